import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { ORIGIN, PORT, SITE_FOLDER } from './tests/support/site.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found. Run "npm test", which gets one and says how.');

/**
 * The built site on a host that has nothing but files, in a real Chromium. WebGL in software draws the map, so that it
 * is drawn alike everywhere. `npm run build:test` builds what is served.
 */
export default defineConfig({
	testDir: 'tests',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	workers: 2,
	// The slowest test takes ten seconds on two quiet cores. A laptop with every core busy is up to ten times as slow.
	timeout: 180_000,
	// What a page does at once takes a second there at most; the rest is room for the same busy laptop.
	expect: { timeout: 30_000 },
	reporter: 'list',
	use: {
		baseURL: ORIGIN,
		viewport: { width: 1280, height: 800 },
		// Flights of the map take seconds. The tests of motion ask for it.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath,
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				// Pages are painted as on a machine without a graphics card; only WebGL is drawn by the software one.
				'--disable-gpu-rasterization',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--disable-quic',
				'--no-first-run'
			]
		}
	},
	webServer: {
		command: `node tests/support/file-server.mjs ${SITE_FOLDER} ${PORT}`,
		url: ORIGIN,
		reuseExistingServer: false,
		// Node starts in a tenth of a second, on a busy laptop in a few.
		timeout: 30_000
	}
});
