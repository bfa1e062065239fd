import path from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mapStyleSheet } from './scripts/map-style-sheet.ts';
import { messagePatterns } from './scripts/message-patterns.ts';

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

type ModuleGraph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** What the layout needs, every page needs: it comes in one file, not in as many as there are ways to share it. */
function oneShell() {
	const shell = new Set<string>();
	const name = (id: string, graph: ModuleGraph): string | null => {
		const reach = (module: string): void => {
			if (shell.has(module)) return;
			shell.add(module);
			graph.getModuleInfo(module)?.importedIds.forEach(reach);
		};
		reach(path.resolve('src/routes/+layout.svelte'));
		return shell.has(id) ? 'shell' : null;
	};
	return { name };
}

export default defineConfig({
	plugins: [messagePatterns(), sveltekit(), watchGeo()],
	css: { postcss: { plugins: [mapStyleSheet()] } },
	// Nothing is inlined as a data address: the content security policy allows fonts and fetches from the site alone.
	build: { target: 'es2022', chunkSizeWarningLimit: 1300, assetsInlineLimit: 0 },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [oneShell()] } } } } }
	},
	preview: { host: '127.0.0.1' },
	test: {
		include: ['src/**/*.test.ts'],
		globalSetup: 'scripts/fonts-for-tests.mjs',
		css: true,
		expect: { requireAssertions: true }
	}
});
