// Subsets the packaged fonts to the characters the atlas uses. Writes src/lib/fonts/generated (not committed): WOFF2
// for pages, static TrueType for images drawn at build time. Runs before dev and build; skips files newer than the
// font scripts, the lockfile and the texts.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { renamedFont } from './rename-font.mjs';

const require = createRequire(import.meta.url);
const target = path.resolve('src/lib/fonts/generated');

/** All characters from `first` to `last`, inclusive. */
const span = (first, last) =>
	Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const texts = [
	...readdirSync('geo', { recursive: true }).map((file) => path.join('geo', file)),
	...readdirSync('src/lib/messages').map((file) => path.join('src/lib/messages', file))
].filter((file) => /\.(geo)?json$/.test(file));
const used = new Set(texts.map((file) => readFileSync(file, 'utf8')).join(''));
const within = (characters) => [...characters].filter((character) => used.has(character)).join('');

/** Characters hard-coded in components, and typographic spaces. */
const signs = '\u00a0°±²³·×½–—‘’“”…•¶†‡→←↑↓↗↖′″−≈≤≥';
const accented = span(0xa0, 0x17f);
// One file has the letters on the pages; another, loaded on demand, has those that only readers type.
const latin = [...new Set(span(0x20, 0x7e) + signs + within(accented))].join('');
// Italics are used for sea names and a few sentences; the map needs only the first file.
const names = span(0x41, 0x5a) + span(0x61, 0x7a) + " '’-,.()" + within(span(0xc0, 0x17f));
const besideNames = [...latin].filter((character) => !names.includes(character)).join('');
const moreLatin = [...accented].filter((character) => !latin.includes(character)).join('');
// Other scripts: only the letters that occur in names.
const cyrillic = within(span(0x400, 0x45f));
const arabicLetters = within(span(0x600, 0x6ff));
const arabic = arabicLetters + '\u200c\u200d «»()-–:0123456789';
// MapLibre shapes Arabic into presentation forms before drawing, so the subset keeps them.
const presentationForms = [...(span(0xfb50, 0xfdff) + span(0xfe70, 0xfefc))]
	.filter((form) => [...form.normalize('NFKC')].every((letter) => arabicLetters.includes(letter)))
	.join('');

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3';
const vazirmatn = '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2';
const nastaliq = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-500-normal.woff2';
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';

/** European scripts drop small capitals, old-style figures and the like; other scripts need all features. */
const european = { keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'lnum', 'tnum'] };
/** Weights in use. Limiting the axis shrinks a file by a third to a half. */
const textWeights = { wght: { min: 400, max: 600 } };
const regular = { wght: 400 };

const jobs = [
	['serif', `${serif}-latin-wght-normal.woff2`, latin, textWeights],
	['serif-italic', `${serif}-latin-wght-italic.woff2`, names, regular],
	['serif-italic-more', `${serif}-latin-wght-italic.woff2`, besideNames, regular],
	['serif-more', `${serif}-latin-wght-normal.woff2`, moreLatin, textWeights],
	['serif-cyrillic', `${serif}-cyrillic-wght-normal.woff2`, cyrillic, textWeights],
	['sans', `${sans}-latin-wght-normal.woff2`, latin, textWeights],
	['sans-more', `${sans}-latin-wght-normal.woff2`, moreLatin, textWeights],
	['sans-cyrillic', `${sans}-cyrillic-wght-normal.woff2`, cyrillic, regular],
	['arabic', vazirmatn, arabic + presentationForms, regular],
	// The one isolated form that Vazirmatn lacks.
	['arabic-fill', naskh, '\ufba6'],
	['nastaliq', nastaliq, arabic]
];

/** Fonts for images, with family and weight; the weight is null for a font without a weight axis. */
const pictureJobs = [
	['serif-400', 'Atlas Serif', `${serif}-latin-wght-normal.woff2`, latin, 400],
	['serif-600', 'Atlas Serif', `${serif}-latin-wght-normal.woff2`, latin, 600],
	['serif-italic-400', 'Atlas Serif', `${serif}-latin-wght-italic.woff2`, latin, 400],
	['serif-cyrillic-400', 'Atlas Cyrillic', `${serif}-cyrillic-wght-normal.woff2`, cyrillic, 400],
	['sans-400', 'Atlas Sans', `${sans}-latin-wght-normal.woff2`, latin, 400],
	['sans-500', 'Atlas Sans', `${sans}-latin-wght-normal.woff2`, latin, 500],
	['sans-600', 'Atlas Sans', `${sans}-latin-wght-normal.woff2`, latin, 600],
	['arabic-400', 'Atlas Arabic', vazirmatn, arabic, 400],
	['nastaliq-500', 'Atlas Nastaliq', nastaliq, arabic, null]
];

const inputsChangedAt = Math.max(
	...['package-lock.json', 'scripts/build-fonts.mjs', 'scripts/rename-font.mjs', ...texts].map(
		(file) => statSync(file).mtimeMs
	)
);

mkdirSync(target, { recursive: true });
for (const [name, file, characters, variationAxes = {}] of jobs) {
	const features = characters.includes(arabicLetters) ? {} : european;
	await write(`${name}.woff2`, file, characters, { targetFormat: 'woff2', variationAxes, ...features });
}
for (const [name, family, file, characters, weight] of pictureJobs) {
	const variationAxes = weight === null ? {} : { wght: weight };
	await write(`${name}.ttf`, file, characters, { targetFormat: 'truetype', variationAxes }, (font) =>
		renamedFont(font, family)
	);
}

async function write(name, file, characters, options, finish = (font) => font) {
	const output = path.join(target, name);
	if (existsSync(output) && statSync(output).mtimeMs > inputsChangedAt) return;
	const font = finish(await subsetFont(readFileSync(require.resolve(file)), characters, options));
	writeFileSync(output, font);
	console.log(`${name} ${(font.length / 1024).toFixed(1)} KB`);
}
