/**
 * Rebuilds geo/basemap/relief.webp and relief-small.webp, transparent hillshades of the land, from the NASA topography
 * in the npm package three-globe. Run `node scripts/extract-relief.mjs` from the project root, after
 * extract-basemap.mjs. See geo/basemap/README.md.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { merge } from 'topojson-client';
import { fetchPackage, fetchTools } from './fetch-package.mjs';

const PACKAGE = 'three-globe@2.45.2';
const SHA512 =
	'dea244d8b01dc87b143edd369a031173e3c6de3f641840347d462bc0a3c6215b' +
	'6f311d578c39fd8425eedf5016a1c7601ce15c5e4ad1573ee3259cd322f47479';
const OUTPUT = 'geo/basemap/relief.webp';
/** For the map in the page: half as wide, so that it arrives with the text. */
const SMALL = { output: 'geo/basemap/relief-small.webp', width: 320, blurPx: 0.7 };

/** Bounds of the image: west, south, east, north in degrees. */
const BOUNDS = [20, -4, 110, 58];
const WIDTH = 640;
/** Smoothing radius in source pixels (0.18 degrees), steepness factor, and share of the shading. */
const SCALES = [
	{ radius: 0.5, steepness: 0.085, share: 0.75 },
	{ radius: 2.2, steepness: 0.16, share: 0.45 }
];
/** Shading has full detail inside this box and is softest at this distance from it, in degrees. */
const DETAILED = [46, 22, 78, 40];
const SOFTENING = { distance: 8, radius: 2.3, gain: 1.5 };
/** Fainter shading is noise from the 8-bit heights. */
const NOISE = 0.05;
/** Opacities are multiples of this; finer steps are invisible and cost bytes. */
const OPACITY_STEP = 8;
/** Red, green, blue, and opacity at full shading, for slopes facing away from and towards the light. */
const SHADOW = [58, 44, 30, 235];
const LIGHT = [255, 252, 242, 210];

const [{ default: sharp }] = await fetchTools(['sharp@0.35.5']);
const folder = fetchPackage(PACKAGE, SHA512);
const source = await sharp(path.join(folder, 'example/img/earth-topology.png'))
	.extractChannel(0)
	.raw()
	.toBuffer({ resolveWithObject: true });
const { width, height } = source.info;

const north = mercator(BOUNDS[3]);
const pixelsPerUnit = WIDTH / ((BOUNDS[2] - BOUNDS[0]) * (Math.PI / 180));
const HEIGHT = Math.round((north - mercator(BOUNDS[1])) * pixelsPerUnit);

const shading = shade();
const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
for (const [index, value] of shading.entries()) {
	const [red, green, blue, opacity] = value < 0 ? SHADOW : LIGHT;
	pixels.set(
		[red, green, blue, Math.round((Math.abs(value) * opacity) / OPACITY_STEP) * OPACITY_STEP],
		index * 4
	);
}
const { size } = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
	.composite([{ input: Buffer.from(landMask()), blend: 'dest-in' }])
	.webp({ quality: 14, alphaQuality: 100, effort: 6 })
	.toFile(OUTPUT);
console.log(`${OUTPUT}: ${WIDTH} x ${HEIGHT}, ${Math.round(size / 1024)} KB`);

// The blur hides the steps in opacity.
const small = await sharp(OUTPUT)
	.resize(SMALL.width)
	.blur(SMALL.blurPx)
	.webp({ quality: 20, alphaQuality: 60, effort: 6 })
	.toFile(SMALL.output);
console.log(`${SMALL.output}: ${small.width} x ${small.height}, ${Math.round(small.size / 1024)} KB`);

