import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './fold';

describe('fold', () => {
	it.each([
		['case', 'MARSH', 'marsh'],
		['accents', 'Málaş Ötür', 'malas otur'],
		['combining accents', 'Ma\u0301las', 'málas'],
		['letters without a decomposition', 'Łąkæ ß ı', 'lakae ss i'],
		['full-width letters', 'ＭＡＲＳＨ', 'marsh'],
		['Arabic and Persian yeh', 'دلدلي', 'دلدلی'],
		['dotless yeh', 'دلدلى', 'دلدلی'],
		['Arabic and Persian kaf', 'كانال', 'کانال'],
		['Arabic, Persian and Urdu heh', 'قلعه قلعة', 'قلعہ قلعہ'],
		['alef with hamza or madda', 'أإآ', 'ااا'],
		['yeh and waw with hamza', 'ئؤ', 'یو'],
		['hamza', 'ماء', 'ما'],
		['harakat', 'دَلْدُلِ', 'دلدل'],
		['tatweel', 'دلـــدل', 'دلدل'],
		['presentation forms', 'ﻼ', 'لا'],
		['Arabic and Persian digits', '۱۲ ٣٤', '12 34'],
		['Cyrillic accents', 'Ёлкий', 'елкии']
	])('folds %s', (_, written, meant) => {
		expect(fold(written)).toBe(fold(meant));
		expect(fold(written)).not.toBe('');
	});

	it('keeps the vowel signs of scripts that need them', () => {
		expect(fold('मारी')).not.toBe(fold('मोरी'));
	});

	it.each(['Marsh-Dun', 'Marsh–Dun', 'Marsh’Dun', 'Marsh\u200cDun', ' Marsh,  Dun. '])(
		'splits words at any other character: %s',
		(text) => {
			expect(fold(text)).toBe('marsh dun');
		}
	);

	it('records where each letter ends in the text', () => {
		const [first, second] = foldedWords('«Dé\u0301ß دَلـدل');
		expect(first).toEqual({ text: 'dess', start: 1, ends: [2, 4, 5, 5] });
		expect(second?.text).toBe('دلدل');
		expect(second?.ends.at(-1)).toBe('«Dé\u0301ß دَلـدل'.length);
	});
});
