import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LayerSummary } from '$lib/atlas/page-data/shell';
import { fitBounds } from '$lib/cartography/fit-bounds';
import { NOTHING_CHOSEN } from '$lib/cartography/map-state';
import { paletteOf } from '$lib/cartography/palette';
import { imageDocument, sizeOf, type ImageInput } from './document';
import type { ImageSubject } from './subject';
import { drawnMeasure } from '$lib/geodesy/drawn';
import { m } from '$lib/messages';
import { MAP_BOUNDS } from '$lib/server/page-focus';
import { loadAtlas } from '$lib/server/load-atlas';
import { baseCollection, regionGeometry } from '$lib/server/load-basemap';
import { regionFeatures, routeFeatures, sideOrdersOf } from '$lib/server/map-data';
import { mapPoints } from '$lib/server/map-points';
import { shellData } from '$lib/server/pages';
import { readJson } from '$lib/server/read';

const data = loadAtlas();
const shell = shellData(data, m.map_credit());
const points = mapPoints(data);
const sources = { base: '', baseDetailed: '', labels: '', regions: '', routes: '', points: '', relief: '' };
const PART = { width: 900, height: 600 };
const framed = fitBounds(
	{ points: shell.overview, maxZoom: 6 },
	{ left: 0, top: 0, right: PART.width, bottom: PART.height }
);

const subject: ImageSubject = {
	title: 'A page & <its> title',
	address: 'https://atlas.example/place/somewhere/?map=5.00/28.0000/62.0000&hide=a,b&as=claimed',
	notes: [],
	site: shell.site,
	layers: shell.layers,
	theme: 'light',
	state: NOTHING_CHOSEN,
	camera: framed ?? { lon: 0, lat: 0, zoom: 4 },
	part: PART
};

const input: ImageInput = {
	subject,
	material: {
		style: {
			layers: shell.layers.map(({ layer }) => layer),
			sources,
			sideOrders: sideOrdersOf(points),
			reliefBounds: MAP_BOUNDS,
			credit: ''
		},
		collections: {
			base: baseCollection('overview').features,
			labels: (readJson('geo/basemap/labels.geojson') as { features: [] }).features,
			regions: regionFeatures(data, (units) => regionGeometry(units)).features,
			routes: routeFeatures(data).features,
			points: points.features
		},
		relief: ''
	},
	extent: 'window',
	scale: 1,
	measure: (text, { sizePx }) => text.length * sizePx * 0.5,
	fonts: [{ family: 'Atlas Sans', style: 'normal', weight: '400', href: 'data:font/woff2;base64,AAAA' }]
};

function imageOf(changes: Partial<ImageInput> & { readonly as?: Partial<ImageSubject> } = {}): string {
	const { as = {}, ...others } = changes;
	return imageDocument({ ...input, ...others, subject: { ...subject, ...as } });
}

function parsed(svg: string) {
	return new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml');
}

function wordsOf(svg: string): string[] {
	return [...parsed(svg).getElementsByTagName('text')].map(({ textContent }) => textContent ?? '');
}

const allWords = (svg: string) => wordsOf(svg).join(' ');

function groupNames(svg: string): string[] {
	return [...parsed(svg).getElementsByTagName('g')].flatMap(
		(group) => group.getAttribute('inkscape:label') ?? []
	);
}

const whole = imageOf();

