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

/** The stored address of these ends in that of a storage host, and we found no clean one. The note says so. */
const WITH_STRAY_ENDING = new Set(['s105']);

function faultsOf(id: string, address: string): string[] {
	const { hostname, pathname, search } = new URL(address);
	const strayEnding = STORAGE.test(pathname) && !WITH_STRAY_ENDING.has(id);
	return [
		MIRRORS.some((host) => hostname === host || hostname.endsWith(`.${host}`)) ? 'mirror' : '',
		STORAGE.test(hostname) || strayEnding ? 'storage' : '',
		ADMINISTRATION.test(hostname) ? 'administration' : '',
		PASSWORD.test(pathname + search) ? 'password page' : ''
	].filter((fault) => fault !== '');
}

const sources = loadAtlas().sources.map((source) => ({
	...source,
	addresses: [source.url, ...(source.alternateUrls ?? [])].filter((url) => url !== null)
}));

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
		const faults = sources.flatMap(({ id, addresses }) =>
			addresses.flatMap((address) => faultsOf(id, address).map((fault) => `${id}: ${fault}: ${address}`))
		);
		expect(faults).toEqual([]);
	});

	it('are explained where a page has none', () => {
		const bare = sources.filter(({ type, addresses }) => type === 'web' && addresses.length === 0);
		expect(bare.filter(({ note }) => !note)).toEqual([]);
	});
});
