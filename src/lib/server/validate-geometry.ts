import { booleanClockwise, feature, kinks } from '@turf/turf';
import type { Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { pointerOf, type Problem } from './problem';

/** A fault in a geometry; the pointer is relative to the geometry. */
type Fault = Pick<Problem, 'pointer' | 'message' | 'remedy'>;

const KM_PER_DEGREE = 111.2;

/**
 * Checks a geometry against RFC 7946 and its tolerance in km: positions in range, rings closed and wound correctly, no
 * line that crosses itself, and no false precision: the last decimal may be no finer than a hundredth of the tolerance.
 */
export function geometryFaults(geometry: Geometry, toleranceKm: number): Fault[] {
	const at = pointerOf('coordinates');
	if (geometry.type === 'GeometryCollection') {
		return [{ pointer: '', message: 'is a GeometryCollection', remedy: 'split it into several features' }];
	}
	const points = positionsOf(geometry.coordinates, at);
	return [
		...points.flatMap(([position, pointer]) => positionFaults(position, pointer, toleranceKm)),
		...ringFaults(geometry, at),
		...crossingFaults(geometry, at)
	];
}

/** Maximum number of decimals of a degree that a tolerance in km justifies. */
export function decimalsFor(toleranceKm: number): number {
	return Math.max(0, Math.floor(-Math.log10(toleranceKm / 100 / KM_PER_DEGREE)));
}

function positionsOf(coordinates: unknown, at: string): [Position, string][] {
	if (!Array.isArray(coordinates)) return [];
	if (coordinates.every((value) => typeof value === 'number')) return [[coordinates, at]];
	return coordinates.flatMap((item, index) => positionsOf(item, at + pointerOf(index)));
}

function positionFaults(position: Position, pointer: string, toleranceKm: number): Fault[] {
	const [lon = NaN, lat = NaN] = position;
	if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
		const remedy = 'give longitude, then latitude, in degrees';
		return [{ pointer, message: `[${position}] is not on the globe`, remedy }];
	}
	const allowed = decimalsFor(toleranceKm);
	const tooFine = [lon, lat].some((value) => (String(value).split('.')[1] ?? '').length > allowed);
	if (!tooFine) return [];
	const message = `[${position}] is more precise than its tolerance of ${toleranceKm} km allows`;
	return [{ pointer, message, remedy: `round it to ${allowed} decimals` }];
}

function polygonsOf(geometry: Geometry): [Position[][], string][] {
	if (geometry.type === 'Polygon') return [[geometry.coordinates, '']];
	if (geometry.type !== 'MultiPolygon') return [];
	return geometry.coordinates.map((polygon, index) => [polygon, pointerOf(index)]);
}

function ringFaults(geometry: Geometry, at: string): Fault[] {
	return polygonsOf(geometry).flatMap(([rings, step]) =>
		rings.flatMap((ring, index) => oneRingFaults(ring, at + step + pointerOf(index), index === 0))
	);
}

function oneRingFaults(ring: Position[], pointer: string, isOuter: boolean): Fault[] {
	const [first, last] = [ring[0], ring.at(-1)];
	if (ring.length < 4 || String(first) !== String(last)) {
		return [{ pointer, message: 'is a ring that is not closed', remedy: 'end it with its first position' }];
	}
	if (booleanClockwise(ring) !== isOuter) return [];
	const message = isOuter ? 'is an outer ring that runs clockwise' : 'is a hole that runs counter-clockwise';
	return [{ pointer, message, remedy: 'reverse its positions' }];
}

function crossingFaults(geometry: Geometry, pointer: string): Fault[] {
	if (geometry.type !== 'LineString' && geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
		return [];
	}
	const crossings = kinks(feature<LineString | Polygon | MultiPolygon>(geometry)).features;
	return crossings.slice(0, 1).map((crossing) => ({
		pointer,
		message: `crosses itself at [${crossing.geometry.coordinates}]`,
		remedy: 'remove the loop'
	}));
}