describe('an image of the view', () => {
	it('is XML with title, legend, scale, credits and address as text', () => {
		const words = allWords(whole);
		expect(words).toContain(subject.title);
		for (const { layer } of shell.layers) expect(words).toContain(layer.name);
		expect(words).toMatch(/\d+ km/);
		expect(words).toContain(m.map_credit());
		expect(words).toContain('CC BY 4.0');
		expect(words).toContain(subject.site.author);
		// Wrapped, but complete.
		expect(wordsOf(whole).join('')).toContain(subject.address);
	});

	it('wraps a long address within a narrow image without losing characters', () => {
		const address = `${subject.address}&speaker=${'somebody-with-a-name,'.repeat(8)}${'x'.repeat(90)}`;
		const svg = imageOf({ as: { address, part: { width: 320, height: 300 } } });
		const lines = wordsOf(svg);
		expect(lines.join('')).toContain(address);
		expect(Math.max(...lines.map((line) => line.length * 12.5 * 0.5))).toBeLessThanOrEqual(320 + 2 * 22);
	});

	it('loads nothing, runs nothing, and does not depend on the page’s CSS', () => {
		const tags = new Set([...parsed(whole).getElementsByTagName('*')].map(({ tagName }) => tagName));
		expect([...tags]).toEqual(expect.arrayContaining(['svg', 'g', 'path', 'text', 'clipPath', 'title']));
		for (const tag of ['foreignObject', 'script', 'a', 'image', 'animate'])
			expect([...tags]).not.toContain(tag);
		const links = [...whole.matchAll(/(?:href="|url\()([^)"]+)/g)].map(([, target]) => target ?? '');
		expect(links.length).toBeGreaterThan(20);
		expect(links.filter((target) => !/^(#|data:)/.test(target))).toEqual([]);
		expect(whole).not.toMatch(/var\(|calc\(|color-mix|cqw|\son\w+=/);
	});

	it('has unique ids, and a target for every reference', () => {
		const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const wanted = [...whole.matchAll(/(?:href="#|url\(#)([^)"]+)/g)].map(([, id]) => id);
		expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('has a group named after every visible layer', () => {
		const names = groupNames(whole);
		for (const { layer } of shell.layers) expect(names).toContain(layer.name);
		expect(names).toContain(m.image_group_legend());
	});

	it('omits hidden layers, and says so', () => {
		const [{ layer: hidden }] = shell.layers as [LayerSummary];
		const svg = imageOf({ as: { state: { ...NOTHING_CHOSEN, hidden: [hidden.id] } } });
		expect(groupNames(svg)).not.toContain(hidden.name);
		expect(allWords(svg)).toContain(m.image_hidden({ names: hidden.name }));
		const [first] = [...whole.matchAll(/#s-(chevron|wedge)"/g)];
		expect(first).toBeDefined();
		const none = imageOf({
			as: { state: { ...NOTHING_CHOSEN, hidden: shell.layers.map(({ layer }) => layer.id) } }
		});
		expect(none).not.toMatch(/#s-(chevron|wedge|diamond|anchor)"/);
	});

	it('draws the article’s time on request', () => {
		const claimed = imageOf({ as: { state: { ...NOTHING_CHOSEN, isAsClaimed: true } } });
		expect(allWords(claimed)).toContain(m.image_claimed());
		expect(allWords(whole)).toContain(m.image_latest());
		const uses = (svg: string) =>
			[...svg.matchAll(/<use [^>]*href="#s-(diamond[\w-]*)"/g)].map(([, name]) => name).sort();
		const of = (key: 'state' | 'stateThen') =>
			points.features.filter(({ properties }) => properties[key] === 'unnamed').length;
		expect(of('stateThen')).not.toBe(of('state'));
		expect(uses(claimed).filter((name) => name === 'diamond-unnamed').length).toBe(of('stateThen'));
		expect(uses(whole).filter((name) => name === 'diamond-unnamed').length).toBe(of('state'));
		expect(claimed).not.toContain(
			shell.layers.find(({ status }) => status?.latest)?.status?.latest?.short ?? '?'
		);
	});

	it('includes the measurement in a named group', () => {
		expect(groupNames(whole)).not.toContain(m.image_group_measure());
		const { lon, lat } = subject.camera;
		const ring: Position[] = [
			[lon - 2, lat],
			[lon + 2, lat],
			[lon, lat + 2]
		];
		const svg = imageOf({ as: { state: { ...NOTHING_CHOSEN, drawing: drawnMeasure(ring, true) } } });
		expect(groupNames(svg)).toContain(m.image_group_measure());
		expect(svg).toContain(paletteOf('light').measure);
		expect(whole).not.toContain(paletteOf('light').measure);
	});

	it('uses the colours of its theme', () => {
		const extent = (svg: string) => /<rect [^>]*fill="(#\w+)"/.exec(svg)?.[1];
		expect(extent(imageOf({ as: { theme: 'dark' } }))).not.toBe(extent(whole));
	});

	it('has the requested size', () => {
		expect(sizeOf(whole).width).toBe(PART.width + 2 * (22 + 28));
		const paper = sizeOf(imageOf({ extent: 'paper' }));
		expect(paper).toEqual({ width: 1600, height: 1000 });
		expect(sizeOf(imageOf({ extent: 'paper', scale: 2 }))).toEqual({ width: 3200, height: 2000 });
	});

	it('stays small: it leaves out what lies outside the frame', () => {
		const { camera } = subject;
		const near = imageOf({ as: { camera: { ...camera, zoom: camera.zoom + 3 } } });
		expect(near.length).toBeLessThan(whole.length);
		expect(whole.length).toBeLessThan(700_000);
	});

	it('embeds only the fonts that it uses', () => {
		const font = { style: 'normal', weight: '400', href: 'data:font/woff2;base64,BBBB' } as const;
		const svg = imageOf({ fonts: [...input.fonts, { ...font, family: 'Nobody’s' }] });
		expect(svg).toContain('base64,AAAA');
		expect(svg).not.toContain('base64,BBBB');
	});
});
