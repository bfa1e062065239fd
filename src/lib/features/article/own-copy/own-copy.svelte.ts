import type { OwnCopyData, Outcome, Passage } from '$lib/text-match/outcome';
import { loadGeo } from '$lib/ui/load-data';
import { forgetText, keepText, keptText } from './own-copy-storage';

type Tools = {
	readonly data: OwnCopyData;
	readonly bring: typeof import('$lib/text-match/match-text').bring;
};

/**
 * The reader's own copy of the article: in this page's memory, and in the browser's store only when asked. It is
 * compared here and goes nowhere; what it is compared with is loaded before there is a text.
 */
class OwnCopy {
	outcome = $state.raw<Outcome | null>(null);
	/** How much of a long comparison is done, 0 to 1; null while there is none. */
	progress = $state<number | null>(null);
	/** Whether the browser keeps the text; 'refused' where it was asked and cannot. */
	kept = $state<boolean | 'refused'>(false);
	#text: string | null = null;
	#tools: Promise<Tools> | null = null;
	/** Counts the texts, so that a comparison ends when another text comes or all is forgotten. */
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

	/** The address of a claim's cue in the text on this page, or null. */
	passageHref(claimId: string): string | null {
		return this.#claims.has(claimId) ? `#passage-${claimId}` : null;
	}

	/** Loads what texts are compared with, once. */
	prepare(): Promise<Tools> {
		this.#tools ??= this.#load().catch((error: unknown) => {
			this.#tools = null;
			throw error;
		});
		return this.#tools;
	}

	/** Compares a text; what was brought before is given up for it, unless it is refused. */
	async bring(text: string): Promise<void> {
		const turn = (this.#turn += 1);
		let outcome: Outcome;
		try {
			const { bring, data } = await this.prepare();
			const steps = bring(text, data);
			let step = steps.next();
			for (; !step.done; step = steps.next()) {
				this.progress = step.value;
				// So that the page stays alive, and shows how far it is.
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

	/** Shows the text that the browser keeps, if there is one. */
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

	/** Forgets the text here and in the browser's store. */
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
