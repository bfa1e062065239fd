import type { Basemap } from './topology';

/** Whether a value is the base map's topology. Does not check the arcs, which are many and drawn as they are. */
export function isBasemap(value: unknown): value is Basemap {
	if (!isObject(value) || value['type'] !== 'Topology' || !Array.isArray(value['arcs'])) return false;
	const { objects } = value;
	return (
		isObject(objects) &&
		isCollection(objects['provinces'], isUnit) &&
		isCollection(objects['countries'], isUnit) &&
		isCollection(objects['rivers'], isObject) &&
		isCollection(objects['lakes'], isArea)
	);
}

function isCollection(value: unknown, isItem: (item: unknown) => boolean): boolean {
	if (!isObject(value) || value['type'] !== 'GeometryCollection') return false;
	return Array.isArray(value['geometries']) && value['geometries'].every(isItem);
}

function isUnit(value: unknown): boolean {
	if (!isArea(value) || !isObject(value['properties'])) return false;
	return typeof value['properties']['country'] === 'string';
}

function isArea(value: unknown): value is Record<string, unknown> {
	return isObject(value) && (value['type'] === 'Polygon' || value['type'] === 'MultiPolygon');
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
