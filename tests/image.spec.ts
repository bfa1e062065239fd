import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { layerAt, placeOf } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { hideWebGl } from './support/webgl';
import { ANY, m, named, namedLike, startingWith } from './support/words';

/** Images of the map, as readers save them. They are drawn without the interactive map, and so are they here. */
test.use({ savesData: true });

const [hidden, other] = [layerAt(0), layerAt(1)];
const place = placeOf(layerAt(3));
const VIEW = `/place/${place.id}/?map=6.00/25.2000/62.3000&hide=${hidden.id}&as=claimed`;
const BASE_MAP = '**/geo/base.json';

/** A file that a reader saved, and what it is called. */
type Saved = { readonly name: string; readonly content: Buffer };

/** The part of the share dialog that makes images. */
const maker = ({ shareDialog }: Reader) => shareDialog.getByRole('group', named(m.image_title()));
const progress = (reader: Reader) => maker(reader).getByRole('status');
/** The button that saves the image. Its name tells the format. */
const saver = (reader: Reader) => maker(reader).getByRole('button', namedLike(m.image_save({ format: ANY })));

async function openMaker(reader: Reader, path: string): Promise<void> {
	await reader.openShareDialog(path);
	await reader.shareDialog.getByRole('button', named(m.image_make())).click();
}

async function choose(reader: Reader, ...wishes: string[]): Promise<void> {
	for (const name of wishes) await maker(reader).getByRole('radio', { name, exact: true }).check();
}

async function save(reader: Reader): Promise<Saved> {
	await expect(progress(reader)).toContainText(startingWith(m.image_drawn({ width: ANY, height: ANY })));
	const coming = reader.page.waitForEvent('download');
	await saver(reader).click();
	const download = await coming;
	const name = download.suggestedFilename();
	await expect(progress(reader)).toHaveText(m.image_saved({ name }));
	return { name, content: readFileSync(await download.path()) };
}

/** The width and height of a PNG in its own pixels. */
function sizeOf({ content }: Saved): [number, number] {
	expect(content.subarray(1, 4).toString()).toBe('PNG');
	return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of a picture at even distances over its map, which lies in its upper half. */
async function coloursOf(page: Page, { content }: Saved): Promise<Colour[]> {
	const bytes = await page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const side = 20;
		const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('No picture can be read here');
		context.imageSmoothingEnabled = false;
		const [width, height] = [image.naturalWidth, image.naturalHeight];
		context.drawImage(image, 0.12 * width, 0.2 * height, 0.76 * width, 0.28 * height, 0, 0, side, side);
		return [...context.getImageData(0, 0, side, side).data];
	}, content.toString('base64'));
	return Array.from({ length: bytes.length / 4 }, (_, spot) => {
		const [red = 0, green = 0, blue = 0] = bytes.slice(4 * spot);
		return [red, green, blue];
	});
}

/** Many colours, and no one of them over most of it: neither blank nor one flat ground. */
function expectDrawn(colours: readonly Colour[]): void {
	const counts = new Map<string, number>();
	for (const colour of colours.map(String)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	expect(counts.size).toBeGreaterThan(40);
	expect(Math.max(...counts.values())).toBeLessThan(colours.length * 0.7);
}

test('the view is saved as a picture and as a drawing, in every size', async ({ page, reader }) => {
	await openMaker(reader, VIEW);
	const picture = await save(reader);
	expect(picture.name).toMatch(/^[a-z-]+-\d{4}-\d{2}-\d{2}\.png$/);
	expect(sizeOf(picture)[0]).toBeGreaterThan(800);
	expectDrawn(await coloursOf(page, picture));
	await expect(maker(reader).getByRole('img', namedLike(m.image_preview({ title: ANY })))).toBeVisible();
	expect(await reader.accessibilityFaults()).toEqual([]);

	await choose(
		reader,
		m.image_scale_value({ scale: 2 }),
		m.image_extent_paper({ width: 1600, height: 1000 })
	);
	const sheet = await save(reader);
	expect(sizeOf(sheet)).toEqual([3200, 2000]);
	expectDrawn(await coloursOf(page, sheet));

	await choose(reader, m.image_format_svg(), m.image_scale_value({ scale: 1 }), m.image_extent_window());
	const drawing = await save(reader);
	expect(drawing.name).toMatch(/\.svg$/);
	const text = drawing.content.toString();
	const svg = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'image/svg+xml');
	const texts = [...svg.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '');
	expect(texts.join(' ')).toContain(place.name);
	expect(texts.join('')).toContain(page.url());
	expect(texts.join(' ')).toContain(m.time_claimed());
	const groups = [...svg.getElementsByTagName('g')].map((group) => group.getAttribute('inkscape:label'));
	expect(groups).toContain(other.name);
	expect(groups).not.toContain(hidden.name);
	expect(texts.join(' ')).toContain(m.image_hidden({ names: hidden.name }));
	for (const tag of ['foreignObject', 'script']) expect(svg.getElementsByTagName(tag)).toHaveLength(0);
	// Its fonts come along; it asks for nothing else.
	expect(text).toContain('@font-face');
	const targets = [...text.matchAll(/(?:href="|url\()([^)"]+)/g)].map(([, target]) => target ?? '');
	expect(targets.filter((target) => !/^(#|data:)/.test(target))).toEqual([]);
});

test.describe('on a phone in dark colours', () => {
	test.use({ ownsProfile: true, viewport: PHONE, colorScheme: 'dark' });

	test('an image is drawn without WebGL, and the form has room for a finger', async ({ page, reader }) => {
		await hideWebGl(page);
		await openMaker(reader, '/');
		const picture = await save(reader);
		expect(sizeOf(picture)[0]).toBeGreaterThan(PHONE.width);
		const colours = await coloursOf(page, picture);
		expectDrawn(colours);
		const dark = colours.filter((colour) => colour.every((part) => part < 128));
		expect(dark.length).toBeGreaterThan(colours.length / 2);
		const overflow = (part: Locator) => part.evaluate((node) => node.scrollWidth - node.clientWidth);
		expect(await overflow(maker(reader))).toBeLessThanOrEqual(0);
		await expectRoomForFinger(maker(reader).getByRole('radio').locator('xpath=ancestor::label'));
		await expectRoomForFinger(maker(reader).getByRole('button'));
	});
});

test('where the map’s data cannot be loaded the form says so, and a second try draws the image', async ({
	page,
	reader
}) => {
	await page.route(BASE_MAP, (route) => route.abort());
	await openMaker(reader, '/about/');
	await expect(progress(reader)).toContainText(m.image_failed_data());
	await expect(saver(reader)).toHaveAttribute('aria-disabled', 'true');
	await reader.complaints.expectSome(/ERR_FAILED .*\/geo\/base\.json/);
	await page.unroute(BASE_MAP);
	await maker(reader).getByRole('button', named(m.image_retry())).click();
	expect(sizeOf(await save(reader))[0]).toBeGreaterThan(300);
});
