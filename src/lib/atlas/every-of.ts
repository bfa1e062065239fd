/** A list that lacks nothing of a union; else a property that names what it lacks, so that the list does not fit. */
type Complete<T extends string, List extends readonly T[]> = [T] extends [List[number]]
	? List
	: List & { readonly missing: Exclude<T, List[number]> };

/**
 * Lists every member of a union in an order of its own. A member that is missing, or none of the union, does not
 * compile.
 * @example everyOf<Certainty>()(['documented', 'inferred', 'illustrative'])
 */
export function everyOf<T extends string>() {
	return <const List extends readonly T[]>(list: Complete<T, List>): readonly T[] => list;
}

/** Whether a text is in a list of the words that it may be. */
export function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
	return words.some((word) => word === text);
}
