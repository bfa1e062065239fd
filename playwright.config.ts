import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const port = Number(process.env['PORT'] ?? 4317);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found. Run "npm test", which gets one and says how.');

/** The built site in a real Chromium; the map is drawn by WebGL in software, so that it draws alike everywhere. */
export default defineConfig({
	testDir: 'tests',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	workers: 2,
	// WebGL in software on a loaded machine can outlast a wait; the test command names every test that needed this.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		viewport: { width: 1280, height: 800 },
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
		command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
		url: `http://127.0.0.1:${port}`,
		reuseExistingServer: false,
		timeout: 30_000
	}
});
