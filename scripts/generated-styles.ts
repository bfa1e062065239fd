// CSS rules generated from code and data, so that styles and code use the same numbers.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { WIDTH_STEPS_PX } from '../src/lib/svg-map/width-steps.ts';
import { CUSTOM_MEDIA, PHONE_BELOW } from '../src/lib/view/breakpoints.ts';
import {
	embedFitArea,
	fitArea,
	HALF_PANEL_SHARE,
	INSET_STEPS,
	paddingOf,
	panelWidth,
	timelineHeight,
	type WindowSize
} from '../src/lib/view/map-insets.ts';
import { EMBED_LEGEND_FROM } from '../src/lib/view/breakpoints.ts';

const MODULE = 'virtual:generated.css';
/** PostCSS plugin: defines the breakpoints as custom media in every stylesheet. */
export const customMedia = {
	postcssPlugin: 'custom-media-definitions',
	Once(root: { prepend: (css: string) => void }) {
		root.prepend(
			Object.entries(CUSTOM_MEDIA)
				.map(([name, query]) => `@custom-media ${name} ${query};`)
				.join('')
		);
	}
};

/** Serves `virtual:generated.css`. */
export function generatedStyles(): Plugin {
	return {
		name: 'generated-styles',
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
		load(id) {
			if (id !== `\0${MODULE}`) return null;
			this.addWatchFile('geo/layers.json');
			const { layers } = JSON.parse(readFileSync('geo/layers.json', 'utf8')) as { layers: unknown[] };
			return [insetRules(), widthRules(WIDTH_STEPS_PX), switchRules(layers.length)].join('\n');
		}
	};
}

/**
 * Insets of the area that the static map is fitted to, as custom properties `--free-top` … `--free-left`. The
 * timeline's height is separate, because the timeline needs scripts.
 */
export function insetRules(): string {
	const desktop = INSET_STEPS.widths.flatMap((width) =>
		INSET_STEPS.heights.map((height) => ({ width, height }))
	);
	let css = '';
	const written: { size: WindowSize; rules: string }[] = [];
	for (const size of desktop) {
		const rules = rulesAt(size);
		const effective = written.findLast(
			({ size: { width, height } }) => width <= size.width && height <= size.height
		);
		if (effective?.rules === rules) continue;
		written.push({ size, rules });
		css += `@media (min-width: ${size.width}px) and (min-height: ${size.height}px) {${rules}}\n`;
	}
	return `${phoneRules()}${css}${embedRules()}`;
}

function rulesAt(size: WindowSize): string {
	const timeline = timelineHeight(size);
	const panel = panelWidth(size);
	const insets = (hasSelection: boolean) => {
		const area = fitArea(size, paddingOf(size, 0), hasSelection);
		return insetProperties({
			top: `${area.top}px`,
			right: `${size.width - area.right}px`,
			bottom: `${size.height - area.bottom - timeline}px`,
			left: `${area.left}px`
		});
	};
	return (
		`:root{--panel-w:${panel}px;${insets(false)}}.of-selection{${insets(true)}}` +
		`[data-theme]{--timeline-h:${timeline}px}`
	);
}

/** On phones the panel covers a share of the window, so the bottom inset is a sum. */
function phoneRules(): string {
	const size = { width: PHONE_BELOW - 1, height: 0 };
	const insets = (hasSelection: boolean) => {
		const area = fitArea(size, paddingOf(size, 0), hasSelection);
		return insetProperties({
			top: `${area.top}px`,
			right: `${size.width - area.right}px`,
			bottom: `calc(${HALF_PANEL_SHARE * 100}dvh + ${size.height - area.bottom}px)`,
			left: `${area.left}px`
		});
	};
	return `:root{--panel-w:0px;--timeline-h:0px;${insets(false)}}.of-selection{${insets(true)}}\n`;
}

function embedRules(): string {
	const rules = (size: WindowSize) => {
		const area = embedFitArea(size);
		const properties = insetProperties({
			top: `${area.top}px`,
			right: `${size.width - area.right}px`,
			bottom: `${size.height - area.bottom}px`,
			left: `${area.left}px`
		});
		return `.embedded>.static-map{--timeline-h:0px;${properties}}`;
	};
	return `${rules({ width: 0, height: 0 })}\n@media (--embed-legend){${rules(EMBED_LEGEND_FROM)}}\n`;
}

function insetProperties(insets: Readonly<Record<'top' | 'right' | 'bottom' | 'left', string>>): string {
	return Object.entries(insets)
		.map(([side, length]) => `--free-${side}:${length}`)
		.join(';');
}

/** `.from-N` is visible from the Nth width step of the map's box, `.to-N` through the Nth. */
export function widthRules(widthsPx: readonly number[]): string {
	const from = widthsPx.map(
		(width, step) =>
			step > 0 && `@container map-extent (max-width:${width - 0.02}px){.from-${step}{display:none}}`
	);
	const to = widthsPx
		.slice(1)
		.map((width, step) => `@container map-extent (min-width:${width}px){.to-${step}{display:none}}`);
	return [...from.filter(Boolean), ...to].join('\n');
}

/**
 * Hides layers that are switched off. Without scripts, `:has()` reads the switches. Scripts set `data-hidden`
 * instead, because `:has()` on the root restyles the page on every DOM change.
 */
export function switchRules(layerCount: number): string {
	const offSelectors = (index: number, target: string) => [
		`html:not([data-hidden]):has([data-layer-switch='${index}']:not(:checked)) ${target}`,
		`html[data-hidden~='${index}'] ${target}`
	];
	const indices = Array.from({ length: layerCount }, (_, index) => index);
	const hidden = indices.flatMap((index) => offSelectors(index, `[data-layer-index='${index}']`)).join();
	const shown = indices.flatMap((index) => offSelectors(index, `[data-layer-off='${index}']`)).join();
	return `[data-layer-off]{display:none}\n${hidden}{display:none}\n${shown}{display:inline}`;
}
