import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of the built site that the tests are served. */
export const SITE_FOLDER = 'test-build/site';

/** The port of the plain file server that serves it. */
export const PORT = Number(process.env['PORT'] ?? 4317);

/** The site's origin while the tests run. */
export const ORIGIN = `http://127.0.0.1:${PORT}`;

/** The origin that the build was told, without a slash at its end; undefined where it was told none. */
export const SITE_ORIGIN = process.env['SITE_ORIGIN']?.replace(/\/$/, '');

/** A page of the built site: its address, and its HTML. */
export type BuiltPage = { readonly address: string; readonly html: string };

/** Every page as it was built. */
export function builtPages(): BuiltPage[] {
	return filesUnder(SITE_FOLDER)
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => ({
			address: `/${path.dirname(file)}/`.replace('/./', '/').replaceAll(path.sep, '/'),
			html: readBuilt(file)
		}));
}

/** A file of the built site, as text. */
export function readBuilt(file: string): string {
	return readFileSync(path.join(SITE_FOLDER, file), 'utf8');
}

/** No other script is as long as the map library. Bytes. */
const SMALLEST_LIBRARY = 400_000;

/** The address of the script that holds the map library. */
export function mapLibrary(): string {
	const scripts = filesUnder(SITE_FOLDER).filter((file) => file.endsWith('.js') && !file.includes('workers'));
	const large = scripts.filter((file) => statSync(path.join(SITE_FOLDER, file)).size > SMALLEST_LIBRARY);
	const [library, ...others] = large;
	if (library === undefined || others.length > 0)
		throw new Error(
			`Which script is the map library? Larger than ${SMALLEST_LIBRARY} bytes: ${large.join()}`
		);
	return `/${library.replaceAll(path.sep, '/')}`;
}

/** The names of all files in a folder and those within it. */
export function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
