import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const shell = process.platform === 'win32';
const run = (command, args, cwd) =>
	execFileSync(command, args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Downloads one exact version of a package that is too large to depend on, and unpacks it into a temporary folder.
 * @param {string} spec `name@version`
 * @param {string} sha512 hex digest of the tarball
 * @returns {string} the package's folder
 * @throws Error if the tarball's checksum differs
 */
export function fetchPackage(spec, sha512) {
	const folder = temporaryFolder();
	const tarball = run('npm', ['pack', spec, '--silent'], folder).trim().split('\n').at(-1);
	const found = createHash('sha512')
		.update(readFileSync(path.join(folder, tarball)))
		.digest('hex');
	if (found !== sha512) throw new Error(`${spec}: the tarball's SHA-512 is ${found}, not ${sha512}`);
	run('tar', ['-xzf', tarball], folder);
	return path.join(folder, 'package');
}

/**
 * Installs the tools that only the extraction needs into a temporary folder, and imports them.
 * @param {string[]} specs `name@version`
 * @returns {Promise<object[]>} their modules, in the given order
 */
export async function fetchTools(specs) {
	const folder = temporaryFolder();
	run('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--silent', ...specs], folder);
	const resolve = createRequire(path.join(folder, 'index.js')).resolve;
	return Promise.all(
		specs.map((spec) => import(pathToFileURL(resolve(spec.slice(0, spec.lastIndexOf('@')))).href))
	);
}

/** Deleted when the script exits. */
function temporaryFolder() {
	const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
