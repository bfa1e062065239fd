// Finds or installs a Chromium for the browser tests. Prints its path when run directly.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Debian's headless Chromium: the same browser, but the tests take half the time. */
const DEBIAN_PACKAGE = 'chromium-headless-shell';
const COMMANDS = [DEBIAN_PACKAGE, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Path of the first Chromium found: `$CHROMIUM`, the system's or Playwright's; null if there is none. */
export function findChromium() {
	const named = process.env.CHROMIUM;
	if (named) {
		if (isExecutable(named)) return named;
		throw new Error(`CHROMIUM is set to ${named}, which is not executable. Correct or unset it.`);
	}
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
	const bundled = chromium.executablePath();
	return [...onPath, ...APPLICATIONS, ...(bundled ? [bundled] : [])].find(isExecutable) ?? null;
}

/** Path of a Chromium. If there is none, installs Debian's package (as root) or Playwright's build. */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	const tried = [];
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		tried.push(attempt('apt-get', ['update']), attempt('apt-get', ['install', '-y', DEBIAN_PACKAGE]));
		// Older releases package only the full browser.
		if (!findChromium()) tried.push(attempt('apt-get', ['install', '-y', 'chromium']));
	}
	if (!findChromium()) tried.push(attempt('npx', ['playwright', 'install', 'chromium']));
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(
		[
			'The browser tests need Chromium. None was found, and none could be installed.',
			...tried.filter(Boolean).map((problem) => `  ${problem}`),
			'Install one and run the tests again:',
			`  Debian: sudo apt-get install ${DEBIAN_PACKAGE}`,
			'  anywhere else: npx playwright install chromium',
			'or set its path: CHROMIUM=/path/to/chromium npm test'
		].join('\n')
	);
}

function attempt(command, commandArguments) {
	try {
		console.error(`> ${command} ${commandArguments.join(' ')}`);
		execFileSync(command, commandArguments, {
			stdio: ['ignore', 2, 2],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		return null;
	} catch (error) {
		return `${command} ${commandArguments.join(' ')}: ${error.message}`;
	}
}

function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium());
