import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { runsOf } from './runs';

const marked = (text: string, ...needles: string[]) =>
	runsOf(text, needles.map(fold))
		.map((run) => (run.isMatch ? `[${run.text}]` : run.text))
		.join('');

describe('runsOf', () => {
	it('marks only the beginnings of words', () => {
		expect(marked('Marsh of Dunmarsh, marshes', 'marsh')).toBe('[Marsh] of Dunmarsh, [marsh]es');
	});

	it('marks letters together with their accents', () => {
		expect(marked('Málaş river', 'mal')).toBe('[Mál]aş river');
		expect(marked('دَلْدُل بزرگ', 'دلدل')).toBe('[دَلْدُل] بزرگ');
	});

	it('marks the longest of several needles', () => {
		expect(marked('Canals', 'ca', 'canal')).toBe('[Canal]s');
	});

	it('keeps the whole text, whatever is marked', () => {
		const text = '«Fort» no. 7 — straße';
		expect(
			runsOf(text, ['fort', '7', 'strass'])
				.map((run) => run.text)
				.join('')
		).toBe(text);
		expect(runsOf(text, [])).toEqual([{ text, isMatch: false }]);
		expect(runsOf('', ['a'])).toEqual([]);
	});
});
