// Compiles the message catalogues into typed functions in src/lib/messages/compiled (not committed).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@inlang/paraglide-js';

const CATALOGUE = 'src/lib/messages/en.json';

/**
 * Compiler options, shared with the Vite plugin.
 * @satisfies {import('@inlang/paraglide-js').CompilerOptions}
 */
export const MESSAGE_OPTIONS = {
	project: './src/lib/messages/project.inlang',
	outdir: './src/lib/messages/compiled',
	/** @type {['baseLocale']} */
	strategy: ['baseLocale'],
	isServer: 'import.meta.env?.SSR',
	emitTsDeclarations: true,
	emitReadme: false
};

/** @throws Error naming the keys that were not compiled */
export async function compileMessages() {
	await compile(MESSAGE_OPTIONS);
	const keys = Object.keys(JSON.parse(readFileSync(CATALOGUE, 'utf8')));
	// If a plugin fails to load, the compiler only warns.
	const missing = keys.filter(
		(key) => !existsSync(path.join(MESSAGE_OPTIONS.outdir, 'messages', `${key}.js`))
	);
	if (missing.length > 0)
		throw new Error(
			`${CATALOGUE}: not compiled: ${missing.slice(0, 5).join(', ')}. See the compiler's warnings.`
		);
}

if (process.argv[1] === import.meta.filename) await compileMessages();
