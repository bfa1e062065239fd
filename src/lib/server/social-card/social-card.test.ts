import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { SHARE_SIZE } from '$lib/atlas/share';
import { loadAtlas } from '../load-atlas';
import { bodyMarkup, CARD } from './card';
import { shareContent, sharePages, type ShareContent } from './content';
import { inkOf as inkUnder } from '$lib/svg-map/ui-colours';
import { shareDrawing, sharePicture } from './picture';
import { FONT_OPTIONS, fitted, inkOf, linesOf, widthOf } from './measure-text';

const data = loadAtlas();
const MOST_BYTES = 300 * 1024;
const SERIF = { family: 'Atlas Serif', weight: 600 };

function contentOf(page: string): ShareContent {
	const content = shareContent(data, page);
	if (!content) throw new Error(`There is no page "${page}"`);
	return content;
}

/** A PNG's colours, sampled on a grid of 20 by 20, in hexadecimal. */
function sampledColours(png: Buffer): Set<string> {
	const { data: pixels, width, height } = PNG.sync.read(png);
	const colours = new Set<string>();
	for (let y = 5; y < height; y += 20) {
		for (let x = 5; x < width; x += 20) {
			const at = (y * width + x) * 4;
			colours.add(Buffer.from(pixels.subarray(at, at + 3)).toString('hex'));
		}
	}
	return colours;
}

describe('the share images', { timeout: 30_000 }, () => {
	it('exist for exactly the pages of the atlas', () => {
		const pages = sharePages(data);
		expect(new Set(pages).size).toBe(data.places.length + data.tour.length + 10);
		const titles = pages.map((page) => contentOf(page).title);
		expect(titles).toEqual(expect.arrayContaining(data.places.map(({ name }) => name)));
		expect(titles).toEqual(expect.arrayContaining(data.tour.map(({ title }) => title)));
		expect(titles).toContain(data.article.headline);
		expect(shareContent(data, 'nowhere')).toBeNull();
	});

	const [layer] = data.layers;
	it.each(['overview', 'about', `place-${layer?.place}`])('have the right size and colours: %s', (page) => {
		const png = sharePicture(data, contentOf(page));
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SHARE_SIZE.width, SHARE_SIZE.height]);
		expect(png.length).toBeLessThan(MOST_BYTES);
		const colours = sampledColours(png);
		const ink = inkUnder('light');
		expect(colours.size).toBeGreaterThan(30);
		for (const token of ['sea', 'land', 'land-focus', 'paper'] as const) {
			expect(colours).toContain(ink(token).slice(1));
		}
	});

	it('use nothing that needs a stylesheet', () => {
		const drawing = shareDrawing(data, contentOf('overview'));
		expect(drawing).toContain(data.article.atlasTitle);
		expect(drawing).not.toMatch(/var\(|calc\(|color-mix|cqw/);
	});

	it('keep every word inside the card and clear of the atlas’s name', () => {
		const outside = sharePages(data).filter((page) => {
			const words = bodyMarkup(contentOf(page), inkUnder('light')).replace(/<(rect|path)[^>]*>/g, '');
			const size = 'width="1200" height="630"';
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${words}</svg>`;
			const box = new Resvg(svg, { font: FONT_OPTIONS }).getBBox();
			if (!box) return true;
			const isInside = box.x >= 20 && box.x + box.width <= CARD.width - 20;
			return !isInside || box.y < 80 || box.y + box.height > CARD.height - 20;
		});
		expect(outside).toEqual([]);
	});
});

describe('text of the share images', () => {
	it('joins Arabic letters and loses none', () => {
		for (const family of ['Atlas Arabic', 'Atlas Nastaliq']) {
			const type = { family, weight: family === 'Atlas Arabic' ? 400 : 500, sizePx: 100 };
			const word = 'بہہہ';
			const apart = [...word].reduce((sum, letter) => sum + inkOf(letter, type).width, 0);
			expect(inkOf('ہ', type).width).toBeGreaterThan(10);
			expect(inkOf('راہ', type).width).toBeGreaterThan(inkOf('را', type).width);
			expect(inkOf(word, type).width).toBeLessThan(apart * 0.9);
		}
	});

	it('breaks between words into even lines, none too wide', () => {
		const text = 'Several words that do not fit into a single line of the card';
		const type = { ...SERIF, sizePx: 40 };
		const lines = linesOf(text, type, 340);
		expect(lines.join(' ')).toBe(text);
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines) expect(widthOf(line, type)).toBeLessThanOrEqual(342);
	});

	it('uses the largest size that fits, and reports when none does', () => {
		const limits = { widthPx: 340, lineCount: 1 };
		expect(fitted('Short', SERIF, [60, 30], limits)).toMatchObject({ sizePx: 60, isWhole: true });
		expect(fitted('Not quite as short', SERIF, [60, 30], limits)).toMatchObject({
			sizePx: 30,
			isWhole: true
		});
		expect(fitted('Unbreakable'.repeat(5), SERIF, [60, 30], limits)).toMatchObject({ isWhole: false });
	});
});
