declare module '@citation-js/core' {
	type Item = Readonly<Record<string, unknown>>;
	/** Needs a plugin for each format. */
	export class Cite {
		constructor(data: string | readonly unknown[]);
		readonly data: readonly Item[];
		/** One text per item with its id, sorted as the style requires. */
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
