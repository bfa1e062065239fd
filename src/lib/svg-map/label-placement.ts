import type { Point, Position } from 'geojson';
import type { FeatureSource } from '$lib/cartography/sources';
import type { SymbolName } from '$lib/cartography/symbols';
import { setText, type SetText } from './label-text';
import type { XY } from './paths';
import { featuresOfLayer, type DrawnFeature, type StyleValues } from './evaluate-style';

/** Zooms at which labels are placed; the drawing may be shown at any size in between. */
export type Steps = readonly number[];

/** The text's anchor at the symbol, and its offset from it in ems. */
export type Anchoring = { readonly anchor: string; readonly offset: XY };

/** A label over consecutive steps with the same placement. */
export type LabelRun = Anchoring & { readonly from: number; readonly to: number; readonly text: SetText };

/** A placed point symbol: its icon over a range of steps, and its label's runs. */
export type PlacedSymbol = {
	readonly values: StyleValues;
	readonly feature: DrawnFeature;
	readonly icon: SymbolName | null;
	readonly iconFrom: number;
	readonly iconTo: number;
	readonly labels: readonly LabelRun[];
};

/** A rectangle in CSS pixels. */
export type Box = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};
type Entry = { readonly values: StyleValues; readonly feature: DrawnFeature };
type Shown = {
	readonly icon: SymbolName | null;
	readonly text: SetText | null;
	readonly anchoring: Anchoring | null;
};

const PADDING_PX = 2;

/**
 * Decides which labels are shown at each step, and on which side of their symbols. As in MapLibre, the layers drawn
 * last are placed first, and what does not fit is left out. From the highest zoom down, a label keeps its side as long
 * as it can.
 * @param project pixels of a position at a zoom
 * @param iconSize an icon's width and height in pixels
 * @param occupied areas without labels at any step
 */
export function placeSymbols(
	layers: readonly StyleValues[],
	featuresOf: (source: FeatureSource) => readonly DrawnFeature[],
	steps: Steps,
	project: (position: Position, zoom: number) => XY,
	iconSize: (name: SymbolName) => number,
	occupied: readonly Box[]
): PlacedSymbol[] {
	const entries = layers.flatMap((values) => entriesOf(values, featuresOf, steps.at(-1) ?? 0));
	const shown = new Map<Entry, Shown[]>(entries.map((entry) => [entry, []]));
	for (let step = steps.length - 1; step >= 0; step -= 1) {
		const zoom = steps[step] ?? 0;
		const taken: Box[] = [...occupied];
		for (const entry of entries.toReversed()) {
			const before = shown.get(entry)?.[step + 1] ?? null;
			const at = project((entry.feature.geometry as Point).coordinates, zoom);
			// A label without room on a larger map has none on a smaller one, unless that zoom was out of its layer's
			// range.
			const wasHidden = before?.text === null && entry.values.isInRange(steps[step + 1] ?? zoom);
			const found = place(
				entry,
				zoom,
				at,
				before?.anchoring ?? null,
				{ taken, occupied },
				iconSize,
				wasHidden
			);
			const list = shown.get(entry);
			if (list) list[step] = found;
		}
	}
	return entries.map((entry) => ({ ...entry, ...runsOf(shown.get(entry) ?? []) }));
}

/** Features that a layer draws; the lowest sort keys come last, so they are placed first. */
function entriesOf(
	values: StyleValues,
	featuresOf: (source: FeatureSource) => readonly DrawnFeature[],
	zoom: number
): Entry[] {
	const key = (feature: DrawnFeature) =>
		values.value<number | undefined>('layout', 'symbol-sort-key', zoom, feature);
	return featuresOfLayer(values, featuresOf, zoom)
		.map((feature) => ({ values, feature }))
		.toSorted((a, b) => (key(b.feature) ?? 0) - (key(a.feature) ?? 0));
}

