import { describe, expect, it } from 'vitest';
import { loadAtlas } from './load-atlas';

/** Copies of other sites, whose pages have a better source. */
const MIRRORS = [
	'abovecloud.xyz',
	'cssworld.com.pk',
	'daily8.com',
	'gyanhigyan.com',
	'juniordaprince.blogspot.com',
	'legacyias.com',
	'pdfslide.tips',
	'piglix.com',
	'vdocument.in'
];
const STORAGE = /(^|[./])(apis\.google|fonts\.googleapis|googleapis)\.com\/?$/;
const ADMINISTRATION = /^(admin|dev|staging)\./;
const PASSWORD = /lostpassword|resetpassword|wp-login/i;

/** Cited as an older copy: it gives a figure that its original has since changed. */
const OLDER_COPIES = new Set(['s88']);

/** @param note excuses an address that ends in that of a storage host, if we found no clean one */
function faultsOf(id: string, address: string, note = ''): string[] {
	const { hostname, pathname, search } = new URL(address);
	const strayEnding = STORAGE.test(pathname) && !note.includes('stray ending');
	const isMirror = MIRRORS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
	return [
		isMirror && !OLDER_COPIES.has(id) ? 'mirror' : '',
		STORAGE.test(hostname) || strayEnding ? 'storage' : '',
		ADMINISTRATION.test(hostname) ? 'administration' : '',
		PASSWORD.test(pathname + search) ? 'password page' : ''
	].filter((fault) => fault !== '');
}

const sources = loadAtlas().sources.map((source) => ({
	...source,
	addresses: [source.url, ...(source.alternateUrls ?? [])].filter((url) => url !== null)
}));

describe('the sources', () => {
	it('say how much of each page was seen', () => {
		expect(sources.filter(({ type, seen }) => type === 'web' && !seen).map(({ id }) => id)).toEqual([]);
	});
});

describe('the addresses of the sources', () => {
	it.each([
		['http://piglix.com/piglix/Pipeline', 'mirror'],
		['http://www.dawn.com/news/753445/apis.google.com', 'storage'],
		['https://fonts.googleapis.com/css', 'storage'],
		['http://admin.example.com/article', 'administration'],
		['https://example.com/article/?rcp_action=lostpassword', 'password page']
	])('%s would be refused as a %s', (address, fault) => {
		expect(faultsOf('invented', address)).toEqual([fault]);
	});

	it('lead to no mirror, storage host, administration or password page', () => {
		const faults = sources.flatMap(({ id, addresses, note }) =>
			addresses.flatMap((address) =>
				faultsOf(id, address, note).map((fault) => `${id}: ${fault}: ${address}`)
			)
		);
		expect(faults).toEqual([]);
	});

	it('differ: a page is listed once', () => {
		const urls = sources.flatMap(({ url }) => url ?? []);
		expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
	});

	it('are explained where a page has none', () => {
		const bare = sources.filter(({ type, addresses }) => type === 'web' && addresses.length === 0);
		expect(bare.filter(({ note }) => !note)).toEqual([]);
	});
});
