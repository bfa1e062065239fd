import { scaleBar } from '$lib/cartography/graticule-frame';
import { CC_BY, INKSCAPE_NAMESPACE } from '$lib/exports/namespaces';
import { formatNumber, m } from '$lib/messages';
import { degreeFrame, FRAME_PX, scaleMarkup } from '$lib/svg-map/map-frame';
import { inkOf, type Ink } from '$lib/svg-map/ui-colours';
import { element, escaped } from '$lib/svg-map/svg';
import type { Measure } from '$lib/svg-map/line-breaking';
import { fontFaceCss, withFallbacks, type EmbeddedFont } from './font-css';
import { legendBlock } from './legend';
import { mapFrame, mapMarkup, namedGroup, type MapFrame, type MapMaterial } from './map';
import { PAPER_SIZE, type Extent, type ImageSubject, type Scale, type Size } from './subject';
import { addressBlock, placed, SANS, SERIF_BOLD, stacked, textBlock, type Block, type Setter } from './text';

/** Inputs of an image. */
export type ImageInput = {
	readonly subject: ImageSubject;
	readonly material: MapMaterial;
	readonly extent: Extent;
	readonly scale: Scale;
	readonly measure: Measure;
	/** Unused fonts are left out. */
	readonly fonts: readonly EmbeddedFont[];
};

const MARGIN_PX = 28;
const GAP_PX = 16;
const LEAST_PX = { width: 320, height: 260 } as const;
const LONGEST_SCALE_PX = 170;
/** Footers of at least this width have the text next to the scale bar, at this offset. */
const BESIDE_FROM_PX = 640;
const BESIDE_PX = 250;

/** In pixels. */
export function sizeOf(svg: string): Size {
	const [width = 0, height = 0] = ['width', 'height'].map((side) =>
		Number(new RegExp(`<svg[^>]* ${side}="(\\d+)"`).exec(svg)?.[1])
	);
	return { width, height };
}

/** A self-contained SVG: no external references, no scripts. */
export function imageDocument(input: ImageInput): string {
	const { subject, extent, scale, measure } = input;
	const setter: Setter = { ink: inkOf(subject.theme), measure };
	const innerPx = extent === 'paper' ? PAPER_SIZE.width - 2 * MARGIN_PX : windowWidth(subject);
	const head = headBlock(subject, innerPx, setter);
	const legend = legendBlock(subject, innerPx, setter);
	const mapWidth = innerPx - 2 * FRAME_PX;
	const footerAt = (map: MapFrame) => footerBlock(subject, map, innerPx, setter);
	const mapHeight = Math.max(
		LEAST_PX.height,
		extent === 'paper'
			? paperRoom(head, legend, footerAt(mapFrame(subject, { width: mapWidth, height: 1 })))
			: subject.part.height
	);
	const size = { width: mapWidth, height: Math.round(mapHeight) };
	const frame = mapFrame(subject, size);
	const map = { height: size.height + 2 * FRAME_PX, markup: framedMap(input, frame, size, setter.ink) };
	const paper = stacked(
		[
			named(m.image_group_title(), head),
			map,
			named(m.image_group_legend(), legend),
			named(m.image_group_footer(), footerAt(frame))
		],
		GAP_PX
	);
	const whole = { width: innerPx + 2 * MARGIN_PX, height: Math.round(paper.height + 2 * MARGIN_PX) };
	const backdrop = element('rect', { ...whole, fill: setter.ink('paper') });
	const body = withFallbacks(backdrop + placed(paper.markup, MARGIN_PX, MARGIN_PX));
	const description = [subject.site.atlasTitle, ...subject.notes, subject.address].join('. ');
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			'xmlns:inkscape': INKSCAPE_NAMESPACE,
			width: whole.width * scale,
			height: whole.height * scale,
			viewBox: `0 0 ${whole.width} ${whole.height}`
		},
		element('title', {}, escaped(subject.title)) +
			element('desc', {}, escaped(description)) +
			body +
			fontFaceCss(body, input.fonts)
	);
}

