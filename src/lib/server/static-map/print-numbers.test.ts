import { describe, expect, it } from 'vitest';
import { listedPlaces } from '$lib/atlas/atlas';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Place } from '$lib/atlas/types';
import type { FeatureSource } from '$lib/cartography/sources';
import { pageTarget } from '$lib/svg-map/render-target';
import { WHOLE_ATLAS } from '../page-focus';
import { loadAtlas } from '../load-atlas';
import { overviewExtent } from '../positions';
import { numberMarks } from './print-numbers';
import { drawingInput, extentOf } from './drawing-input';

const ZOOM = 4.75;
const atlas = loadAtlas();
const box = extentOf(WHOLE_ATLAS, overviewExtent(atlas));
const input = drawingInput(atlas, WHOLE_ATLAS, box, ZOOM, { relief: '', hrefOf: null });
const target = pageTarget(box, ZOOM, WHOLE_ATLAS.maxZoom);

/** The distinct numbers on the map, sorted. */
function numbersOn(data: AtlasData, drawn = input): number[] {
	const texts = numberMarks(data, drawn, target).matchAll(/<text[^>]*>(\d+)<\/text>/g);
	return [...new Set([...texts].map(([, number]) => Number(number)))].toSorted((a, b) => a - b);
}

describe('the numbers on the printed map', () => {
	it('omit a place whose symbol is not drawn', () => {
		const places = listedPlaces(atlas);
		const all = numbersOn(atlas);
		const number = all.find((one) => {
			const location = places[one - 1]?.location;
			return location && 'feature' in location;
		});
		const location = places[(number ?? 0) - 1]?.location;
		if (!number || !location || !('feature' in location)) throw new Error('No point has a number');
		const without = {
			...input,
			featuresOf: (source: FeatureSource) =>
				input.featuresOf(source).filter(({ properties }) => properties['id'] !== location.feature)
		};
		expect(numbersOn(atlas, without)).toEqual(all.filter((one) => one !== number));
	});

	it('mark at most twelve symbols of a place, however many it has', () => {
		const layer = atlas.layers.find(
			({ id, kind }) => kind === 'point' && (atlas.points[id]?.features.length ?? 0) > 1
		);
		const place = listedPlaces(atlas).find(
			({ location }) => location && 'layer' in location && location.layer === layer?.id
		);
		const collection = layer && atlas.points[layer.id];
		const [first] = collection?.features ?? [];
		if (!layer || !place || !collection || !first) throw new Error('No place has several symbols');
		const [west, south, east, north] = [61, 26, 71, 35];
		const features = Array.from({ length: 400 }, (_, index) => ({
			...first,
			id: `point-${index}`,
			geometry: {
				...first.geometry,
				coordinates: [
					west + ((index % 20) * (east - west)) / 20,
					south + (Math.floor(index / 20) * (north - south)) / 20
				]
			}
		}));
		const data: AtlasData = {
			...atlas,
			places: [place],
			points: { ...atlas.points, [layer.id]: { ...collection, features } }
		};
		const drawn = {
			...input,
			featuresOf: (source: FeatureSource) =>
				source === 'points'
					? features.map((feature) => ({ ...feature, properties: { ...first.properties, id: feature.id } }))
					: input.featuresOf(source)
		};
		const marks = numberMarks(data, drawn as typeof input, target).match(/<circle /g) ?? [];
		expect(marks.length).toBeGreaterThan(1);
		expect(marks.length).toBeLessThanOrEqual(12);
	});

	it('are those of the first hundred places in a large atlas', () => {
		const pattern = listedPlaces(atlas).find(({ location }) => location && 'country' in location);
		if (!pattern) throw new Error('No country is listed');
		const places = Array.from({ length: 300 }, (_, index): Place => ({
			...pattern,
			id: `place-${index}`,
			rank: index
		}));
		expect(numbersOn({ ...atlas, places })).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
	});
});
