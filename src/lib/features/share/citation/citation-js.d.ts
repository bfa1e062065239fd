declare module '@citation-js/core' {
	type Item = Readonly<Record<string, unknown>>;
	/** Reads references of any kind whose plugin is loaded, and writes them. */
	export class Cite {
		constructor(data: string | readonly unknown[]);
		readonly data: readonly Item[];
		/** A text for each item, with the item's id. Items are sorted as the style wants. */
		format(
			kind: 'bibliography',
			options: { template: string; lang: string; asEntryArray: true }
		): [id: string, text: string][];
	}
	export const plugins: {
		config: { get(plugin: '@csl'): { styles: { add(name: string, xml: string): void } } };
	};
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