function framedMap({ subject, material }: ImageInput, at: MapFrame, size: Size, ink: Ink): string {
	const clip = element('clipPath', { id: 'map-edge' }, element('rect', { ...size }));
	const sea = element('rect', { ...size, fill: ink('sea') });
	const map = mapMarkup(subject, material, at, size);
	const drawing = element('g', { 'clip-path': 'url(#map-edge)' }, sea + map);
	// The frame has its own origin.
	const onFrame = {
		...at.view,
		project: (lon: number, lat: number) => {
			const { x, y } = at.view.project(lon, lat);
			return { x: x + FRAME_PX, y: y + FRAME_PX };
		},
		unproject: (x: number, y: number) => at.view.unproject(x - FRAME_PX, y - FRAME_PX)
	};
	const outer = { width: size.width + 2 * FRAME_PX, height: size.height + 2 * FRAME_PX };
	return (
		element('defs', {}, clip) +
		namedGroup(m.map_label(), drawing, { transform: `translate(${FRAME_PX} ${FRAME_PX})` }) +
		namedGroup(m.image_group_frame(), degreeFrame(onFrame, outer, ink))
	);
}

function windowWidth({ part }: ImageSubject): number {
	return Math.round(Math.max(LEAST_PX.width, part.width)) + 2 * FRAME_PX;
}

/** Height left for the map. */
function paperRoom(...blocks: readonly Block[]): number {
	const taken = blocks.reduce((sum, { height }) => sum + height, 0);
	return PAPER_SIZE.height - 2 * MARGIN_PX - 3 * GAP_PX - 2 * FRAME_PX - taken;
}

function named(name: string, block: Block): Block {
	return block.markup === '' ? block : { ...block, markup: namedGroup(name, block.markup) };
}

function headBlock({ title, site, notes, state }: ImageSubject, widthPx: number, setter: Setter): Block {
	const small = { ...SANS, sizePx: 14 };
	const time = state.isAsClaimed ? m.image_claimed() : m.image_latest();
	const origin = m.image_origin({
		atlas: site.atlasTitle,
		article: site.title,
		author: site.author
	});
	return stacked([
		textBlock(title, { ...SERIF_BOLD, sizePx: widthPx < 500 ? 22 : 28 }, 'ink', widthPx, setter),
		textBlock(origin, small, 'ink-2', widthPx, setter),
		textBlock([time, ...notes].join(' '), small, 'ink-2', widthPx, setter)
	]);
}

function footerBlock(
	{ camera, address, site }: ImageSubject,
	{ kmPerPx }: MapFrame,
	widthPx: number,
	setter: Setter
): Block {
	const small = { ...SANS, sizePx: 12.5 };
	const bar = scaleBar(kmPerPx, LONGEST_SCALE_PX);
	const where = { latitude: Math.round(Math.abs(camera.lat)), side: camera.lat < 0 ? 'south' : 'north' };
	const scale = scaleMarkup(bar.widthPx, m.map_km({ km: formatNumber(bar.km) }), setter.ink);
	const credit = m.image_credit({ credit: site.credit, licence: CC_BY.licence });
	const bars = { height: 30, markup: placed(scale, 4, 18) };
	const isWide = widthPx >= BESIDE_FROM_PX;
	const textPx = isWide ? widthPx - BESIDE_PX : widthPx;
	const words = stacked(
		[
			textBlock(m.print_scale(where), small, 'ink-2', textPx, setter),
			textBlock(credit, small, 'ink-2', textPx, setter),
			addressBlock(address, small, 'ink-2', textPx, setter)
		],
		2
	);
	return isWide
		? { height: words.height, markup: bars.markup + placed(words.markup, BESIDE_PX, 0) }
		: stacked([bars, words]);
}
