import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import postcssCustomMedia from 'postcss-custom-media';
import { customMedia, generatedStyles } from './scripts/generated-styles.ts';
import { MESSAGE_OPTIONS } from './scripts/compile-messages.mjs';

/** In development, faults in `geo/` stop the server's start, and a change there reloads the page. */
function watchGeo(): Plugin {
	return {
		name: 'watch-geo',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add('geo');
			server.watcher.on('all', (_, file) => {
				if (!/(^|[\\/])geo[\\/]/.test(file)) return;
				for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
			return async () => {
				if (process.env['VITEST']) return;
				const { loadAtlas } = await server.ssrLoadModule('/src/lib/server/load-atlas.ts');
				loadAtlas();
			};
		}
	};
}

/**
 * One chunk for what several pages share, instead of thirty small ones. SvelteKit needs it for the styles too: it skips
 * the style sheet of a shared component that it first meets behind a dynamic import. `geodesy` brings turf, which few
 * pages need.
 */
const SHARED = {
	name: 'shared',
	test: /node_modules[\\/](svelte|@sveltejs|esm-env|clsx)[\\/]|src[\\/](?!lib[\\/](geodesy|features[\\/]measure|search|map[\\/]maplibre|cartography[\\/]style))/,
	minShareCount: 3
};

export default defineConfig({
	plugins: [paraglideVitePlugin(MESSAGE_OPTIONS), generatedStyles(), sveltekit(), watchGeo()],
	css: { postcss: { plugins: [customMedia, postcssCustomMedia()] } },
	define: { __EXPOSE_MAP__: JSON.stringify(process.env['EXPOSE_MAP'] === '1') },
	// Nothing is inlined as a data address: the content security policy allows fonts and fetches from the site alone.
	build: { target: 'es2022', chunkSizeWarningLimit: 1300, assetsInlineLimit: 0 },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } }
	},
	preview: { host: '127.0.0.1' },
	test: {
		include: ['src/**/*.test.ts'],
		globalSetup: 'scripts/generate-for-tests.mjs',
		css: true,
		expect: { requireAssertions: true },
		// Reading and drawing the atlas takes seconds, and a busy laptop is ten times as slow. No test waits for this long.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
