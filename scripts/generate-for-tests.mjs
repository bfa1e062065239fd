// Generates what the unit tests need but git does not track: fonts for images, interface texts, and the types of
// `geo/`. Files newer than their sources are kept.
import { compileMessages } from './compile-messages.mjs';
import { generateTypes } from './generate-types.mjs';

export async function setup() {
	await import('./build-fonts.mjs');
	await compileMessages();
	await generateTypes();
}