/** Shading of each pixel, from -1 (away from the light) to 1. */
function shade() {
	const shaded = new Float32Array(WIDTH * HEIGHT);
	for (const { radius, steepness, share } of SCALES) {
		const heights = Float32Array.from(source.data);
		const fine = smoothed(heights, radius);
		const soft = smoothed(heights, Math.max(radius, SOFTENING.radius));
		for (const [index] of shaded.entries()) {
			const [longitude, latitude] = positionOf(index);
			const [x, y] = [((longitude + 180) / 360) * width - 0.5, ((90 - latitude) / 180) * height - 0.5];
			const softness = Math.min(1, degreesOutside(longitude, latitude) / SOFTENING.distance);
			const near = softness < 1 ? slopeAt(fine, x, y) : [0, 0];
			const far = softness > 0 ? slopeAt(soft, x, y) : [0, 0];
			const [east, south] = near.map(
				(slope, axis) => slope * (1 - softness) + far[axis] * softness * SOFTENING.gain
			);
			const eastward = east / Math.cos((latitude * Math.PI) / 180);
			const facing = ((eastward + south) / Math.SQRT2) * steepness;
			const steep = Math.hypot(eastward, south) * steepness;
			shaded[index] += share * (facing / Math.sqrt(1 + steep ** 2));
		}
	}
	return shaded.map((value) => Math.sign(value) * Math.min(1, Math.max(0, Math.abs(value) - NOISE)));
}

function positionOf(index) {
	const [column, row] = [index % WIDTH, Math.floor(index / WIDTH)];
	const longitude = BOUNDS[0] + ((column + 0.5) / WIDTH) * (BOUNDS[2] - BOUNDS[0]);
	return [longitude, inverseMercator(north - (row + 0.5) / pixelsPerUnit)];
}

function degreesOutside(longitude, latitude) {
	const beyond = (value, low, high) => Math.max(low - value, 0, value - high);
	return Math.hypot(beyond(longitude, DETAILED[0], DETAILED[2]), beyond(latitude, DETAILED[1], DETAILED[3]));
}

/** Slope eastwards and southwards, per source pixel, of the cubic B-spline through the heights. */
function slopeAt(heights, x, y) {
	const [column, row] = [Math.floor(x), Math.floor(y)];
	const [weightX, slopeX] = spline(x - column);
	const [weightY, slopeY] = spline(y - row);
	let [east, south] = [0, 0];
	for (let j = 0; j < 4; j += 1) {
		for (let i = 0; i < 4; i += 1) {
			const value = heights[(row + j - 1) * width + column + i - 1];
			east += value * slopeX[i] * weightY[j];
			south += value * weightX[i] * slopeY[j];
		}
	}
	return [east, south];
}

/** The four weights of a cubic B-spline at a fraction of a pixel, and their derivatives. */
function spline(t) {
	const u = 1 - t;
	const weights = [
		u ** 3 / 6,
		(3 * t ** 3 - 6 * t ** 2 + 4) / 6,
		(3 * u ** 3 - 6 * u ** 2 + 4) / 6,
		t ** 3 / 6
	];
	const slopes = [-(u ** 2) / 2, (3 * t ** 2 - 4 * t) / 2, (4 * u - 3 * u ** 2) / 2, t ** 2 / 2];
	return [weights, slopes];
}

/** Gaussian smoothing in floating point; the raw 8-bit heights would show as terraces. */
function smoothed(values, radius) {
	const reach = Math.ceil(radius * 3);
	const kernel = Array.from({ length: 2 * reach + 1 }, (_, index) =>
		Math.exp(-(((index - reach) / radius) ** 2) / 2)
	);
	const sum = kernel.reduce((total, weight) => total + weight);
	const pass = (input, step) => {
		const output = new Float32Array(input.length);
		for (const [index] of input.entries()) {
			let total = 0;
			for (const [offset, weight] of kernel.entries()) {
				total += weight * (input[index + (offset - reach) * step] ?? 0);
			}
			output[index] = total / sum;
		}
		return output;
	};
	return pass(pass(values, 1), width);
}

/** SVG of the base map's land, the same size as the relief, to mask out the sea. */
function landMask() {
	const topology = JSON.parse(readFileSync('geo/basemap/basemap.topo.json', 'utf8'));
	const { provinces, countries } = topology.objects;
	const land = merge(topology, [...provinces.geometries, ...countries.geometries]);
	const toPixels = ([longitude, latitude]) => {
		const x = (longitude - BOUNDS[0]) * (Math.PI / 180) * pixelsPerUnit;
		return `${x.toFixed(1)} ${((north - mercator(latitude)) * pixelsPerUnit).toFixed(1)}`;
	};
	const outline = land.coordinates.flat().map((ring) => `M${ring.map(toPixels).join('L')}Z`);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><path fill-rule="evenodd" d="${outline.join('')}"/></svg>`;
}

function mercator(latitude) {
	return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

function inverseMercator(y) {
	return ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;
}
