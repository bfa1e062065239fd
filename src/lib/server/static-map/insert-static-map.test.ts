import { describe, expect, it } from 'vitest';
import { insertStaticMap } from './insert-static-map';

const draw = () => '<svg>$1 & $& stay</svg>';

describe('insertStaticMap', () => {
	it('fills the slot as Svelte renders it, whatever its other attributes', () => {
		const page = '<a>Skip</a> <div class="map-slot svelte-x" data-static-map-slot=""></div> <main></main>';
		expect(insertStaticMap(page, draw)).toBe(
			'<a>Skip</a> <div class="map-slot svelte-x" data-static-map-slot=""><svg>$1 & $& stay</svg></div> <main></main>'
		);
	});

	it.each([
		['no slot', '<main></main>'],
		['two slots', '<div data-static-map-slot=""></div><div data-static-map-slot=""></div>'],
		['a slot that is not empty', '<div data-static-map-slot=""><p>Text</p></div>']
	])('rejects a page with %s', (_, page) => {
		expect(() => insertStaticMap(page, draw)).toThrow('data-static-map-slot; one is needed');
	});
});
