/** The data cannot be fetched (`data`), or the browser cannot draw the image (`draw`). */
export class ImageFault extends Error {
	readonly reason: 'data' | 'draw';

	constructor(reason: 'data' | 'draw', text: string) {
		super(text);
		this.reason = reason;
	}
}

/** Most images of a visit use the same data. */
const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches once per visit.
 * @throws ImageFault when it cannot be fetched; the next call retries
 */
export function fetchJson<T>(url: string): Promise<T> {
	return once(url, (response) => response.json() as Promise<T>);
}

/**
 * A data URL, for images that may not load anything.
 * @throws ImageFault when it cannot be fetched; the next call retries
 */
export function fetchDataAddress(url: string, type: string): Promise<string> {
	return once(url, async (response) => addressOf(await response.arrayBuffer(), type));
}

function once<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
	const known = fetched.get(url);
	if (known) return known as Promise<T>;
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
