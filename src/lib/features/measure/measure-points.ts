import type { MeasuredRoute, MeasureData, Spot } from '$lib/atlas/page-data/measure';
import type { LayerSummary } from '$lib/atlas/page-data/shell';
import { kmPerPixel } from '$lib/cartography/graticule-frame';
import { compassPoint } from '$lib/geodesy/compass';
import { distanceKm, MILES_PER_KM } from '$lib/geodesy/ellipsoid';
import type { Bearing, Leg, Length } from '$lib/geodesy/measure';
import { COMPASS_LABELS, m } from '$lib/messages';
import { pointAt, positionIn } from '$lib/view/measure-params';
import type { MapSpot } from '$lib/view/map-interaction.svelte';
import { positionText } from '$lib/ui/position-text';

/** A point in the address: a known spot, or a position. */
export type MeasuredPoint = Pick<Spot, 'id' | 'name' | 'at' | 'toleranceKm'>;

/** Per degree of latitude, rounded; converts decimals to precision. */
const KM_PER_DEGREE = 111;
const MOST_DECIMALS = 4;

/** Null if the atlas does not know the point. */
export function pointOf(text: string, spots: readonly Spot[]): MeasuredPoint | null {
	const position = positionIn(text);
	if (!position) return spots.find(({ id }) => id === text) ?? null;
	const { lat, lon, decimals } = position;
	return {
		id: text,
		name: positionText([lon, lat], decimals),
		at: [lon, lat],
		toleranceKm: KM_PER_DEGREE / 10 ** decimals
	};
}

/** The nearest known spot within reach of a click, otherwise the position. */
export function pointFor(
	{ lon, lat, zoom, reachPx }: MapSpot,
	spots: readonly Spot[],
	isShown: (layerId: string) => boolean
): string {
	const pixelKm = kmPerPixel(lat, zoom);
	const caught = spots
		.filter(({ layer }) => layer === null || isShown(layer))
		.map(({ id, at }) => ({ id, km: distanceKm([lon, lat], at) }))
		.toSorted((a, b) => a.km - b.km)[0];
	if (caught && caught.km <= reachPx * pixelKm) return caught.id;
	const decimals = Math.ceil(Math.log10(KM_PER_DEGREE / pixelKm));
	return pointAt(lon, lat, Math.min(MOST_DECIMALS, Math.max(0, decimals)));
}

/** Rounds to the digits that are useful to a reader. */
export function rounded(value: number): number {
	return Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** A length with its tolerance. */
export function lengthText({ km, toleranceKm }: Length): string {
	return m.measure_length({ km: rounded(km), off: rounded(toleranceKm) });
}

export function milesText({ km, toleranceKm }: Length): string {
	return m.measure_miles({
		miles: rounded(km * MILES_PER_KM),
		off: rounded(toleranceKm * MILES_PER_KM)
	});
}

/** In words and degrees; null is described as unknown. */
export function bearingText(bearing: Bearing | null): string {
	if (!bearing) return m.measure_no_bearing();
	return m.measure_bearing({
		compass: COMPASS_LABELS[compassPoint(bearing.degrees)](),
		degrees: Math.round(bearing.degrees) % 360,
		off: Math.ceil(bearing.toleranceDegrees)
	});
}

/** A sentence for the live region. */
export function legSentence(leg: Leg, points: readonly MeasuredPoint[]): string {
	const { km, toleranceKm, bearing } = leg;
	return m.measure_said_leg({
		from: points[leg.from]?.name ?? '',
		to: points[leg.to]?.name ?? '',
		km: rounded(km),
		miles: rounded(km * MILES_PER_KM),
		off: rounded(toleranceKm),
		isTurned: bearing ? 'yes' : 'no',
		compass: bearing ? COMPASS_LABELS[compassPoint(bearing.degrees)]() : '',
		degrees: bearing ? Math.round(bearing.degrees) % 360 : 0
	});
}

export type SpotGroup = {
	readonly label: string;
	readonly options: readonly Pick<Spot, 'id' | 'name'>[];
};

/** Routes and provinces, which are not points. */
export function shapeGroups(routes: readonly MeasuredRoute[], layers: readonly LayerSummary[]): SpotGroup[] {
	const regions = layers.map(({ layer }) => layer).filter(({ kind }) => kind === 'region');
	return [
		{ label: m.near_along_route(), options: routes },
		{ label: m.near_areas(), options: regions }
	].filter(({ options }) => options.length > 0);
}

/** Groups: sites by layer, places, stops by route, towns. */
export function spotGroups(
	{ spots }: Pick<MeasureData, 'spots'>,
	layers: readonly LayerSummary[]
): SpotGroup[] {
	const ofLayer = (kind: Spot['kind'], label: (name: string) => string) =>
		layers.map(({ layer }) => ({
			label: label(layer.name),
			options: spots.filter((spot) => spot.kind === kind && spot.layer === layer.id)
		}));
	return [
		...ofLayer('site', (name) => name),
		{ label: m.measure_places(), options: spots.filter(({ kind }) => kind === 'place') },
		...ofLayer('stop', (route) => m.measure_stops({ route })),
		{ label: m.measure_towns(), options: spots.filter(({ kind }) => kind === 'town') }
	].filter(({ options }) => options.length > 0);
}
