/** Turns pixels of the map into degrees. */
type Unproject = (x: number, y: number) => { readonly lon: number; readonly lat: number };
type Project = (lon: number, lat: number) => { readonly x: number; readonly y: number };

/** A dark length of the degree frame, and a labelled degree, in CSS pixels along the edge. */
export type Edge = {
	readonly bands: readonly { readonly start: number; readonly length: number }[];
	readonly labels: readonly { readonly at: number; readonly degrees: number }[];
};

export type FrameInput = {
	readonly project: Project;
	readonly unproject: Unproject;
	readonly zoom: number;
	/** The visible part of the map inside the frame, in CSS pixels. */
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

const LABEL_CLEARANCE_PX = 26;

/** The step between labelled degrees: about one label to 150 pixels. */
export function degreeStep(zoom: number): number {
	if (zoom > 8.2) return 0.25;
	if (zoom > 7) return 0.5;
	if (zoom > 5.6) return 1;
	if (zoom > 5) return 2.5;
	return zoom > 3.6 ? 5 : 10;
}

/** The upper edge of a degree frame, as on a printed map: longitudes, measured from its left end. */
export function longitudeEdge({ project, unproject, zoom, left, right, top }: FrameInput): Edge {
	const at = (lon: number) => project(lon, unproject(left, top).lat).x - left;
	return edgeOf(unproject(left, top).lon, unproject(right, top).lon, degreeStep(zoom), at, right - left);
}

/** The side of the frame: latitudes, measured from its top. */
export function latitudeEdge({ project, unproject, zoom, right, top, bottom }: FrameInput): Edge {
	const at = (lat: number) => project(unproject(right, top).lon, lat).y - top;
	return edgeOf(unproject(right, bottom).lat, unproject(right, top).lat, degreeStep(zoom), at, bottom - top);
}

function edgeOf(
	low: number,
	high: number,
	step: number,
	at: (degrees: number) => number,
	length: number
): Edge {
	const first = Math.floor(low / step);
	const count = Math.ceil(high / step) - first + 1;
	const ticks = Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
	const clamp = (value: number) => Math.min(length, Math.max(0, value));
	const bands = ticks.flatMap((degrees, index) => {
		if ((first + index) % 2 !== 0) return [];
		const ends = [clamp(at(degrees)), clamp(at(degrees + step))].sort((a, b) => a - b);
		const [start = 0, end = 0] = ends;
		return end - start > 0.5 ? [{ start, length: end - start }] : [];
	});
	const labels = ticks
		.map((degrees) => ({ at: at(degrees), degrees }))
		.filter((label) => label.at > LABEL_CLEARANCE_PX && label.at < length - LABEL_CLEARANCE_PX);
	return { bands, labels };
}

const ROUND_KM = [5, 10, 20, 50, 100, 150, 200, 300, 400, 500, 1000];

/** The longest round length in km that a scale bar of at most `maxPx` can show, and its width in pixels. */
export function scaleBar(
	kmPerPixel: number,
	maxPx: number
): { readonly km: number; readonly widthPx: number } {
	const km = ROUND_KM.filter((length) => length / kmPerPixel <= maxPx).at(-1) ?? ROUND_KM[0] ?? 1;
	return { km, widthPx: km / kmPerPixel };
}

const EARTH_CIRCUMFERENCE_KM = 40075.017;

/** Extent length of a CSS pixel in km at a latitude (degrees) and a MapLibre zoom, on the Web Mercator map. */
export function kmPerPixel(latitude: number, zoom: number): number {
	return (EARTH_CIRCUMFERENCE_KM * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
