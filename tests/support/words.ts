/** The words of the interface, from its own catalogue: a test outlives a better wording. */
export * from '../../src/lib/messages';

/** As a value of a text: any words. */
export const ANY = '\uE000';
/** As a value of a text: any number but one. */
export const MANY = 987_654_321;

/** How `getByRole` finds what has a text as its name. */
export function named(text: string): { readonly name: string; readonly exact: true } {
	return { name: text, exact: true };
}

/** As `named`, for texts with `ANY` or `MANY` among their values. */
export function namedLike(...texts: readonly string[]): { readonly name: RegExp } {
	return { name: like(...texts) };
}

/** Matches any of some texts from end to end, with whatever stands for `ANY` and `MANY`. */
export function like(...texts: readonly string[]): RegExp {
	return new RegExp(`^(?:${pattern(texts)})$`);
}

/** As `like`, within a longer text. */
export function within(...texts: readonly string[]): RegExp {
	return new RegExp(pattern(texts));
}

/** As `like`, at the start of a longer text. */
export function startingWith(...texts: readonly string[]): RegExp {
	return new RegExp(`^(?:${pattern(texts)})`);
}

/** As `like`, at the end of a longer text. */
export function endingWith(...texts: readonly string[]): RegExp {
	return new RegExp(`(?:${pattern(texts)})$`);
}

function pattern(texts: readonly string[]): string {
	const many = new RegExp(`${MANY}|${MANY.toLocaleString('en-GB')}`, 'g');
	return texts
		.map((text) =>
			escaped(text)
				.replaceAll(ANY, '.+')
				.replace(many, String.raw`[\d,.]+`)
		)
		.join('|');
}

/** A text as a regular expression that matches nothing else. */
export function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
