// Generates what the unit tests need but git does not track: fonts for images, interface texts, and the types of
// `geo/`. Files newer than their sources are kept; the Vite plugin recompiles changed texts.
import { existsSync } from 'node:fs';
import { compileMessages, MESSAGE_OPTIONS } from './compile-messages.mjs';
import { generateTypes } from './generate-types.mjs';

export async function setup() {
	await import('./build-fonts.mjs');
	if (!existsSync(MESSAGE_OPTIONS.outdir)) await compileMessages();
	await generateTypes();
}
