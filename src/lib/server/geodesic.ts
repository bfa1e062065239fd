import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const { WGS84 } = geodesic.Geodesic;

/** Metres within which the nearest spot of a leg is found. */
const NEAR_ENOUGH_M = 1;

/** The shortest way on the WGS 84 ellipsoid from one position to another in km, and its bearing at the start in degrees. */
export function inverse(from: Position, to: Position): { readonly km: number; readonly bearing: number } {
	const { s12 = 0, azi1 = 0 } = WGS84.Inverse(from[1] ?? 0, from[0] ?? 0, to[1] ?? 0, to[0] ?? 0);
	return { km: s12 / 1000, bearing: ((azi1 % 360) + 360) % 360 };
}

/** The length of a line in km; between its positions it takes the shortest way. */
export function lengthKm(line: readonly Position[]): number {
	return line
		.slice(1)
		.reduce((sum, position, index) => sum + inverse(line[index] ?? position, position).km, 0);
}

/** The spot of a line that is nearest to a position. Distances in km. */
export type Nearest = {
	readonly at: Position;
	readonly km: number;
	/** From the line's start to the spot. */
	readonly alongKm: number;
	readonly bearing: number;
	/** Which leg of the line it lies on, from 0. */
	readonly leg: number;
};

/**
 * Finds the nearest spot of a line, to a metre along it. A leg comes into question if it is long enough to pass nearer
 * than the nearest of the line's own positions.
 * @throws Error for a line without a leg
 */
export function nearestOn(line: readonly Position[], position: Position): Nearest {
	const toEnds = line.map((end) => inverse(end, position).km);
	const least = Math.min(...toEnds);
	let startKm = 0;
	let best: Nearest | null = null;
	for (const [leg, end] of line.slice(1).entries()) {
		const start = line[leg] ?? end;
		const legKm = inverse(start, end).km;
		const couldBe = Math.min(toEnds[leg] ?? 0, toEnds[leg + 1] ?? 0) - legKm <= least;
		const found = couldBe ? nearestOnLeg(start, end, legKm, position) : null;
		if (found && (!best || found.km < best.km)) {
			best = { ...found, alongKm: startKm + found.alongKm, leg };
		}
		startKm += legKm;
	}
	if (!best) throw new Error('A line without a leg has no nearest spot');
	return best;
}

/** On so short a way the distance falls and rises once: what lies beyond the worse of two thirds is left out. */
function nearestOnLeg(
	start: Position,
	end: Position,
	legKm: number,
	position: Position
): Omit<Nearest, 'leg'> {
	const way = WGS84.InverseLine(start[1] ?? 0, start[0] ?? 0, end[1] ?? 0, end[0] ?? 0);
	const spot = (metres: number): Position => {
		const { lon2 = 0, lat2 = 0 } = way.Position(metres);
		return [lon2, lat2];
	};
	const distance = (metres: number) => inverse(spot(metres), position).km;
	let [low, high] = [0, legKm * 1000];
	while (high - low > NEAR_ENOUGH_M) {
		const third = (high - low) / 3;
		if (distance(low + third) <= distance(high - third)) high -= third;
		else low += third;
	}
	const metres = (low + high) / 2;
	const at = spot(metres);
	return { at, alongKm: metres / 1000, ...inverse(at, position) };
}

/**
 * Whole numbers near to given ones that add up to a given whole: what each loses by rounding down goes to those that
 * lost the most.
 */
export function apportioned(values: readonly number[], total: number): number[] {
	const floors = values.map(Math.floor);
	let missing = total - floors.reduce((sum, value) => sum + value, 0);
	const byLoss = values
		.map((value, index) => ({ index, loss: value - Math.floor(value) }))
		.toSorted((a, b) => b.loss - a.loss);
	for (const { index } of byLoss) {
		if (missing <= 0) break;
		floors[index] = (floors[index] ?? 0) + 1;
		missing -= 1;
	}
	return floors;
}
