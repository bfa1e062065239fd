/** Letters that Unicode does not decompose but people use interchangeably. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
	// Arabic, Persian and Urdu keyboards each have their own yeh, kaf and heh; hamza is often left out.
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
/** Marks that readers may omit: accents and harakat. Vowel signs of other scripts are essential. */
const OPTIONAL_MARK = /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

const folded = new Map<string, string>();

/** A folded word and where it starts in the original text. */
export type FoldedWord = {
	readonly text: string;
	readonly start: number;
	/** For each character of the folded word, the end of its original in the text. */
	readonly ends: readonly number[];
};

/**
 * Splits a text into words and folds case, accents, harakat, and the letters in which Arabic, Persian and Urdu
 * differ. Everything but letters, marks and digits separates words, including the zero-width non-joiner.
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
				// An omitted mark belongs to the letter before it.
				word.ends[word.ends.length - 1] = end;
			}
		}
		at = end;
	}
	return words;
}

/** A text as the search compares it: folded words separated by spaces. */
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
