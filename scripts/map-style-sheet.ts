// Of the map library's style sheet, pages get what the atlas shows: the library's controls, pop-ups and markers, with
// the pictures on their buttons, are nine tenths of it, and the atlas has its own.
import type { CSSOptions } from 'vite';

type PostcssPlugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

const FILE = /maplibre-gl[\\/]dist[\\/]maplibre-gl\.css(?:\?|$)/;
const UNUSED = /\.maplibregl-(ctrl|popup|marker|user-location|attrib|compact)/;
/** Without these there is no map on the page. */
const NEEDED = ['.maplibregl-map', '.maplibregl-canvas'];

/** The PostCSS plugin. Throws an error that names the class where the library's sheet no longer has a needed one. */
export function mapStyleSheet() {
	return {
		postcssPlugin: 'map-style-sheet',
		Once(root) {
			const file = root.source?.input.file ?? '';
			if (!FILE.test(file)) return;
			const kept = new Set<string>();
			// Its animations are its controls'.
			root.walkAtRules('keyframes', (frames) => void frames.remove());
			root.walkRules((rule) => {
				const selectors = rule.selectors.filter((selector) => !UNUSED.test(selector));
				for (const selector of selectors) kept.add(selector);
				if (selectors.length) rule.selectors = selectors;
				else rule.remove();
			});
			root.walkAtRules((query) => {
				if (query.nodes?.length === 0) query.remove();
			});
			const missing = NEEDED.find((selector) => !kept.has(selector));
			if (missing)
				throw new Error(`${file}: no rule for ${missing}. Write in ${import.meta.filename} its new name.`);
		}
	} satisfies PostcssPlugin;
}
