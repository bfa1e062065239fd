// Runs all checks: types, lint, unit tests, build and browser tests. Every part runs even if an earlier one fails,
// except the browser tests, which need a build. The last line is the total.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'atlas-tests-'));
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');

const npm = (script, env = {}) => run('npm', ['run', '--silent', script], env);

function run(command, commandArguments, env) {
	console.log(`\n> ${command} ${commandArguments.join(' ')}`);
	const { status } = spawnSync(command, commandArguments, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env }
	});
	return status === 0;
}

/** Like `run`, beside others: what it prints comes in one piece when it ends. */
function runBeside(script) {
	const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
	const output = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
	return new Promise((resolve) => {
		const end = (status) => {
			console.log(`\n> npm run --silent ${script}\n${Buffer.concat(output)}`);
			resolve(status === 0);
		};
		child.once('error', (error) => {
			output.push(Buffer.from(error.message));
			end(1);
		});
		child.once('close', end);
	});
}

/** A part without tests counts as one test. */
const single = (isPassed) => (isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts from a runner's report; a runner that fails without a failing test counts as one failure. */
function counted(isPassed, file, count) {
	try {
		const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
		return { passed, failed: isPassed ? failed : Math.max(1, failed) };
	} catch (error) {
		console.error(`Cannot read the report ${file}: ${error.message}`);
		return { passed: 0, failed: 1 };
	}
}

function unitTests() {
	const isPassed = run(
		'npx',
		['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
		{}
	);
	// Skipped and todo tests count as failed.
	return counted(isPassed, unitReport, ({ numPassedTests, numTotalTests }) => ({
		passed: numPassedTests,
		failed: numTotalTests - numPassedTests
	}));
}

function browserTests() {
	let executable;
	try {
		executable = ensureChromium();
	} catch (error) {
		console.error(`\n${error.message}`);
		return { passed: 0, failed: 1 };
	}
	const isPassed = run('npx', ['playwright', 'test', '--reporter=list,json'], {
		CHROMIUM: executable,
		PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport
	});
	return counted(isPassed, browserReport, ({ stats }) => {
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
	});
}

// Types and lint take one core each, and only read what is generated.
const isGenerated = npm('generate');
const checks = await Promise.all(['check', 'lint'].map(runBeside));
const results = [...[isGenerated, ...checks].map(single), unitTests()];
const isBuilt = npm('build');
results.push(single(isBuilt));
// The end-to-end tests use their own build, in which they can query the map.
if (isBuilt) {
	const isBuiltForTests = npm('build:test');
	results.push(single(isBuiltForTests));
	if (isBuiltForTests) results.push(browserTests());
}

rmSync(reports, { recursive: true });
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
