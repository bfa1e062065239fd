import type { Page } from '@playwright/test';
import { readPdf, squeezed, type PdfPage } from './pdf';

/** Millimetres. */
export const FORMATS = {
	A4: { width: 210, height: 297 },
	Letter: { width: 215.9, height: 279.4 }
} as const;
export type Format = keyof typeof FORMATS;

/** Opens a page and prints it. */
export async function printed(page: Page, path: string, format: Format): Promise<PdfPage[]> {
	await page.goto(path);
	return printedAsShown(page, format);
}

/** Prints a page as it is shown. */
export async function printedAsShown(page: Page, format: Format): Promise<PdfPage[]> {
	return readPdf(await page.pdf({ format }));
}

/** All text of a print, without white space: a PDF has none. */
export function textOf(pages: readonly PdfPage[]): string {
	return pages.map(({ text }) => text).join('');
}

/** The texts that a print lacks, white space aside. */
export function missing(pages: readonly PdfPage[], texts: readonly string[]): string[] {
	const text = textOf(pages);
	return texts.filter((wanted) => !text.includes(squeezed(wanted)));
}

/** Numbers on the printed map: which there are, how many lie on another or on a symbol, and how many are cut off. */
export type PrintedMarks = {
	readonly numbers: readonly number[];
	readonly overlaps: number;
	readonly outside: number;
};

/** The numbers on the map of a page that is shown as on paper. */
export async function printedMarks(page: Page): Promise<PrintedMarks> {
	return page.evaluate(() => {
		const boxes = (selector: string) =>
			[...document.querySelectorAll(selector)]
				.map((node) => node.getBoundingClientRect())
				.filter(({ width }) => width > 0);
		const discs = boxes('.map-mark circle');
		const symbols = boxes('.map-drawing .i');
		const [frame] = boxes('.map-box');
		if (!frame) throw new Error('The page shows no map');
		const distance = (a: DOMRect, b: DOMRect) =>
			Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
		// The corner of a square symbol may touch a disc.
		const isCovered = (disc: DOMRect, other: DOMRect) =>
			disc !== other && distance(disc, other) < (disc.width + other.width) / 2 - 3;
		const isOutside = ({ left, right, top, bottom }: DOMRect) =>
			left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
		const seen = [...document.querySelectorAll('.map-mark')].filter(
			(mark) => mark.getBoundingClientRect().width > 0
		);
		return {
			numbers: [...new Set(seen.map((mark) => Number(mark.textContent)))],
			overlaps: discs.filter((disc) => [...discs, ...symbols].some((other) => isCovered(disc, other))).length,
			outside: discs.filter(isOutside).length
		};
	});
}

/** What a page takes up that is shown as on paper, and the parts of its map that tell the scale. */
export type PrintedPage = {
	/** The width of all that the page holds, in pixels. */
	readonly width: number;
	/** What reaches beyond the window. */
	readonly wide: readonly string[];
	/** The length of the scale bar in shares of the map's width. */
	readonly bar: number;
	/** What the scale bar says at its end, and what stands under the map. */
	readonly label: string;
	readonly caption: string;
};

/** How a page that is shown as on paper is laid out. */
export async function printedPage(page: Page): Promise<PrintedPage> {
	return page.evaluate(() => {
		const widthOf = (selector: string) =>
			document.querySelector(selector)?.getBoundingClientRect().width ?? NaN;
		const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
		const wide = [...document.querySelectorAll('main *, .print-legend *, footer *')].filter(
			(node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('.visually-hidden')
		);
		return {
			width: document.documentElement.scrollWidth,
			wide: wide.map((node) => node.outerHTML.slice(0, 80)),
			bar: widthOf('.map-scale .is-light') / widthOf('.map-extent'),
			label: textOf('.map-scale text:last-child'),
			caption: textOf('.map-caption')
		};
	});
}
