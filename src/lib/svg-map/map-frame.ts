import { latitudeEdge, longitudeEdge, type Edge, type FrameInput } from '$lib/cartography/graticule-frame';
import type { MapView } from '$lib/cartography/map-view';
import { element, escaped } from '$lib/markup/xml';
import type { Ink } from './ui-colours';

/** Width of the degree frame around the image, in pixels. */
export const FRAME_PX = 22;

const BAND_PX = 5;
export const SMALL = { 'font-family': 'Atlas Sans', 'font-weight': 500 } as const;

/** Attributes of a halo that sets text off from the map. */
type Halo = Readonly<Record<string, string | number>>;

/** A degree frame as on printed maps, on all four sides of an image. */
export function degreeFrame(
	view: MapView,
	{ width, height }: { readonly width: number; readonly height: number },
	ink: Ink
): string {
	const [right, bottom] = [width - FRAME_PX, height - FRAME_PX];
	const input: FrameInput = { ...view, left: FRAME_PX, right, top: FRAME_PX, bottom };
	const across = longitudeEdge(input);
	const down = latitudeEdge(input);
	const ring = `M0 0H${width}V${height}H0ZM${FRAME_PX} ${FRAME_PX}V${bottom}H${right}V${FRAME_PX}Z`;
	const neat = { x: FRAME_PX, y: FRAME_PX, width: right - FRAME_PX, height: bottom - FRAME_PX };
	const line = { fill: 'none', stroke: ink('ink-2') };
	const edge = FRAME_PX - BAND_PX;
	const outer = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge };
	return (
		element('path', { d: ring, fill: ink('paper') }) +
		bands(across, [FRAME_PX - BAND_PX, bottom], true, ink) +
		bands(down, [FRAME_PX - BAND_PX, right], false, ink) +
		element('rect', { ...neat, ...line, 'stroke-width': 1.2 }) +
		element('rect', { ...outer, ...line, 'stroke-width': 0.8 }) +
		longitudes(across, ink) +
		latitudes(down, width, ink)
	);
}

function bands({ bands: list }: Edge, sides: readonly number[], isAcross: boolean, ink: Ink): string {
	const rectangles = sides.flatMap((side) =>
		list.map(({ start, length }) => {
			const along = { start: round(FRAME_PX + start), length: round(length) };
			return isAcross
				? element('rect', { x: along.start, y: side, width: along.length, height: BAND_PX })
				: element('rect', { x: side, y: along.start, width: BAND_PX, height: along.length });
		})
	);
	return element('g', { fill: ink('ink-2') }, rectangles.join(''));
}

function longitudes({ labels }: Edge, ink: Ink): string {
	const texts = labels.map(({ at, degrees }) =>
		element('text', { x: round(FRAME_PX + at), y: 13 }, named(degrees, 'E', 'W'))
	);
	const style = { ...SMALL, 'font-size': 12, 'text-anchor': 'middle', fill: ink('ink-2') };
	return element('g', style, texts.join(''));
}

function latitudes({ labels }: Edge, width: number, ink: Ink): string {
	const texts = labels.map(({ at, degrees }) => {
		const transform = `translate(${width - 13} ${round(FRAME_PX + at)}) rotate(90)`;
		return element('text', { transform }, named(degrees, 'N', 'S'));
	});
	const style = { ...SMALL, 'font-size': 12, 'text-anchor': 'middle', fill: ink('ink-2') };
	return element('g', style, texts.join(''));
}

function named(degrees: number, positive: string, negative: string): string {
	return `${Math.abs(degrees)}°${degrees === 0 ? '' : degrees > 0 ? positive : negative}`;
}

/** A scale bar in two halves, labelled above: 0 at the start, its length (`words`) at the end. */
export function scaleMarkup(widthPx: number, words: string, ink: Ink, halo: Halo = {}): string {
	const half = widthPx / 2;
	const label = (x: number, text: string) =>
		element('text', { x: round(x), y: -6, 'text-anchor': 'middle' }, escaped(text));
	const box = { height: 6, stroke: ink('ink'), 'stroke-width': 1.3 };
	return (
		element('rect', { width: round(half), fill: ink('ink'), ...box }) +
		element('rect', { x: round(half), width: round(half), fill: ink('paper'), ...box }) +
		element(
			'g',
			{ ...SMALL, fill: ink('ink'), ...halo, 'font-size': 14 },
			label(0, '0') + label(widthPx, words)
		)
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
