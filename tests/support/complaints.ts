import {
	expect,
	type BrowserContext,
	type ConsoleMessage,
	type Request,
	type WebError
} from '@playwright/test';

/** What Chromium remarks because software draws the map. */
const SOFTWARE_NOTES = /GPU stall|GL Driver|swiftshader|software WebGL/i;

/**
 * Errors and warnings of the console, errors that no script caught, and requests to other sites. A test that provokes
 * one says which; any other fails it.
 */
export class Complaints {
	readonly #heard: string[] = [];
	readonly #context: BrowserContext;

	constructor(context: BrowserContext) {
		this.#context = context;
		context.on('console', this.#hearConsole);
		context.on('weberror', this.#hearError);
		context.on('request', this.#hearRequest);
	}

	/** Stops listening: the context may serve the next test. */
	close(): void {
		this.#context.off('console', this.#hearConsole);
		this.#context.off('weberror', this.#hearError);
		this.#context.off('request', this.#hearRequest);
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

	readonly #hearConsole = (entry: ConsoleMessage) => {
		if (!['error', 'warning'].includes(entry.type()) || SOFTWARE_NOTES.test(entry.text())) return;
		this.#heard.push(`${entry.text()} (${entry.location().url})`);
	};

	readonly #hearError = (error: WebError) => {
		this.#heard.push(String(error.error()));
	};

	readonly #hearRequest = (request: Request) => {
		const { protocol, hostname } = new URL(request.url());
		const isOwn = ['data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
		if (!isOwn) this.#heard.push(`Request to another site: ${request.url()}`);
	};
}
