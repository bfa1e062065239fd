// A host that has the built files and nothing else: types by extension, a folder's index.html, a redirect to the slash,
// and 404.html with status 404 for all other addresses. It takes the folder and the port, and serves on this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
	'.csv': 'text/csv; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.geojson': 'application/geo+json',
	'.gpx': 'application/gpx+xml',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.jsonld': 'application/ld+json',
	'.kml': 'application/vnd.google-earth.kml+xml',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

/**
 * Serves a folder.
 * @param {string} folder
 * @param {number} port 0 for any that is free
 * @returns {Promise<import('node:http').Server>} once it listens
 */
export function serveFiles(folder, port) {
	const root = path.resolve(folder);
	const server = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		const name = decoded(pathname);
		if (name === null) return response.writeHead(400).end();
		const file = path.join(root, name);
		const isInside = file === root || file.startsWith(root + path.sep);
		if (isInside && kindOf(file) === 'file') return send(response, 200, file);
		const index = path.join(file, 'index.html');
		if (!isInside || kindOf(index) !== 'file') return send(response, 404, path.join(root, '404.html'));
		if (name.endsWith('/')) return send(response, 200, index);
		return response.writeHead(301, { location: `${pathname}/${search}` }).end();
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(server));
	});
}

/** Node leaves the body of an answer to HEAD out. */
function send(response, status, file) {
	const { size } = statSync(file);
	const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
	// As GitHub Pages has it: browsers keep files for ten minutes.
	response.writeHead(status, {
		'content-type': type,
		'content-length': size,
		'cache-control': 'max-age=600'
	});
	createReadStream(file).pipe(response);
}

function kindOf(file) {
	if (!existsSync(file)) return null;
	return statSync(file).isDirectory() ? 'folder' : 'file';
}

function decoded(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [folder = '', port = ''] = process.argv.slice(2);
	if (kindOf(path.join(folder, '404.html')) !== 'file')
		throw new Error(`There is no built site in ${folder}. Build it: npm run build:test`);
	await serveFiles(folder, Number(port));
}
