// Measures the atlas against two MapLibre pages, a bare and a plain one; see bench/README.md.
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { measureGrowth } from './grow.mjs';
import { reportGrowth } from './grow-report.mjs';
import { measureLoads } from './load.mjs';
import { reportLoads } from './load-report.mjs';
import { readCamera } from './observe.mjs';
import { addressWith, visit } from './pages.mjs';
import { measurePan, reportPan } from './pan.mjs';
import { section, tidy, writeSection } from './report.mjs';
import { measureSeen } from './seen.mjs';
import { reportSeen } from './seen-report.mjs';
import { serve } from './serve.mjs';
import { BARE_PATH, buildBare, buildPlain, ensureBuild, PLAIN_PATH, removeAtExit } from './site.mjs';
import { measureSwitch, reportSwitch } from './switch.mjs';

const USAGE =
	'npm run bench -- [load] [seen] [pan] [switch] [grow] [--runs N] [--factors 1,10,100,1000] [--frames FOLDER] [--write]';

const PARTS = {
	load: async (bench) => reportLoads(await measureLoads(bench)),
	seen: async (bench) => reportSeen(await measureSeen(bench)),
	pan: async (bench) => reportPan(await measurePan(bench)),
	switch: async (bench) => reportSwitch(await measureSwitch(bench)),
	grow: async (bench) => reportGrowth(await measureGrowth(bench))
};

const say = (line) => console.error(line);

try {
	await main();
} catch (error) {
	say(`\n${error.message}`);
	process.exitCode = 1;
}

async function main() {
	const { parts, isWritten, ...asked } = readArguments();
	const bench = { ...(await setUp()), ...asked, say };
	try {
		for (const part of parts) await runPart(part, bench, isWritten);
	} finally {
		await bench.close();
	}
}

async function runPart(part, bench, isWritten) {
	try {
		const blocks = await PARTS[part](bench);
		const markdown = section(bench.runs, bench.browser.version(), blocks);
		console.log(`\n## ${part}\n\n${await tidy(markdown)}`);
		if (isWritten) await writeSection(part, markdown);
	} catch (error) {
		say(`\n"${part}" could not be measured: ${error.message}`);
		process.exitCode = 1;
	}
}

/** Builds, serves and launches what all parts need, and loads both pages once to warm up the machine. */
async function setUp() {
	const build = ensureBuild();
	const bare = await buildBare(build);
	removeAtExit(bare);
	const plain = await buildPlain();
	removeAtExit(plain);
	const server = await serve({ '/': build, [BARE_PATH]: bare, [PLAIN_PATH]: plain });
	const browser = await launch();
	const close = async () => {
		await browser.close();
		server.close();
	};
	try {
		const addresses = await warmUp(browser, server);
		return { browser, server, addresses, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Gives the bare page the atlas's camera, so both draw the same extent. */
async function warmUp(browser, server) {
	say('Loading the atlas and the bare page once before anything is measured.');
	const atlas = `${server.address}/`;
	const { camera } = await visit({ browser }, atlas, { camera: readCamera });
	const bare = addressWith(server, BARE_PATH, camera);
	await visit({ browser }, bare, {});
	return { atlas, bare };
}

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			runs: { type: 'string', default: '7' },
			factors: { type: 'string', default: '1,10,100,1000' },
			frames: { type: 'string' },
			write: { type: 'boolean', default: false }
		}
	});
	const unknown = positionals.filter((part) => !(part in PARTS));
	const runs = Number(values.runs);
	const factors = values.factors.split(',').map(Number);
	const isWhole = (value) => Number.isInteger(value) && value > 0;
	if (unknown.length > 0 || ![runs, ...factors].every(isWhole)) {
		throw new Error(`Not understood: ${process.argv.slice(2).join(' ')}\n${USAGE}`);
	}
	const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
	return { parts, runs, factors, framesFolder: values.frames ?? null, isWritten: values.write };
}