function place(
	{ values, feature }: Entry,
	zoom: number,
	at: XY,
	before: Anchoring | null,
	{ taken, occupied }: { readonly taken: Box[]; readonly occupied: readonly Box[] },
	iconSize: (name: SymbolName) => number,
	wasHidden: boolean
): Shown {
	const nothing: Shown = { icon: null, text: null, anchoring: null };
	if (!values.isInRange(zoom) || !values.isDrawn(zoom, feature)) return nothing;
	const layout = <T>(name: string) => values.value<T>('layout', name, zoom, feature);
	const image = values.icon(zoom, feature);
	const reach = image ? (iconSize(image) * layout<number>('icon-size')) / 2 : 0;
	const iconBox = boxAt(at, -reach, -reach, 2 * reach, 2 * reach);
	const isIconFree = layout<boolean>('icon-allow-overlap') || !image || isClear(iconBox, taken);
	const icon = image && isIconFree ? image : null;
	const text = wasHidden ? null : setText(values, zoom, feature);
	const isAlways = layout<boolean>('text-allow-overlap');
	const options = text ? anchorings(values, zoom, feature) : [];
	const kept = options.find((option) => option.anchor === before?.anchor);
	const anchoring = (kept ? [kept, ...options] : options).find(
		(option) => text && isClear(textBox(at, text, option), isAlways ? occupied : taken)
	);
	const isTextNeeded = image !== null && !layout<boolean>('text-optional');
	if (image && !icon) return nothing;
	if (!anchoring && text && isTextNeeded && !layout<boolean>('icon-allow-overlap')) return nothing;
	if (icon) taken.push(iconBox);
	if (text && anchoring) taken.push(textBox(at, text, anchoring));
	return { icon, text: anchoring ? text : null, anchoring: anchoring ?? null };
}

/** Possible placements of a label, in the style's order. */
function anchorings(values: StyleValues, zoom: number, feature: DrawnFeature): Anchoring[] {
	const layout = <T>(name: string) => values.value<T>('layout', name, zoom, feature);
	const pairs = layout<{ values: (string | [number, number])[] } | undefined>(
		'text-variable-anchor-offset'
	)?.values;
	if (pairs) {
		return pairs.flatMap((anchor, index) =>
			typeof anchor === 'string' ? [{ anchor, offset: pairs[index + 1] as [number, number] }] : []
		);
	}
	const anchors = layout<string[] | undefined>('text-variable-anchor');
	const radius = layout<number>('text-radial-offset');
	if (anchors) return anchors.map((anchor) => ({ anchor, offset: radialOffset(anchor, radius) }));
	const [x = 0, y = 0] = layout<number[]>('text-offset');
	return [{ anchor: layout<string>('text-anchor'), offset: [x, y] }];
}

function radialOffset(anchor: string, radius: number): XY {
	if (anchor === 'center') return [0, 0];
	const reach = anchor.includes('-') ? radius / Math.SQRT2 : radius;
	const x = anchor.includes('left') ? reach : anchor.includes('right') ? -reach : 0;
	const y = anchor.includes('top') ? reach : anchor.includes('bottom') ? -reach : 0;
	return [x, y];
}

/** A label's bounding box. */
export function textBox(at: XY, { widthPx, heightPx, sizePx }: SetText, { anchor, offset }: Anchoring): Box {
	const x = anchor.includes('left') ? 0 : anchor.includes('right') ? -widthPx : -widthPx / 2;
	const y = anchor.includes('top') ? 0 : anchor.includes('bottom') ? -heightPx : -heightPx / 2;
	return boxAt(at, x + offset[0] * sizePx, y + offset[1] * sizePx, widthPx, heightPx);
}

function boxAt([x, y]: XY, dx: number, dy: number, width: number, height: number): Box {
	return { left: x + dx, right: x + dx + width, top: y + dy, bottom: y + dy + height };
}

function isClear(box: Box, taken: readonly Box[]): boolean {
	return !taken.some(
		(other) =>
			box.left < other.right + PADDING_PX &&
			other.left < box.right + PADDING_PX &&
			box.top < other.bottom + PADDING_PX &&
			other.top < box.bottom + PADDING_PX
	);
}

/** Joins consecutive steps with the same label placement. */
function runsOf(steps: readonly Shown[]): Omit<PlacedSymbol, 'values' | 'feature'> {
	const withIcon = steps.flatMap(({ icon }, step) => (icon ? [step] : []));
	const labels: { from: number; to: number; anchor: string; offset: XY; text: SetText }[] = [];
	for (const [step, { text, anchoring }] of steps.entries()) {
		if (!text || !anchoring) continue;
		const run = labels.at(-1);
		const isSame =
			run?.to === step - 1 && run.anchor === anchoring.anchor && linesOf(run.text) === linesOf(text);
		if (run && isSame) labels[labels.length - 1] = { ...run, to: step, text };
		else labels.push({ ...anchoring, from: step, to: step, text });
	}
	return {
		icon: steps.findLast(({ icon }) => icon !== null)?.icon ?? null,
		iconFrom: withIcon[0] ?? 0,
		iconTo: withIcon.at(-1) ?? -1,
		labels
	};
}

function linesOf({ lines }: SetText): string {
	return JSON.stringify(lines.map((line) => line.map(({ text }) => text)));
}
