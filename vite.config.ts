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

type ModuleGraph = {
	getModuleInfo(
		id: string
	): { readonly importedIds: readonly string[]; readonly importers: readonly string[] } | null;
};

/**
 * Files of the built site and where what is in each begins; the bundler itself would make a file for every way in which
 * pages share a module. The styles of the shell stand in every page, so that nothing belongs there which few pages show.
 */
const FILES = {
	shell: ['routes/+layout.svelte', 'routes/+error.svelte', 'lib/features/shell/PageMeta.svelte'],
	timeline: ['lib/features/timeline/Timeline.svelte'],
	overview: ['routes/+page.svelte'],
	claims: ['lib/features/claims/ClaimCard.svelte', 'lib/features/place/PlaceStatus.svelte'],
	'map-style': ['lib/map/maplibre/prepare.ts', 'lib/cartography/style.ts']
};

/**
 * The bundler's groups, one for each of these files and one for texts that several parts name. Each takes along what it
 * imports, unless one before it has that.
 */
function fileGroups() {
	const files = new Map<string, string>();
	const isText = (id: string) => id.startsWith('\0virtual:text/');
	const assign = (graph: ModuleGraph) => {
		const assignReach = (root: string, file: string, which: (id: string) => boolean) => {
			for (const module of reachOf(path.resolve('src', root), graph))
				if (which(module) && !files.has(module)) files.set(module, file);
		};
		FILES.shell.forEach((root) => assignReach(root, 'shell', () => true));
		// The page that most readers open first does without the file of shared texts.
		FILES.overview.forEach((root) => assignReach(root, 'shell', isText));
		for (const [file, roots] of Object.entries(FILES))
			roots.forEach((root) => assignReach(root, file, (id) => !id.includes('/node_modules/')));
	};
	return [...Object.keys(FILES), 'texts'].map((file) => ({
		name(id: string, graph: ModuleGraph): string | null {
			if (files.size === 0) assign(graph);
			const isShared = isText(id) && (graph.getModuleInfo(id)?.importers.length ?? 0) > 1;
			return (files.get(id) ?? (isShared ? 'texts' : null)) === file ? file : null;
		}
	}));
}

/** A module and all that it imports, not counting what it asks for later. */
function reachOf(root: string, graph: ModuleGraph): Set<string> {
	const reached = new Set<string>([root]);
	for (const module of reached) graph.getModuleInfo(module)?.importedIds.forEach((id) => reached.add(id));
	return reached;
}

export default defineConfig({
	plugins: [messagePatterns(), sveltekit(), watchGeo()],
	css: { postcss: { plugins: [mapStyleSheet()] } },
	// Nothing is inlined as a data address: the content security policy allows fonts and fetches from the site alone.
	build: { target: 'es2022', chunkSizeWarningLimit: 1300, assetsInlineLimit: 0 },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: fileGroups() } } } } }
	},
	preview: { host: '127.0.0.1' },
	test: {
		include: ['src/**/*.test.ts'],
		globalSetup: 'scripts/fonts-for-tests.mjs',
		css: true,
		expect: { requireAssertions: true }
	}
});
