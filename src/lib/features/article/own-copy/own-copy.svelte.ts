import type { OwnCopyData, Outcome, Passage } from '$lib/text-match/outcome';
import { loadGeo } from '$lib/ui/load-data';
import { forgetText, keepText, keptText } from './own-copy-storage';

type Tools = {
	readonly data: OwnCopyData;
	readonly bring: typeof import('$lib/text-match/match-text').bring;
};

/**
 * The reader's copy of the article. It stays in memory, or in browser storage on request. The comparison runs here and
 * sends nothing; its data loads before there is a text.
 */
class OwnCopy {
	outcome = $state.raw<Outcome | null>(null);
	/** Of a long comparison, 0 to 1. */
	progress = $state<number | null>(null);
	/** 'refused' if the browser could not store it. */
	kept = $state<boolean | 'refused'>(false);
	#text: string | null = null;
	#tools: Promise<Tools> | null = null;
	/** A new text, or forgetting it, cancels a running comparison. */
	#turn = 0;
	readonly #passages: ReadonlyMap<number, Passage> = $derived(
		new Map(this.outcome?.isTaken ? this.outcome.passages.map((passage) => [passage.number, passage]) : [])
	);
	readonly #claims: ReadonlySet<string> = $derived(
		new Set(
			[...this.#passages.values()].flatMap(({ stretches }) => stretches.flatMap(({ claim }) => claim ?? []))
		)
	);

	passageOf(paragraph: number): Passage | null {
		return this.#passages.get(paragraph) ?? null;
	}

	passageHref(claimId: string): string | null {
		return this.#claims.has(claimId) ? `#passage-${claimId}` : null;
	}

	/** @throws Error when code or data cannot be fetched; the next call retries */
	prepare(): Promise<Tools> {
		this.#tools ??= this.#load().catch((error: unknown) => {
			this.#tools = null;
			throw error;
		});
		return this.#tools;
	}

	/** Replaces the previous text, unless the new one is refused. */
	async bring(text: string): Promise<void> {
		const turn = (this.#turn += 1);
		let outcome: Outcome;
		try {
			const { bring, data } = await this.prepare();
			const steps = bring(text, data);
			let step = steps.next();
			for (; !step.done; step = steps.next()) {
				this.progress = step.value;
				// Let the page respond and show progress.
				await new Promise((go) => setTimeout(go));
				if (turn !== this.#turn) return;
			}
			outcome = step.value;
		} catch {
			outcome = { isTaken: false, reason: 'unreachable' };
		}
		if (turn !== this.#turn) return;
		this.progress = null;
		this.outcome = outcome;
		this.#text = outcome.isTaken ? text : null;
		this.kept = outcome.isTaken && keptText() === text;
	}

	async restore(): Promise<void> {
		const text = keptText();
		if (text !== null && text !== this.#text) await this.bring(text);
	}

	refuse(reason: 'too-large' | 'not-text'): void {
		this.#turn += 1;
		this.progress = null;
		this.outcome = { isTaken: false, reason };
		this.#text = null;
	}

	keep(): void {
		if (this.#text !== null) this.kept = keepText(this.#text) || 'refused';
	}

	/** Also clears browser storage. */
	forget(): void {
		this.#turn += 1;
		this.#text = null;
		this.progress = null;
		this.outcome = null;
		this.kept = false;
		forgetText();
	}

	async #load(): Promise<Tools> {
		const [data, { bring }] = await Promise.all([loadGeo('article'), import('$lib/text-match/match-text')]);
		return { bring, data };
	}
}

export const ownCopy = new OwnCopy();
