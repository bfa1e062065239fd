import type { LayerSummary } from '$lib/atlas/page-data/shell';
import { HOLLOW_SHARE, SEGMENT_STATES, SHARE_OF_WIDTH, type SegmentState } from '$lib/cartography/map-state';
import { symbolPaths, SYMBOLS, type SymbolName } from '$lib/cartography/symbols';
import { m, STATE_LABELS } from '$lib/messages';
import { element } from '$lib/markup/xml';
import { swatchOf } from '$lib/svg-map/swatch';
import type { ImageSubject } from './subject';
import { inColumns, placed, SANS, SANS_BOLD, stacked, textBlock, type Block, type Setter } from './text';

const COLUMN_PX = 220;
const GAP_PX = 22;
/** Indent of text after a symbol. */
const INDENT_PX = 46;
const MARK_INDENT_PX = 34;
const MARK_PX = 132;

/** Hidden layers are only named. */
export function legendBlock({ layers, state }: ImageSubject, widthPx: number, setter: Setter): Block {
	const shown = layers.filter(({ layer }) => !state.hidden.includes(layer.id));
	const off = layers.filter(({ layer }) => state.hidden.includes(layer.id)).map(({ layer }) => layer.name);
	const count = Math.max(1, Math.min(6, Math.floor((widthPx + GAP_PX) / (COLUMN_PX + GAP_PX))));
	const columnPx = (widthPx - (count - 1) * GAP_PX) / count;
	const entries = shown.map((summary) => layerBlock(summary, state.isAsClaimed, columnPx, setter));
	const parts = [
		...(entries.length > 0
			? [inColumns(entries, count, columnPx, GAP_PX), grammar(state.isAsClaimed, widthPx, setter)]
			: []),
		...(off.length > 0
			? [
					textBlock(
						m.image_hidden({ names: off.join(', ') }),
						{ ...SANS, sizePx: 13 },
						'ink-2',
						widthPx,
						setter
					)
				]
			: [])
	];
	return stacked(parts, 12);
}

function layerBlock(
	{ layer, status }: LayerSummary,
	isAsClaimed: boolean,
	widthPx: number,
	setter: Setter
): Block {
	const known = isAsClaimed ? status?.then : status?.latest;
	const roomPx = widthPx - INDENT_PX;
	const words = stacked([
		textBlock(layer.name, { ...SANS_BOLD, sizePx: 14 }, 'ink', roomPx, setter),
		textBlock(known?.short ?? layer.note, { ...SANS, sizePx: 13 }, 'ink-2', roomPx, setter)
	]);
	const swatch = swatchOf(layer.symbology, setter.ink);
	return {
		height: words.height,
		markup:
			(swatch ? placed(swatch.markup, (36 - swatch.widthPx) / 2, -2) : '') +
			placed(words.markup, INDENT_PX, 0)
	};
}

function grammar(isAsClaimed: boolean, widthPx: number, setter: Setter): Block {
	const { ink } = setter;
	const line = (width: number, dashes: string | null, colour: 'ink-2' | 'halo' = 'ink-2') =>
		element('path', {
			d: 'M0 9h26',
			stroke: ink(colour),
			'stroke-width': width,
			'stroke-dasharray': dashes
		});
	const works = (state: SegmentState) => {
		const width = 5 * SHARE_OF_WIDTH[state];
		return line(width, null) + (state === 'said-built' ? line(width * HOLLOW_SHARE, null, 'halo') : '');
	};
	const site = isAsClaimed ? 'unnamed' : 'ended';
	const marks = [
		[line(4, null), m.layers_documented()],
		[line(4, '7 3'), m.layers_inferred()],
		[symbol('diamond', setter), m.layers_hollow()],
		...SEGMENT_STATES.map((state) => [works(state), STATE_LABELS[state]()]),
		[symbol(`diamond-${site}`, setter), STATE_LABELS[site]()]
	];
	const blocks = marks.map(([mark = '', words = '']): Block => {
		const text = textBlock(words, { ...SANS, sizePx: 12.5 }, 'ink-2', MARK_PX - MARK_INDENT_PX, setter);
		return { height: Math.max(18, text.height), markup: mark + placed(text.markup, MARK_INDENT_PX, 0) };
	});
	const count = Math.max(1, Math.floor((widthPx + 12) / (MARK_PX + 12)));
	return inColumns(blocks, count, MARK_PX, 12);
}

function symbol(name: SymbolName, { ink }: Setter): string {
	const scale = 18 / SYMBOLS[name].size;
	return element('g', { transform: `translate(4 0) scale(${scale})` }, symbolPaths(SYMBOLS[name], ink));
}
