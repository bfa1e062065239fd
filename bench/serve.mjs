// A static host as in production, on localhost: compressed text, long-lived assets, plain HTTP.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.woff2': 'font/woff2'
};
/** Already compressed. */
const PACKED = new Set(['.webp', '.woff2', '.png', '.jpg']);
const GZIP_LEVEL = 6;

/**
 * Serves each folder at its mount path, longest path first. Bodies are compressed once and cached, so the server
 * takes no CPU time from the browser. `sent()` counts all bytes, headers included, and responses.
 */
export async function serve(mounts) {
	const bodies = new Map();
	const sockets = new Set();
	let closedBytes = 0;
	let requests = 0;
	const ordered = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);

	const server = createServer((request, response) => {
		requests += 1;
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const file = fileFor(ordered, decodeURIComponent(pathname));
		if (!file) return response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found');
		const kept = bodies.get(file) ?? read(file);
		bodies.set(file, kept);
		if (request.headers['if-none-match'] === kept.headers.etag)
			return response.writeHead(304, { etag: kept.headers.etag }).end();
		response.writeHead(200, { ...kept.headers, 'cache-control': cacheFor(pathname) }).end(kept.body);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => {
			closedBytes += socket.bytesWritten;
			sockets.delete(socket);
		});
	});
	await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${server.address().port}`,
		sent: () => ({
			bytes: [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closedBytes),
			requests
		}),
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

/** The size in bytes of a file as sent, without headers. */
export function weightOf(file) {
	return read(file).body.length;
}

function read(file) {
	const extension = path.extname(file);
	const raw = readFileSync(file);
	const isPacked = PACKED.has(extension);
	const body = isPacked ? raw : gzipSync(raw, { level: GZIP_LEVEL });
	const headers = {
		'content-type': TYPES[extension] ?? 'application/octet-stream',
		'content-length': body.length,
		etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
		...(isPacked ? {} : { 'content-encoding': 'gzip', vary: 'accept-encoding' })
	};
	return { body, headers };
}

function cacheFor(pathname) {
	return pathname.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function fileFor(mounts, pathname) {
	const mount = mounts.find(([at]) => pathname.startsWith(at));
	if (!mount) return null;
	const [at, folder] = mount;
	const file = path.join(folder, pathname.slice(at.length));
	const isInside = file === folder || file.startsWith(path.join(folder, path.sep));
	if (!isInside || !existsSync(file)) return null;
	if (!statSync(file).isDirectory()) return file;
	const index = path.join(file, 'index.html');
	return existsSync(index) ? index : null;
}
