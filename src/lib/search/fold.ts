/** Letters that a decomposition does not bring together, and which people nonetheless write for one another. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
	// Arabic, Persian and Urdu keyboards have their own yeh, kaf and heh; a hamza is often left out.
	ي: 'ی',
	ى: 'ی',
	ے: 'ی',
	ې: 'ی',
	ك: 'ک',
	ڪ: 'ک',
	ه: 'ہ',
	ھ: 'ہ',
	ة: 'ہ',
	ە: 'ہ',
	ء: '',
	ـ: '',
	ı: 'i',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th'
};
/** Marks that a reader may leave out: accents and harakat. The vowel signs of other scripts are letters to them. */
const OPTIONAL_MARK = /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

const folded = new Map<string, string>();

/** A word as searching compares it, and where it stands in the text it was found in. */
export type FoldedWord = {
	readonly text: string;
	readonly start: number;
	/** For each character of the folded word, where the original ends that it stands for. */
	readonly ends: readonly number[];
};

/**
 * The words of a text, folded: case, accents, harakat, and the letters in which Arabic, Persian and Urdu spelling part
 * make no difference. Whatever is no letter or digit parts words, the zero-width non-joiner too.
 */
export function foldedWords(text: string): FoldedWord[] {
	const words: FoldedWord[] = [];
	let word: { text: string; start: number; ends: number[] } | null = null;
	let at = 0;
	for (const character of text) {
		const end = at + character.length;
		if (!WORD_CHARACTER.test(character)) {
			word = null;
		} else {
			const letters = foldCharacter(character);
			if (!word && letters) words.push((word = { text: '', start: at, ends: [] }));
			if (word && letters) {
				word.text += letters;
				for (let index = 0; index < letters.length; index += 1) word.ends.push(end);
			} else if (word) {
				// A mark that is left out belongs to the letter before it.
				word.ends[word.ends.length - 1] = end;
			}
		}
		at = end;
	}
	return words;
}

/** A text as searching compares it: its folded words, a space between each two. */
export function fold(text: string): string {
	return foldedWords(text)
		.map((word) => word.text)
		.join(' ');
}

function foldCharacter(character: string): string {
	const known = folded.get(character);
	if (known !== undefined) return known;
	const bare = character.normalize('NFKD').replace(OPTIONAL_MARK, '').toLowerCase();
	const letters = [...bare.replace(OPTIONAL_MARK, '')]
		.map((letter) => SAME_LETTERS[letter] ?? letter)
		.join('')
		.replace(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
	folded.set(character, letters);
	return letters;
}
