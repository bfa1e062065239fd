// Subsets the packaged fonts to what the atlas sets in them, into src/lib/fonts/generated (not committed).
// Runs before dev and build; does nothing where the files are newer than this script and the lockfile.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const target = path.resolve('src/lib/fonts/generated');

/** Characters from one code point to another, both included. */
const span = (first, last) =>
	Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const latin = span(0x20, 0x7e) + span(0xa0, 0x17f) + '–—‘’“”…•¶†‡→←↑↓↗↖′″−×≈≤≥';
const cyrillic = span(0x400, 0x45f);
const arabic = span(0x600, 0x6ff) + '\u200c\u200d «»()-–:0123456789';
// MapLibre shapes Arabic script to presentation forms before it draws, so the subset must keep them.
const presentationForms = span(0xfb50, 0xfdff) + span(0xfe70, 0xfefc);

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3';
const vazirmatn = '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2';
const nastaliq = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-500-normal.woff2';
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';

const jobs = [
	['serif', `${serif}-latin-wght-normal.woff2`, latin],
	['serif-italic', `${serif}-latin-wght-italic.woff2`, latin],
	['serif-cyrillic', `${serif}-cyrillic-wght-normal.woff2`, cyrillic],
	['sans', `${sans}-latin-wght-normal.woff2`, latin],
	['sans-cyrillic', `${sans}-cyrillic-wght-normal.woff2`, cyrillic],
	['arabic', vazirmatn, arabic + presentationForms],
	// Vazirmatn lacks the isolated form of one letter; this file holds nothing else.
	['arabic-fill', naskh, '\ufba6'],
	['nastaliq', nastaliq, arabic]
];

const inputsChangedAt = Math.max(
	statSync('package-lock.json').mtimeMs,
	statSync('scripts/build-fonts.mjs').mtimeMs
);

mkdirSync(target, { recursive: true });
for (const [name, file, characters] of jobs) {
	const output = path.join(target, `${name}.woff2`);
	if (existsSync(output) && statSync(output).mtimeMs > inputsChangedAt) continue;
	const subset = await subsetFont(readFileSync(require.resolve(file)), characters, { targetFormat: 'woff2' });
	writeFileSync(output, subset);
	console.log(`${name}.woff2 ${(subset.length / 1024).toFixed(1)} KB`);
}
