import type { Feature, FeatureCollection } from 'geojson';

/** The data cannot be fetched (`data`), or the browser cannot draw the image (`draw`). */
export class ImageFault extends Error {
	readonly reason: 'data' | 'draw';

	constructor(reason: 'data' | 'draw', text: string) {
		super(text);
		this.reason = reason;
	}
}

/** Most images of a visit use the same data. */
const collections = new Map<string, Promise<readonly Feature[]>>();
const dataAddresses = new Map<string, Promise<string>>();

/**
 * The features of a GeoJSON file, fetched once per visit.
 * @throws ImageFault when it cannot be fetched; the next call retries
 */
export function fetchFeatures(url: string): Promise<readonly Feature[]> {
	return once(collections, url, async (response) => {
		const collection: unknown = await response.json();
		if (!isCollection(collection)) throw new Error(`${url} is not a GeoJSON collection`);
		return collection.features;
	});
}

function isCollection(value: unknown): value is FeatureCollection {
	return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

/**
 * A data URL, for images that may not load anything.
 * @throws ImageFault when it cannot be fetched; the next call retries
 */
export function fetchDataAddress(url: string, type: string): Promise<string> {
	return once(dataAddresses, url, async (response) => addressOf(await response.arrayBuffer(), type));
}

function once<T>(
	fetched: Map<string, Promise<T>>,
	url: string,
	read: (response: Response) => Promise<T>
): Promise<T> {
	const known = fetched.get(url);
	if (known) return known;
	const coming = ask(url, read).catch((fault: unknown) => {
		fetched.delete(url);
		throw new ImageFault('data', String(fault));
	});
	fetched.set(url, coming);
	return coming;
}

async function ask<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} came with status ${response.status}`);
	return read(response);
}

/** A call takes a limited number of arguments. */
const PIECE = 0x8000;

function addressOf(buffer: ArrayBuffer, type: string): string {
	const bytes = new Uint8Array(buffer);
	let text = '';
	for (let start = 0; start < bytes.length; start += PIECE)
		text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
	return `data:${type};base64,${btoa(text)}`;
}
