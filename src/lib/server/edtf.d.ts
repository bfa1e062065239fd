declare module 'edtf' {
	/** A parsed Extended Date/Time Format value with its span in milliseconds since 1970, UTC. */
	export type ExtendedDate = { readonly type: string; readonly min: number; readonly max: number };
	/** @throws SyntaxError for text that is not EDTF of the given level */
	export default function edtf(text: string, options?: { level: 0 | 1 | 2 }): ExtendedDate;
}
