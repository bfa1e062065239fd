/** A seeded, reproducible random generator (mulberry32) for invented data. */
export function chance(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const pick = (list) => list[Math.floor(next() * list.length)];
	return {
		between: (low, high) => low + next() * (high - low),
		pick,
		/** A name of two or three syllables; with many places names repeat, as real ones do. */
		name: () => {
			const syllables = [
				'ba',
				'dor',
				'el',
				'fin',
				'gar',
				'hul',
				'ka',
				'lom',
				'mer',
				'nos',
				'or',
				'pel',
				'rin',
				'tav'
			];
			const word = pick(syllables) + pick(syllables) + (next() < 0.5 ? pick(syllables) : '');
			return word[0].toUpperCase() + word.slice(1);
		},
		sentence: (count) => {
			const words = [
				'the',
				'canal',
				'was',
				'said',
				'to',
				'reach',
				'its',
				'mouth',
				'before',
				'winter',
				'and',
				'nobody'
			];
			const text = Array.from({ length: count }, () => pick(words)).join(' ');
			return `${text[0].toUpperCase()}${text.slice(1)}.`;
		}
	};
}

/** An id that sorts like its number. */
export function idOf(prefix, index) {
	return `${prefix}${String(index).padStart(6, '0')}`;
}
