import { SHARE_SIZE } from '$lib/atlas/share';
import { kmPerPixel, scaleBar } from '$lib/cartography/graticule-frame';
import type { Rectangle } from '$lib/cartography/fit-bounds';
import type { MapView } from '$lib/cartography/map-view';
import { FRAME_PX, scaleMarkup, SMALL } from '$lib/svg-map/map-frame';
import type { Ink } from '$lib/svg-map/ui-colours';
import { element, escaped } from '$lib/svg-map/svg';
import { formatNumber, m } from '$lib/messages';
import { CARD } from './card';

const LONGEST_SCALE_PX = 170;

/** Space reserved for scale bar and credit, which labels must avoid. */
const FOOTER_TOP = SHARE_SIZE.height - FRAME_PX - 48;
const SCALE_LEFT = CARD.left + CARD.width + 24;
export const FOOTER_BOXES: readonly Rectangle[] = [
	{
		left: SCALE_LEFT - 10,
		right: SCALE_LEFT + LONGEST_SCALE_PX + 30,
		top: FOOTER_TOP,
		bottom: SHARE_SIZE.height
	},
	{ left: SHARE_SIZE.width - 430, right: SHARE_SIZE.width, top: FOOTER_TOP + 14, bottom: SHARE_SIZE.height }
];

/** A scale bar, true at its own latitude, and the map's credit. */
export function mapFooter(view: MapView, ink: Ink): string {
	const base = SHARE_SIZE.height - FRAME_PX - 20;
	const { lat } = view.unproject(SCALE_LEFT, base);
	const bar = scaleBar(kmPerPixel(lat, view.zoom), LONGEST_SCALE_PX);
	const halo = {
		stroke: ink('halo'),
		'stroke-width': 3.5,
		'stroke-linejoin': 'round',
		'paint-order': 'stroke'
	};
	const scale = scaleMarkup(bar.widthPx, m.map_km({ km: formatNumber(bar.km) }), ink, halo);
	const text = { ...SMALL, fill: ink('ink'), ...halo };
	const credit = element(
		'text',
		{ x: SHARE_SIZE.width - FRAME_PX - 12, y: base + 8, 'text-anchor': 'end', 'font-size': 12.5, ...text },
		escaped(m.map_credit())
	);
	return element('g', { transform: `translate(${SCALE_LEFT} ${base})` }, scale) + credit;
}
