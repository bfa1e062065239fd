/** A camera as a reader sees it: the centre of the free part of the map, and the zoom. North is always up. */
export type Camera = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** What the address tells beside its path. The path tells the page; nothing else is kept anywhere. */
export type View = {
	/** Null where the page's own framing holds. */
	readonly camera: Camera | null;
	/** Ids of the layers switched off, in the order of the atlas. */
	readonly hidden: readonly string[];
	/** The place whose paragraphs are marked in the article, or null. */
	readonly marked: string | null;
};

/** What an address without parameters tells. */
export const PLAIN_VIEW: View = { camera: null, hidden: [], marked: null };

type Parameter<K extends keyof View> = {
	readonly key: string;
	readonly parse: (text: string | null, layerIds: readonly string[]) => View[K];
	/** The text for the address, or null where the value is the default and is left out. */
	readonly format: (value: View[K]) => string | null;
};

/** Each part of the view: its key in the address, and how it is read and written. Junk reads as the default. */
const PARAMETERS: { readonly [K in keyof View]: Parameter<K> } = {
	camera: { key: 'map', parse: parseCamera, format: formatCamera },
	hidden: {
		key: 'hide',
		parse: (text, layerIds) => {
			const names = (text ?? '').split(',');
			return layerIds.filter((id) => names.includes(id));
		},
		format: (hidden) => (hidden.length > 0 ? hidden.join(',') : null)
	},
	marked: {
		key: 'mark',
		parse: (text) => (text !== null && /^[a-z0-9-]{1,64}$/.test(text) ? text : null),
		format: (marked) => marked
	}
};

/** Reads an address's parameters; total, whatever they hold. */
export function parseView(params: URLSearchParams, layerIds: readonly string[]): View {
	const { camera, hidden, marked } = PARAMETERS;
	return {
		camera: camera.parse(params.get(camera.key), layerIds),
		hidden: hidden.parse(params.get(hidden.key), layerIds),
		marked: marked.parse(params.get(marked.key), layerIds)
	};
}

/** The search part of an address, with its question mark, or an empty text where all is default. */
export function formatView(view: Partial<View>): string {
	const { camera, hidden, marked } = { ...PLAIN_VIEW, ...view };
	const parts = [
		[PARAMETERS.camera.key, PARAMETERS.camera.format(camera)],
		[PARAMETERS.hidden.key, PARAMETERS.hidden.format(hidden)],
		[PARAMETERS.marked.key, PARAMETERS.marked.format(marked)]
	].flatMap(([key, text]) => (text === null ? [] : [`${key}=${text}`]));
	return parts.length > 0 ? `?${parts.join('&')}` : '';
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

/** Zoom, latitude and longitude, as OpenStreetMap orders them; decimals enough for a hundredth of the zoom. */
function formatCamera(camera: Camera | null): string | null {
	if (!camera) return null;
	return [camera.zoom.toFixed(2), camera.lat.toFixed(4), camera.lon.toFixed(4)].join('/');
}
