import type { TourStop } from '$lib/atlas/types';
import { pointerOf, type Problem } from './problem';
import type { GeoFiles } from './validate-schema';

const FILE = 'tour.json';

/** Finds what a schema cannot: a stop that hides the layer of a place in its focus, and reversed bounds. */
export function tourProblems({ named }: GeoFiles): Problem[] {
	const { places } = named['places.json'];
	const { stops } = named[FILE];
	const layerOf = new Map(
		places.map(({ id, location }) => [id, location && 'layer' in location ? location.layer : null])
	);
	return stops.flatMap(({ focus, layers }, index) => {
		const at = pointerOf('stops', index, 'focus');
		const leftOut = (focus.places ?? []).flatMap((id, place): Problem[] => {
			const layer = layerOf.get(id) ?? null;
			if (layer === null || layers.includes(layer)) return [];
			const message = `is shown on the layer "${layer}", which the stop hides`;
			const remedy = 'add the layer to the stop’s "layers"';
			return [{ file: FILE, pointer: at + pointerOf('places', place), message, remedy }];
		});
		return [...leftOut, ...turnedBounds(focus, at)];
	});
}

function turnedBounds({ bounds }: TourStop['focus'], at: string): Problem[] {
	if (!bounds) return [];
	const [west, south, east, north] = bounds;
	if (west < east && south < north) return [];
	const sides = west < east ? ['south', 'north'] : ['west', 'east'];
	const message = `has its ${sides[0]} side ${sides[1]} of its ${sides[1]} side`;
	return [
		{ file: FILE, pointer: at + pointerOf('bounds'), message, remedy: 'order it west, south, east, north' }
	];
}
