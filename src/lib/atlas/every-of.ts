/**
 * The list if it has every member of a union; otherwise a type that names the missing ones, which no list satisfies.
 */
type Complete<T extends string, List extends readonly T[]> = [T] extends [List[number]]
	? List
	: List & { readonly missing: Exclude<T, List[number]> };

/**
 * Lists all members of a union in a given order. A missing or foreign member does not compile.
 * @example everyOf<Certainty>()(['documented', 'inferred', 'illustrative'])
 */
export function everyOf<T extends string>() {
	return <const List extends readonly T[]>(list: Complete<T, List>): readonly T[] => list;
}

/** Type guard: whether a string is one of the given words. */
export function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
	return words.some((word) => word === text);
}
