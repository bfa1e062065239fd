import type { AtlasData } from '$lib/atlas/atlas-data';
import { kmPerPixel, scaleBar } from '$lib/cartography/graticule-frame';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import { unprojectFromPixels } from '$lib/cartography/mercator';
import { formatNumber, m } from '$lib/messages';
import { PRINTED } from '../place-directions';
import { element, escaped } from '$lib/markup/xml';
import { round } from '$lib/svg-map/render-target';

/** Maximum length of the scale bar, as a share of the extent's width. */
const BAR_SHARE = 0.24;
const BAR = { top: 13, height: 4 } as const;

/** Heading of the printed map: the atlas, and the article with its author. */
export function printHead({ article }: AtlasData): string {
	const { atlasTitle, title, author } = article;
	const words = element('b', {}, escaped(atlasTitle)) + element('span', {}, escaped(`${title}, ${author}`));
	return element('p', { class: 'print-only map-head' }, words);
}

/** Caption of the printed map: where its scale is true, its projection, and the data credit. */
export function printCaption(box: ExtentBox): string {
	const latitude = middleLatitude(box);
	const values = { latitude: Math.round(Math.abs(latitude)), side: latitude < 0 ? 'south' : 'north' };
	const parts = [m.print_scale(values), m.map_credit()];
	const spans = parts.map((part) => element('span', {}, escaped(part))).join('');
	return element('p', { class: 'print-only map-caption' }, spans);
}

/** A scale bar below the extent, in shares of its width, so that it is true at any size. */
export function printScale(box: ExtentBox): string {
	const zoom = Math.log2(PRINTED.widthPx / box.width);
	const bar = scaleBar(kmPerPixel(middleLatitude(box), zoom), BAR_SHARE * PRINTED.widthPx);
	const share = (part: number) => `${round((part * bar.widthPx * 100) / PRINTED.widthPx, 3)}%`;
	const length = (from: number, to: number, isLight: boolean) =>
		element('rect', {
			x: share(from),
			y: BAR.top,
			width: share(to - from),
			height: BAR.height,
			class: isLight ? 'is-light' : null
		});
	const label = (at: number, text: string) =>
		element('text', { x: share(at), y: BAR.top - 4, 'text-anchor': at > 0 ? 'middle' : null }, escaped(text));
	const plate = element('rect', {
		x: -10,
		y: BAR.top - 13,
		width: `calc(${share(1)} + 38px)`,
		height: BAR.height + 18,
		class: 'is-plate'
	});
	const lengths = plate + length(0, 1, true) + length(0, 0.25, false) + length(0.5, 0.75, false);
	const labels =
		label(0, '0') + label(0.5, String(bar.km / 2)) + label(1, m.map_km({ km: formatNumber(bar.km) }));
	return element('svg', { class: 'print-only map-scale', y: '100%' }, lengths + labels);
}

/** Latitude of the extent's centre in degrees, where its scale is measured. */
function middleLatitude({ left, top, height }: ExtentBox): number {
	return unprojectFromPixels([left, top + height / 2])[1];
}
