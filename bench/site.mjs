// What is measured: the built atlas, and the bare and plain pages, built here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, runnerImport } from 'vite';

export const PROJECT = path.resolve(import.meta.dirname, '..');
const BARE = path.join(import.meta.dirname, 'bare');
const PLAIN = path.join(import.meta.dirname, 'plain');
/** Mount paths of the bare and the plain page. */
export const BARE_PATH = '/bare/';
export const PLAIN_PATH = '/plain/';

/** The folder of the built atlas, building it if missing. */
export function ensureBuild() {
	const folder = path.join(PROJECT, 'test-build', 'site');
	if (existsSync(path.join(folder, 'index.html'))) return folder;
	console.error('There is no test-build/ yet: building the atlas.');
	const { status } = spawnSync('npm', ['run', '--silent', 'build:test'], {
		cwd: PROJECT,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0)
		throw new Error('The atlas cannot be built. Fix what "npm run build:test" reports, then try again.');
	return folder;
}

/** Removes a temporary folder on exit, including interrupts. */
export function removeAtExit(folder) {
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/**
 * Builds the bare page with the style and relief of an atlas build.
 * @returns its folder, which the caller removes
 */
export async function buildBare(atlasBuild) {
	const { module } = await runnerImport(path.join(BARE, 'look.ts'), {
		root: PROJECT,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: path.join(PROJECT, 'src/lib') } }
	});
	const look = module.bareLook(reliefOf(atlasBuild));
	return buildPage(BARE, BARE_PATH, [provideLook(look)]);
}

/**
 * Builds the plain page.
 * @returns its folder, which the caller removes
 */
export function buildPlain() {
	return buildPage(PLAIN, PLAIN_PATH, []);
}

async function buildPage(root, base, plugins) {
	const folder = mkdtempSync(path.join(tmpdir(), 'atlas-bench-page-'));
	await build({
		root,
		base,
		configFile: false,
		logLevel: 'error',
		plugins,
		// The atlas's build options, so only the pages' content differs.
		build: { outDir: folder, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 }
	});
	return folder;
}

function provideLook(look) {
	return {
		name: 'provide-look',
		resolveId: (id) => (id === 'virtual:look' ? '\0look' : null),
		load: (id) => (id === '\0look' ? `export default ${JSON.stringify(look)}` : null)
	};
}

function reliefOf(atlasBuild) {
	const files = readdirSync(path.join(atlasBuild, '_app'), { recursive: true, encoding: 'utf8' });
	const relief = files.find((name) => /(^|[\\/])relief\.[^\\/]*webp$/.test(name));
	if (!relief) throw new Error('The build has no relief image. Rebuild it: rm -r test-build');
	return `/_app/${relief.split(path.sep).join('/')}`;
}
