// Makes what unit tests need and git does not hold: fonts for the pictures that they draw, the interface's texts, and
// the types of `geo/`. What is newer than its sources stays; Vite's plugin compiles texts that have changed.
import { existsSync } from 'node:fs';
import { compileMessages, MESSAGE_OPTIONS } from './compile-messages.mjs';
import { generateTypes } from './generate-types.mjs';

export async function setup() {
	await import('./build-fonts.mjs');
	if (!existsSync(MESSAGE_OPTIONS.outdir)) await compileMessages();
	await generateTypes();
}
