import { describe, expect, it } from 'vitest';
import { placeOfCue, stretchesOf } from './cues';
import { INVENTED_PARAGRAPHS, inventedCues, inventedDigests } from './invented-article';
import { textOfFile } from './read-text';
import { searchParagraphs, type SearchResult } from './find-paragraphs';
import { normalised, wordsOf } from './words';

const PLAIN = INVENTED_PARAGRAPHS.join('\n\n');

function search(text: string): SearchResult {
	const steps = searchParagraphs(text, inventedDigests);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

const numbers = ({ found }: SearchResult) => found.map(({ number }) => number);
const textsIn = (text: string) => search(text).found.map(({ start, end }) => text.slice(start, end));

describe('words', () => {
	it('consist of letters and digits, in lower case and NFKC', () => {
		expect(normalised(wordsOf('“Half-Done” ﬁles —  in\n2012…'))).toBe('half done files in 2012');
	});

	it('know their position in the reader’s text', () => {
		const text = '  A\u00adn “ODD”\ntext';
		const words = wordsOf(text);
		expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['A\u00adn', 'ODD', 'text']);
		expect(words.map((word) => word.text)).toEqual(['an', 'odd', 'text']);
		expect(words.map(({ isLineStart }) => isLineStart)).toEqual([true, false, true]);
	});

	it('are rejoined across line breaks on request', () => {
		expect(normalised(wordsOf('a bro-\n  ken word, half-\ndone'))).toBe('a bro ken word half done');
		expect(normalised(wordsOf('a bro-\n  ken word', true))).toBe('a broken word');
		expect(normalised(wordsOf('half-done', true))).toBe('half done');
	});
});

describe('the search for paragraphs', () => {
	it('finds all in plain text, each from its first character to its last', () => {
		expect(textsIn(PLAIN)).toEqual(INVENTED_PARAGRAPHS);
		expect(search(PLAIN).missing).toEqual([]);
	});

	const variants: Readonly<Record<string, string>> = {
		'straight quotation marks': PLAIN.replace(/[“”]/g, '"').replace(/’/g, "'"),
		'other dashes, spaced': PLAIN.replaceAll('—', ' -- '),
		'capitals and odd spaces': PLAIN.toUpperCase().replaceAll(' ', '\u00a0 \t'),
		'lines of forty characters': PLAIN.replace(/(.{20,40}) /g, '$1\r\n'),
		'all in one line': PLAIN.replaceAll('\n', ' '),
		'no break between sentences': PLAIN.replaceAll('\n\n', ''),
		'soft hyphens and ligatures': PLAIN.replaceAll('filled', 'ﬁl\u00adled'),
		'words parted at line ends': PLAIN.replaceAll('nobody', 'no-\nbody').replaceAll('weather', 'wea-\nther'),
		'a page around it': `Menu · Home\nOn the Canal\nBy A. Writer\n\n${PLAIN}\n\nShare this\n© 1901`,
		'text before it on its line': `On the canal. ${PLAIN} The writer lives there.`,
		'another order': [...INVENTED_PARAGRAPHS].reverse().join('\n')
	};
	it.each(Object.entries(variants))('finds all in a copy with %s', (_, text) => {
		expect(numbers(search(text))).toEqual([1, 2, 3, 4]);
	});

	it('keeps the reader’s spelling', () => {
		const [first] = textsIn(`Title\n${PLAIN.replaceAll('—', ' - ')}\nFooter`);
		expect(first).toMatch(/^The old canal - dug “in haste”.*why\.$/);
	});

	it('reports missing paragraphs, and how many words are in their place', () => {
		const changed = PLAIN.replace('three winters', 'four long winters');
		expect(search(changed)).toMatchObject({
			found: [{ number: 1 }, { number: 3 }, { number: 4 }],
			missing: [{ number: 2, wordCount: 21, wordsInPlace: 22 }]
		});
		expect(search(INVENTED_PARAGRAPHS[2] ?? '')).toMatchObject({
			found: [{ number: 3 }],
			missing: [
				{ number: 1, wordsInPlace: null },
				{ number: 2, wordsInPlace: null },
				{ number: 4, wordsInPlace: null }
			]
		});
	});

	it('finds nothing in another text, and reports progress', () => {
		const steps = searchParagraphs('another word for it '.repeat(2000), inventedDigests);
		const shares: number[] = [];
		let step = steps.next();
		for (; !step.done; step = steps.next()) shares.push(step.value);
		expect(step.value.found).toEqual([]);
		expect(shares.length).toBeGreaterThan(4);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBeLessThanOrEqual(1);
	});

	it('takes less than a second for another text of the article’s length', () => {
		const start = process.cpuUsage();
		search('Some other words, one thousand and more of them. '.repeat(130));
		// CPU time in microseconds, because other processes may be using the machine.
		expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
	});
});

describe('cues', () => {
	it('are found by their words, whatever is between them', () => {
		const passage = 'The canal - dug "in\n haste", as people say';
		const place = placeOfCue(passage, 'dug “in haste”');
		expect(passage.slice(place?.start, place?.end)).toBe('dug "in\n haste');
	});

	it('are not marked if missing or ambiguous', () => {
		expect(placeOfCue('the clay and the clay', 'the clay')).toBeNull();
		expect(placeOfCue('the clay', 'the reeds')).toBeNull();
		expect(placeOfCue('the clay', '…')).toBeNull();
	});

	it('split a passage into parts that add up to it', () => {
		const passage = INVENTED_PARAGRAPHS[0] ?? '';
		const stretches = stretchesOf(
			passage,
			inventedCues.filter(({ paragraph }) => paragraph === 1)
		);
		expect(stretches.map(({ text }) => text).join('')).toBe(passage);
		expect(stretches.flatMap(({ claim }) => claim ?? [])).toEqual(['c01', 'c02']);
	});

	it('are dropped if they overlap an earlier one', () => {
		const stretches = stretchesOf('a b c d', [
			{ claim: 'late', paragraph: 1, cue: 'b c' },
			{ claim: 'early', paragraph: 1, cue: 'a b' }
		]);
		expect(stretches.map(({ claim }) => claim)).toEqual(['early', null]);
	});
});

describe('the text of a file', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);

	it('is read as UTF-8, UTF-16 with a byte order mark, or otherwise Windows-1252', () => {
		expect(textOfFile(bytes('“Clay”'))).toBe('“Clay”');
		const wide = Uint8Array.from(
			[0xff, 0xfe, ...'Clay'].flatMap((part) => (typeof part === 'number' ? part : [part.charCodeAt(0), 0]))
		);
		expect(textOfFile(wide)).toBe('Clay');
		expect(textOfFile(Uint8Array.from([0x43, 0xe9]))).toBe('Cé');
	});

	it('is extracted from HTML with separate paragraphs', () => {
		const page =
			'<!doctype html><head><title>No</title></head><style>p{}</style><h1>On it</h1><p>The <b>ca</b>nal&rsquo;s&#8212;clay</p><p>Ends</p><script>no()</script>';
		const text = textOfFile(bytes(page)) ?? '';
		expect(normalised(wordsOf(text))).toBe('on it the canal s clay ends');
	});

	it('is not read from other kinds of file', () => {
		expect(textOfFile(bytes('%PDF-1.7 …'))).toBeNull();
		expect(textOfFile(bytes('{\\rtf1 text}'))).toBeNull();
		expect(textOfFile(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
		expect(textOfFile(Uint8Array.from([65, 0, 0, 66]))).toBeNull();
	});
});
