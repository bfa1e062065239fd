import { extentOf } from '$lib/atlas/dates';
import { NO_FILTER, type ClaimFilter } from '$lib/atlas/filter';
import type { EdtfDate } from '$lib/atlas/types';
import { MODALITIES, STANDINGS } from '$lib/atlas/vocabulary';
import { NOT_MEASURING, parsePoint, parsePoints, parseReach, type Measuring } from './measure-params';

/** The centre of the uncovered part of the map, and the zoom. North is always up. */
export type Camera = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** State stored in the URL besides the path; there is no other store. */
export type View = ClaimFilter &
	Measuring & {
		/** Null for the page's own framing. */
		readonly camera: Camera | null;
		/** Ids of hidden layers, in the order of the atlas. */
		readonly hidden: readonly string[];
		/** The place whose paragraphs are marked in the article, or null. */
		readonly marked: string | null;
		/** Whether only the article's claims are shown, with the record folded and the map of the article's date. */
		readonly isAsClaimed: boolean;
	};

/** The view of a URL without parameters. */
export const PLAIN_VIEW: View = {
	camera: null,
	hidden: [],
	marked: null,
	isAsClaimed: false,
	...NO_FILTER,
	...NOT_MEASURING
};

type Parameter<T> = {
	readonly key: string;
	readonly parse: (text: string | null, layerIds: readonly string[]) => T;
	/** The text for the URL, or null for the default, which is omitted. */
	readonly format: (value: T) => string | null;
};

/** The query key, parser and formatter of each part of the view. Invalid input parses as the default. */
const PARAMETERS: { readonly [K in keyof View]: Parameter<View[K]> } = {
	camera: { key: 'map', parse: parseCamera, format: formatCamera },
	hidden: { key: 'hide', parse: (text, layerIds) => namesIn(text, layerIds), format: formatNames },
	marked: {
		key: 'mark',
		parse: (text) => (text !== null && isId(text) ? text : null),
		format: (marked) => marked
	},
	isAsClaimed: {
		key: 'as',
		parse: (text) => text === 'claimed',
		format: (isAsClaimed) => (isAsClaimed ? 'claimed' : null)
	},
	standings: { key: 'standing', parse: (text) => namesIn(text, STANDINGS), format: formatNames },
	modalities: { key: 'modality', parse: (text) => namesIn(text, MODALITIES), format: formatNames },
	speakers: {
		key: 'speaker',
		parse: (text) => [...new Set((text ?? '').split(',').filter(isId))].slice(0, MOST_SPEAKERS),
		format: formatNames
	},
	span: { key: 'dates', parse: parseSpan, format: (span) => span },
	points: { key: 'points', parse: parsePoints, format: formatNames },
	isRing: { key: 'ring', parse: (text) => text === 'closed', format: (isRing) => (isRing ? 'closed' : null) },
	of: { key: 'of', parse: parsePoint, format: (of) => of },
	withinKm: {
		key: 'km',
		parse: parseReach,
		format: (km) => (km === NOT_MEASURING.withinKm ? null : String(km))
	}
};

const KEYS = Object.keys(PARAMETERS) as (keyof View)[];

/** Parses a query; never throws. */
export function parseView(params: URLSearchParams, layerIds: readonly string[]): View {
	const parsed = KEYS.map((name) => {
		const { key, parse } = PARAMETERS[name];
		return [name, parse(params.get(key), layerIds)];
	});
	return Object.fromEntries(parsed) as View;
}

/** The query with its question mark, or an empty string for the default view. */
export function formatView(view: Partial<View>): string {
	const whole = { ...PLAIN_VIEW, ...view };
	const parts = KEYS.flatMap((name) => formatPart(name, whole));
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function formatPart<K extends keyof View>(name: K, view: View): string[] {
	const { key, format } = PARAMETERS[name] as Parameter<View[K]>;
	const text = format(view[name]);
	return text === null ? [] : [`${key}=${text}`];
}

/** More than any article needs; a URL can hold anything. */
const MOST_SPEAKERS = 50;

function isId(text: string): boolean {
	return /^[a-z0-9-]{1,64}$/.test(text);
}

/** The known names in a comma-separated list, in the order of `names`. */
function namesIn<T extends string>(text: string | null, names: readonly T[]): T[] {
	const listed = (text ?? '').split(',');
	return names.filter((name) => listed.includes(name));
}

function formatNames(names: readonly string[]): string | null {
	return names.length > 0 ? names.join(',') : null;
}

function parseSpan(text: string | null): EdtfDate | null {
	if (text === null || !/^\d{4}(-(0[1-9]|1[0-2]))?\/\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return null;
	const extent = extentOf(text);
	return extent && extent.first <= extent.last ? text : null;
}

const ZOOM_RANGE = [2, 12] as const;

function parseCamera(text: string | null): Camera | null {
	const numbers = (text ?? '').split('/');
	const isWellFormed = numbers.length === 3 && numbers.every((part) => /^-?\d{1,3}(\.\d{1,8})?$/.test(part));
	if (!isWellFormed) return null;
	const [zoom = NaN, lat = NaN, lon = NaN] = numbers.map(Number);
	const isInRange =
		zoom >= ZOOM_RANGE[0] && zoom <= ZOOM_RANGE[1] && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
	return isInRange ? { lon, lat, zoom } : null;
}

/** Zoom, latitude and longitude, in OpenStreetMap's order; degrees to four decimals, about ten metres. */
function formatCamera(camera: Camera | null): string | null {
	if (!camera) return null;
	return [camera.zoom.toFixed(2), camera.lat.toFixed(4), camera.lon.toFixed(4)].join('/');
}
