import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The core folders of `src/lib` and what each may import. Data flows down this list. */
const CORE = {
	atlas: [],
	fonts: [],
	markup: [],
	messages: ['atlas'],
	geodesy: ['atlas'],
	cartography: ['atlas'],
	search: ['atlas'],
	'text-match': ['atlas'],
	exports: ['atlas', 'markup', 'messages'],
	'svg-map': ['atlas', 'cartography', 'markup'],
	view: ['atlas', 'cartography'],
	map: ['atlas', 'cartography', 'svg-map', 'view'],
	ui: ['atlas', 'cartography', 'exports', 'messages', 'search', 'svg-map', 'text-match', 'view']
};
/** Runs while the site is built, never in the browser. */
const SERVER = [
	'atlas',
	'cartography',
	'exports',
	'geodesy',
	'markup',
	'markup',
	'messages',
	'search',
	'svg-map',
	'text-match',
	'view'
];

/** Only these features use others, each by its index and never in a circle. */
const FEATURES = {
	claims: ['share', 'sources'],
	embed: ['filters', 'map-stage'],
	legend: ['filters'],
	'map-stage': ['filters', 'legend'],
	place: ['claims', 'filters', 'places', 'route-profile', 'share', 'sources'],
	places: ['filters'],
	print: ['claims', 'legend'],
	'route-profile': ['claims', 'sources'],
	share: ['filters', 'map-stage'],
	shell: ['search'],
	timeline: ['filters', 'sources']
};

const element = (type) => ({ element: { type } });
const own = (feature) => ({ element: { type: 'feature', captured: { feature } } });
const entryOf = (feature) => ({
	element: { type: 'feature', captured: { feature }, fileInternalPath: 'index.ts' }
});

const policies = [
	...[...Object.entries(CORE), ['server', SERVER]].flatMap(([type, targets]) =>
		[type, ...targets].map((to) => ({ from: element(type), allow: { to: element(to) } }))
	),
	...Object.keys(CORE).map((to) => ({ from: element('feature'), allow: { to: element(to) } })),
	{ from: element('feature'), allow: { to: own('{{ from.element.captured.feature }}') } },
	...Object.entries(FEATURES).flatMap(([feature, targets]) =>
		targets.map((target) => ({ from: own(feature), allow: { to: entryOf(target) } }))
	),
	...[...Object.keys(CORE), 'server', 'route'].map((to) => ({
		from: element('route'),
		allow: { to: element(to) }
	})),
	{ from: element('route'), allow: { to: entryOf('*') } }
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'test-build/',
			'node_modules/',
			'test-results/',
			'playwright-report/',
			'src/lib/messages/compiled/',
			'src/lib/atlas/generated/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// The view resolves addresses; components receive them whole.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/**/*.test.ts'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { typescript: { alwaysTryTypes: true } },
			'boundaries/elements': [
				{ type: 'feature', pattern: 'src/lib/features/*', capture: ['feature'] },
				{ type: 'server', pattern: 'src/lib/server' },
				...Object.keys(CORE).map((type) => ({ type, pattern: `src/lib/${type}` })),
				{ type: 'route', pattern: 'src/routes' }
			]
		},
		rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/lib/map/maplibre/**', 'src/**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ group: ['maplibre-gl', 'maplibre-gl/*'], message: 'Only src/lib/map/maplibre uses MapLibre.' }
					]
				}
			]
		}
	},
	{
		files: ['src/lib/**/*.{ts,svelte}', 'src/routes/**/*.{ts,svelte}'],
		ignores: ['src/lib/server/read.ts', 'src/**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "ImportDeclaration[source.value='node:fs']",
					message: 'Only src/lib/server/read.ts reads files.'
				}
			]
		}
	}
);
