// The browser and the conditions under which it loads pages.
import { chromium } from '@playwright/test';
import { ensureChromium } from '../scripts/chromium.mjs';
import { atRest, watchLoad } from './observe.mjs';

/** In CSS pixels, at a device pixel ratio of 1. */
export const VIEWPORT = { width: 1280, height: 800 };
const ARGUMENTS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	// Pages are painted and composited as on a machine without a GPU. Only WebGL uses the software GPU, which would slow
	// everything else far below any real one.
	'--disable-gpu-rasterization',
	'--disable-gpu-compositing',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run'
];
/** A new window makes the browser load internal pages, such as its address bar's; they take this long. */
const WINDOW_MS = 1500;
const KBPS_IN_BYTES = 1000 / 8;
/** Slow 4G and a CPU four times slower. */
export const SLOW = {
	cpu: 4,
	network: {
		offline: false,
		latency: 150,
		downloadThroughput: 1600 * KBPS_IN_BYTES,
		uploadThroughput: 750 * KBPS_IN_BYTES
	}
};
/** Timeout in ms for drawing a page; throttled software rendering is slow. */
export const PATIENCE = 240_000;

export function launch(...more) {
	return chromium.launch({ executablePath: ensureChromium(), args: [...ARGUMENTS, ...more] });
}

/** Opens a page with an empty cache, observed from the start, throttled if conditions are given. */
export async function openPage(browser, conditions = null) {
	const context = await browser.newContext({
		viewport: VIEWPORT,
		colorScheme: 'light',
		deviceScaleFactor: 1
	});
	const page = await context.newPage();
	await new Promise((resolve) => setTimeout(resolve, WINDOW_MS));
	page.setDefaultTimeout(PATIENCE);
	await page.addInitScript(watchLoad);
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.clearBrowserCache');
	if (conditions) {
		await session.send('Network.emulateNetworkConditions', conditions.network);
		await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
	}
	return { page, session, close: () => context.close() };
}

/**
 * Loads a URL and waits until its map is drawn.
 * @throws Error that says what was not drawn
 */
export async function loadDrawn(page, address) {
	await page.goto(address, { timeout: PATIENCE });
	try {
		await page.waitForFunction(() => window.benchMarks.ready !== null, null, { timeout: PATIENCE });
	} catch {
		const state = await page.evaluate(
			() => document.querySelector('[data-map-state]')?.getAttribute('data-map-state') ?? 'none'
		);
		throw new Error(
			`The map at ${address} was not drawn within ${PATIENCE / 1000} s (its state: ${state}). ` +
				'Open the address of "npm run preview" in a browser, and see whether WebGL 2 works there.'
		);
	}
}

/**
 * Waits until the drawn map is at rest.
 * @throws Error if it never is
 */
export async function rest(page) {
	const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, true).unref());
	const isLate = await Promise.race([page.evaluate(atRest), late]);
	if (isLate) throw new Error(`The map at ${page.url()} did not come to rest within ${PATIENCE / 1000} s.`);
}
