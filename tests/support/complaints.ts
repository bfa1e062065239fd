import { expect, type BrowserContext } from '@playwright/test';

/** What Chromium remarks because software draws the map. */
const SOFTWARE_NOTES = /GPU stall|GL Driver|swiftshader|software WebGL/i;

/**
 * Errors and warnings of the console, errors that no script caught, and requests to other sites. A test that provokes
 * one says which; any other fails it.
 */
export class Complaints {
	readonly #heard: string[] = [];

	constructor(context: BrowserContext) {
		context.on('console', (entry) => {
			if (!['error', 'warning'].includes(entry.type()) || SOFTWARE_NOTES.test(entry.text())) return;
			this.#heard.push(`${entry.text()} (${entry.location().url})`);
		});
		context.on('weberror', (error) => this.#heard.push(String(error.error())));
		context.on('request', (request) => {
			const { protocol, hostname } = new URL(request.url());
			const isOwn = ['data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
			if (!isOwn) this.#heard.push(`Request to another site: ${request.url()}`);
		});
	}

	/** Waits for one complaint that fits, and takes that one for expected. Fails where none comes. */
	async expect(pattern: RegExp): Promise<void> {
		await expect
			.poll(() => this.#heard.filter((text) => pattern.test(text)), String(pattern))
			.not.toEqual([]);
		this.#heard.splice(
			this.#heard.findIndex((text) => pattern.test(text)),
			1
		);
	}

	/** As `expect`, for what the browser says as often as it likes: takes all that fit by the end of the test. */
	async expectSome(pattern: RegExp): Promise<void> {
		await this.expect(pattern);
		this.#repeated.push(pattern);
	}

	/** What was not expected. */
	get unexpected(): readonly string[] {
		return this.#heard.filter((text) => !this.#repeated.some((pattern) => pattern.test(text)));
	}

	readonly #repeated: RegExp[] = [];
}
