import { SHARE_SIZE } from '../../atlas/share';
import {
	kmPerPixel,
	latitudeEdge,
	longitudeEdge,
	scaleBar,
	type Edge,
	type FrameInput
} from '../../cartography/frame';
import type { Rectangle } from '../../cartography/framing';
import { message } from '../../messages/messages';
import { element, escaped } from '../sheet/markup';
import { CARD } from './card';
import type { Ink } from './ink';

/** Width of the degree frame round the picture, in pixels. */
export const FRAME_PX = 22;

const BAND_PX = 5;
const LONGEST_SCALE_PX = 170;
const SMALL = { 'font-family': 'Atlas Sans', 'font-weight': 500 } as const;

type View = Pick<FrameInput, 'project' | 'unproject' | 'zoom'>;

/** Where the scale bar and the credit stand, so that no name of the map runs into them. */
const FOOT_TOP = SHARE_SIZE.height - FRAME_PX - 48;
const SCALE_LEFT = CARD.left + CARD.width + 24;
export const FOOT_BOXES: readonly Rectangle[] = [
	{
		left: SCALE_LEFT - 10,
		right: SCALE_LEFT + LONGEST_SCALE_PX + 30,
		top: FOOT_TOP,
		bottom: SHARE_SIZE.height
	},
	{ left: SHARE_SIZE.width - 430, right: SHARE_SIZE.width, top: FOOT_TOP + 14, bottom: SHARE_SIZE.height }
];

/** The degree frame of a printed sheet, on all four sides. */
export function degreeFrame(view: View, ink: Ink): string {
	const { width, height } = SHARE_SIZE;
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
		latitudes(down, ink)
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

function latitudes({ labels }: Edge, ink: Ink): string {
	const texts = labels.map(({ at, degrees }) => {
		const transform = `translate(${SHARE_SIZE.width - 13} ${round(FRAME_PX + at)}) rotate(90)`;
		return element('text', { transform }, named(degrees, 'N', 'S'));
	});
	const style = { ...SMALL, 'font-size': 12, 'text-anchor': 'middle', fill: ink('ink-2') };
	return element('g', style, texts.join(''));
}

function named(degrees: number, positive: string, negative: string): string {
	return `${Math.abs(degrees)}°${degrees === 0 ? '' : degrees > 0 ? positive : negative}`;
}

/** A scale bar, true at the latitude where it stands, and who the map is from. */
export function mapFoot(view: View, ink: Ink): string {
	const base = SHARE_SIZE.height - FRAME_PX - 20;
	const { lat } = view.unproject(SCALE_LEFT, base);
	const bar = scaleBar(kmPerPixel(lat, view.zoom), LONGEST_SCALE_PX);
	const half = bar.widthPx / 2;
	const halo = {
		stroke: ink('halo'),
		'stroke-width': 3.5,
		'stroke-linejoin': 'round',
		'paint-order': 'stroke'
	};
	const text = { ...SMALL, fill: ink('ink'), ...halo };
	const label = (x: number, words: string) =>
		element('text', { x: round(x), y: -6, 'text-anchor': 'middle' }, escaped(words));
	const box = { height: 6, stroke: ink('ink'), 'stroke-width': 1.3 };
	const scale =
		element('rect', { width: round(half), fill: ink('ink'), ...box }) +
		element('rect', { x: round(half), width: round(half), fill: ink('paper'), ...box }) +
		element(
			'g',
			{ ...text, 'font-size': 14 },
			label(0, '0') + label(bar.widthPx, message('map.km', { km: bar.km }))
		);
	const credit = element(
		'text',
		{ x: SHARE_SIZE.width - FRAME_PX - 12, y: base + 8, 'text-anchor': 'end', 'font-size': 12.5, ...text },
		escaped(message('map.credit'))
	);
	return element('g', { transform: `translate(${SCALE_LEFT} ${base})` }, scale) + credit;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
