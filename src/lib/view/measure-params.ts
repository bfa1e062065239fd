/**
 * What the reader measures, as stored in the URL. A point is a spot's id, or latitude and longitude with the decimals
 * that the zoom at the click justified.
 */
export type Measuring = {
	readonly points: readonly string[];
	readonly isRing: boolean;
	/** The point or route to search around, or null. */
	readonly of: string | null;
	/** In km. */
	readonly withinKm: number;
};

export const NOT_MEASURING: Measuring = { points: [], isRing: false, of: null, withinKm: 100 };

/** Limits of the search distance in km; a wider circle has no sensible shape on the map. */
export const REACH_KM = { least: 1, most: 1000 } as const;

/** More than anybody measures by hand; a URL can hold anything. */
export const MOST_POINTS = 60;

const ID = /^[a-z0-9-]{1,64}$/;
const POSITION = /^(-?\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,3}(?:\.\d{1,4})?)$/;
/** The camera's own range, in degrees; the map ends there. */
const LIMITS = { lat: 85, lon: 180 } as const;

/** The points of a measured line, without invalid points and immediate repetitions. */
export function parsePoints(text: string | null): string[] {
	const points = (text ?? '').split(',').filter((point) => parsePoint(point) !== null);
	return points.filter((point, index) => point !== points[index - 1]).slice(0, MOST_POINTS);
}

export function parsePoint(text: string | null): string | null {
	if (text === null) return null;
	return positionIn(text) || ID.test(text) ? text : null;
}

export function parseReach(text: string | null): number {
	const km = /^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN;
	return km >= REACH_KM.least && km <= REACH_KM.most ? km : NOT_MEASURING.withinKm;
}

/** The position of a point given as numbers, with its decimals; null for an id. */
export function positionIn(
	point: string
): { readonly lat: number; readonly lon: number; readonly decimals: number } | null {
	const [, latText = '', lonText = ''] = POSITION.exec(point) ?? [];
	if (latText === '') return null;
	const [lat, lon] = [Number(latText), Number(lonText)];
	if (Math.abs(lat) > LIMITS.lat || Math.abs(lon) > LIMITS.lon) return null;
	const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
	return { lat, lon, decimals: Math.min(decimalsOf(latText), decimalsOf(lonText)) };
}

/** A position as a point in the URL. */
export function pointAt(lon: number, lat: number, decimals: number): string {
	return `${lat.toFixed(decimals)}/${lon.toFixed(decimals)}`;
}
