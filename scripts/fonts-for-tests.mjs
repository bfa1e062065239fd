/** Unit tests draw pictures, for which the fonts must be there: on a clean checkout no build has made them yet. */
export async function setup() {
	await import('./build-fonts.mjs');
}
