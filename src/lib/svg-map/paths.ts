import type { Geometry, Position } from 'geojson';

export type XY = readonly [x: number, y: number];

/**
 * A geometry as SVG path data: rounded to multiples of `step` and written as differences, which compress best. Omits
 * positions that coincide, and lines and rings that vanish.
 */
export function pathData(geometry: Geometry, project: (position: Position) => XY, step: number): string {
	const write = (value: number) => String(Number((value * step).toFixed(2))).replace(/^(-?)0\./, '$1.');
	const line = (positions: readonly Position[], isRing: boolean): string => {
		const points = distinct(positions.map((position) => gridded(project(position), step)));
		const open =
			isRing && points.length > 1 && isSame(points[0], points.at(-1)) ? points.slice(0, -1) : points;
		const [start, ...rest] = open;
		if (!start || open.length < (isRing ? 3 : 2)) return '';
		let last = start;
		const moves = rest.map((point) => {
			const move = [point[0] - last[0], point[1] - last[1]].map(write);
			last = point;
			return joined(move);
		});
		return `M${joined(start.map(write))}l${joined(moves)}${isRing ? 'z' : ''}`;
	};
	switch (geometry.type) {
		case 'LineString':
			return line(geometry.coordinates, false);
		case 'MultiLineString':
			return geometry.coordinates.map((part) => line(part, false)).join('');
		case 'Polygon':
			return geometry.coordinates.map((ring) => line(ring, true)).join('');
		case 'MultiPolygon':
			return geometry.coordinates.flatMap((rings) => rings.map((ring) => line(ring, true))).join('');
		default:
			throw new Error(`A ${geometry.type} is not drawn as a path`);
	}
}

function gridded([x, y]: XY, step: number): XY {
	return [Math.round(x / step), Math.round(y / step)];
}

function isSame(a: XY | undefined, b: XY | undefined): boolean {
	return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function distinct(points: readonly XY[]): XY[] {
	return points.filter((point, index) => index === 0 || !isSame(point, points[index - 1]));
}

/** Joins numbers; a minus sign separates as well as a space. */
function joined(numbers: readonly string[]): string {
	return numbers.reduce((text, number) => text + (text && !number.startsWith('-') ? ' ' : '') + number, '');
}

/** Evenly spaced positions along a line, each with the line's direction there in degrees. */
export function alongLine(
	points: readonly XY[],
	spacing: number
): { readonly at: XY; readonly angle: number }[] {
	const marks: { at: XY; angle: number }[] = [];
	let walked = 0;
	let next = spacing / 2;
	for (const [index, end] of points.entries()) {
		const start = points[index - 1];
		if (!start) continue;
		const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
		while (length > 0 && next <= walked + length) {
			const share = (next - walked) / length;
			const at: XY = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
			marks.push({ at, angle: (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI });
			next += spacing;
		}
		walked += length;
	}
	return marks;
}
