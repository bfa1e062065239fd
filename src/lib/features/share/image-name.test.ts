import { describe, expect, it } from 'vitest';
import { imageName } from './image-name';

describe('imageName', () => {
	const day = new Date(2026, 2, 5);
	it.each([
		['A Place’s Name', { format: 'png', scale: 1 }, 'a-place-s-name-2026-03-05.png'],
		['Örtliches / Ḥasan', { format: 'svg', scale: 2 }, 'ortliches-hasan-2026-03-05@2x.svg'],
		['', { format: 'png', scale: 2 }, 'map-2026-03-05@2x.png']
	] as const)('of "%s"', (title, wish, name) => {
		expect(imageName(title, day, wish)).toBe(name);
	});
});
