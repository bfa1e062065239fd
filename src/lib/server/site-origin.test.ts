import { expect, it } from 'vitest';
import { siteOrigin } from './site-origin';

it.each([
	[undefined, ''],
	['', ''],
	['https://atlas.example', 'https://atlas.example'],
	['https://atlas.example/', 'https://atlas.example'],
	['http://127.0.0.1:4317', 'http://127.0.0.1:4317']
])('reads %j as the origin %j', (given, origin) => {
	expect(siteOrigin(given)).toBe(origin);
});

it.each(['atlas.example', 'https://atlas.example/maps', 'https://atlas.example?a=1', 'mailto:a@b.example'])(
	'rejects %j and states what it expects',
	(given) => {
		expect(() => siteOrigin(given)).toThrow(/SITE_ORIGIN .* scheme and a host/);
	}
);
