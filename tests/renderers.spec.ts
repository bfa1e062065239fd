import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, test } from './support/fixtures';
import { m, named } from './support/words';

/**
 * One style is drawn twice: by MapLibre, and by the SVG map that stands in the page. Here both are held against each
 * other as pictures of the same page at the same camera.
 */
const VIEWPORT = { width: 1280, height: 800 };
/** Half the side of the square that is averaged before pixels are compared: lines may lie a pixel apart. */
const BLUR_PX = 2;
/** A channel that differs by more than this, of 255, is seen as another colour. The reliefs differ by less. */
const TOLERANCE = 32;

/**
 * The largest share of the map that may differ, in per cent: what was measured, and a third of it more. The rest is
 * names, whose widths the build only estimates, and outlines that the page simplifies.
 */
const CASES = [
	{ subject: 'the overview', path: '/', limits: { light: 2.3, dark: 1.9 } },
	{ subject: 'a route', path: '/place/tapi/', limits: { light: 1, dark: 0.8 } },
	{ subject: 'a region', path: '/place/balochistan/', limits: { light: 1.3, dark: 1.3 } },
	{ subject: 'a port', path: '/place/gwadar/', limits: { light: 0.5, dark: 0.5 } }
] as const;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** What each renderer draws on. */
const SVG = '#static-map';
const MAPLIBRE = '.canvas canvas';

/** A picture of what one renderer draws of the open page, without all that stands over the map. */
async function pictureOf(page: Page, shown: string): Promise<PNG> {
	await page.evaluate(() => document.fonts.ready);
	const left = await page.evaluate((selector) => {
		// The policy forbids style elements, but not a sheet that a script makes.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			`body * { visibility: hidden !important } ${selector}, ${selector} * { visibility: visible !important }`
		);
		document.adoptedStyleSheets = [sheet];
		return document.getElementById('panel')?.getBoundingClientRect().right ?? 0;
	}, shown);
	const clip = { x: left, y: 0, width: VIEWPORT.width - left, height: VIEWPORT.height };
	const picture = PNG.sync.read(await page.screenshot({ clip }));
	await page.evaluate(() => (document.adoptedStyleSheets = []));
	return picture;
}

/** The mean of a channel round each pixel, by sums over all rectangles from the corner. */
function blurred({ width, height, data }: PNG, channel: number): Float64Array {
	const sums = new Float64Array((width + 1) * (height + 1));
	const sumAt = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
	for (let y = 0; y < height; y += 1) {
		let row = 0;
		for (let x = 0; x < width; x += 1) {
			row += data[(y * width + x) * 4 + channel] ?? 0;
			sums[(y + 1) * (width + 1) + x + 1] = sumAt(x + 1, y) + row;
		}
	}
	return Float64Array.from({ length: width * height }, (_, pixel) => {
		const [x, y] = [pixel % width, Math.floor(pixel / width)];
		const [left, right] = [Math.max(0, x - BLUR_PX), Math.min(width, x + BLUR_PX + 1)];
		const [top, bottom] = [Math.max(0, y - BLUR_PX), Math.min(height, y + BLUR_PX + 1)];
		const sum = sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top);
		return sum / ((right - left) * (bottom - top));
	});
}

/** The share of pixels that differ by more than the tolerance in any channel, in per cent. */
function differingShare(one: PNG, other: PNG): number {
	const isDifferent = new Uint8Array(one.width * one.height);
	for (const channel of [0, 1, 2]) {
		const [a, b] = [blurred(one, channel), blurred(other, channel)];
		for (const pixel of isDifferent.keys()) {
			if (Math.abs((a[pixel] ?? 0) - (b[pixel] ?? 0)) > TOLERANCE) isDifferent[pixel] = 1;
		}
	}
	return (100 * isDifferent.reduce((sum, one) => sum + one, 0)) / isDifferent.length;
}

test.use({ savesData: true, ownsProfile: true, viewport: VIEWPORT });

for (const { subject, path, limits } of CASES) {
	test(`both renderers draw ${subject} alike, light and dark`, async ({ page, reader }) => {
		const pictures: Record<Theme, PNG[]> = { light: [], dark: [] };
		const take = async (theme: Theme, shown: string) => {
			await page.emulateMedia({ colorScheme: theme });
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			if (shown === MAPLIBRE) await reader.map.isDrawn();
			pictures[theme].push(await pictureOf(page, shown));
		};
		await reader.open(path);
		for (const theme of THEMES) await take(theme, SVG);
		await page.getByRole('button', named(m.map_start_data_saved())).click();
		for (const theme of THEMES) await take(theme, MAPLIBRE);
		for (const theme of THEMES) {
			const [svg, maplibre] = pictures[theme];
			if (!svg || !maplibre) throw new Error('A picture is missing');
			expect([svg.width, svg.height]).toEqual([maplibre.width, maplibre.height]);
			const share = differingShare(svg, maplibre);
			test.info().annotations.push({ type: `differing, ${theme}`, description: `${share.toFixed(2)} %` });
			expect(share, `per cent of ${path} that differ, ${theme}`).toBeLessThan(limits[theme]);
		}
	});
}
