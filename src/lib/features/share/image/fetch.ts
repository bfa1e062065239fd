import type { Feature, FeatureCollection } from 'geojson';

/** Why an image is not there: its data cannot be had, or the browser cannot draw it. */
export class ImageFault extends Error {
	readonly reason: 'data' | 'draw';

	constructor(reason: 'data' | 'draw', text: string) {
		super(text);
		this.reason = reason;
	}
}

/** What was fetched, by its address: most images of a visit are made of the same. */
const collections = new Map<string, Promise<readonly Feature[]>>();
const dataAddresses = new Map<string, Promise<string>>();

/**
 * The features of a GeoJSON file, fetched once a visit. Throws an `ImageFault` where they cannot be had; the next call
 * asks again.
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

/** A file as a data address, for images that must not ask for anything. */
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

/** In pieces: a call takes only so many arguments. */
const PIECE = 0x8000;

function addressOf(buffer: ArrayBuffer, type: string): string {
	const bytes = new Uint8Array(buffer);
	let text = '';
	for (let start = 0; start < bytes.length; start += PIECE)
		text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
	return `data:${type};base64,${btoa(text)}`;
}
