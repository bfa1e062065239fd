/** Converts map pixels to degrees. */
type Unproject = (x: number, y: number) => { readonly lon: number; readonly lat: number };
type Project = (lon: number, lat: number) => { readonly x: number; readonly y: number };

/** An edge of the degree frame: dark bands and labelled degrees, in CSS pixels along the edge. */
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

/** Interval of labelled degrees, for about one label per 150 pixels. */
export function degreeStep(zoom: number): number {
	if (zoom > 8.2) return 0.25;
	if (zoom > 7) return 0.5;
	if (zoom > 5.6) return 1;
	if (zoom > 5) return 2.5;
	return zoom > 3.6 ? 5 : 10;
}

/** The top edge of a degree frame, as on printed maps: longitudes, measured from the left. */
export function longitudeEdge({ project, unproject, zoom, left, right, top }: FrameInput): Edge {
	const at = (lon: number) => project(lon, unproject(left, top).lat).x - left;
	return edgeOf(unproject(left, top).lon, unproject(right, top).lon, degreeStep(zoom), at, right - left);
}

/** The side of the frame: latitudes, measured from the top. */
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

/** The longest round length in km that fits a scale bar of at most `maxPx`, and the bar's width in pixels. */
export function scaleBar(
	kmPerPixel: number,
	maxPx: number
): { readonly km: number; readonly widthPx: number } {
	const km = ROUND_KM.filter((length) => length / kmPerPixel <= maxPx).at(-1) ?? ROUND_KM[0] ?? 1;
	return { km, widthPx: km / kmPerPixel };
}

const EARTH_CIRCUMFERENCE_KM = 40075.017;

/** Ground resolution of the Web Mercator map in km per CSS pixel, at a latitude (degrees) and a MapLibre zoom. */
export function kmPerPixel(latitude: number, zoom: number): number {
	return (EARTH_CIRCUMFERENCE_KM * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
