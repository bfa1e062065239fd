declare module 'pngjs' {
	/** A picture of 8 bits a channel: red, green, blue and opacity in turn, row by row. */
	export type PNG = { readonly width: number; readonly height: number; readonly data: Uint8Array };
	export const PNG: { readonly sync: { readonly read: (file: Uint8Array) => PNG } };
}
