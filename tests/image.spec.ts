import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** Images of the map, as readers save them. They are drawn without the interactive map, and so are they here. */
const [hidden, other] = atlas.layers;
const place = atlas.places.find(({ id }) => id === atlas.layers[3]?.place);
const VIEW = `/place/${place?.id}/?map=6.00/25.2000/62.3000&hide=${hidden?.id}&as=claimed`;

/** A file that a reader saved, and what it is called. */
type Saved = { readonly name: string; readonly content: Buffer };

class ImageMaker {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get dialog(): Locator {
		return this.page.getByRole('dialog', { name: /^Share/ });
	}

	get part(): Locator {
		return this.dialog.getByRole('group', { name: 'Image', exact: true });
	}

	get told(): Locator {
		return this.part.getByRole('status');
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await expect(this.page.locator('#layers')).toHaveClass(/scripted/);
		await this.page.getByRole('button', { name: 'Share', exact: true }).click();
		await this.dialog.getByRole('button', { name: 'Make an image' }).click();
	}

	async choose(...wishes: string[]): Promise<void> {
		for (const wish of wishes) await this.part.getByRole('radio', { name: wish }).check();
	}

	async save(): Promise<Saved> {
		await expect(this.told).toContainText(/^Drawn/);
		const coming = this.page.waitForEvent('download');
		await this.part.getByRole('button', { name: /^Save/ }).click();
		const download = await coming;
		await expect(this.told).toHaveText(`Saved as ${download.suggestedFilename()}`);
		return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
	}

	/** The colours of a picture at even distances over its map, which lies in its upper half. */
	async coloursOf({ content }: Saved): Promise<string[]> {
		return this.page.evaluate(async (base64) => {
			const image = new Image();
			image.src = `data:image/png;base64,${base64}`;
			await image.decode();
			const side = 20;
			const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
			const context = canvas.getContext('2d', { willReadFrequently: true });
			if (!context) return [];
			context.imageSmoothingEnabled = false;
			const [width, height] = [image.naturalWidth, image.naturalHeight];
			context.drawImage(image, 0.12 * width, 0.2 * height, 0.76 * width, 0.28 * height, 0, 0, side, side);
			const { data } = context.getImageData(0, 0, side, side);
			return Array.from({ length: side * side }, (_, spot) => String(data.slice(4 * spot, 4 * spot + 4)));
		}, content.toString('base64'));
	}
}

function sizeOf({ content }: Saved): [number, number] {
	expect(content.subarray(1, 4).toString()).toBe('PNG');
	return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

/** Many colours, and no one of them over most of it: neither blank nor one flat ground. */
function expectDrawn(colours: readonly string[]): void {
	const counts = new Map<string, number>();
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	expect(counts.size).toBeGreaterThan(40);
	expect(Math.max(...counts.values())).toBeLessThan(colours.length * 0.7);
}

test('the view is saved as a picture and as a drawing, in every size', async ({ reader }) => {
	const maker = new ImageMaker(reader.page);
	await maker.open(VIEW);
	const picture = await maker.save();
	expect(picture.name).toMatch(/^[a-z-]+-\d{4}-\d{2}-\d{2}\.png$/);
	expect(sizeOf(picture)[0]).toBeGreaterThan(800);
	expectDrawn(await maker.coloursOf(picture));
	await expect(maker.part.getByRole('img', { name: /^Preview/ })).toBeVisible();
	expect(await reader.accessibilityFaults()).toEqual([]);

	await maker.choose('2×', 'Sheet, 1600 × 1000');
	const sheet = await maker.save();
	expect(sizeOf(sheet)).toEqual([3200, 2000]);
	expectDrawn(await maker.coloursOf(sheet));

	await maker.choose('SVG, a drawing to edit', '1×', 'My map');
	const drawing = await maker.save();
	expect(drawing.name).toMatch(/\.svg$/);
	const text = drawing.content.toString();
	const svg = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'image/svg+xml');
	const words = [...svg.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '');
	expect(words.join(' ')).toContain(place?.name);
	expect(words.join('')).toContain(reader.page.url());
	expect(words.join(' ')).toContain('As claimed');
	const groups = [...svg.getElementsByTagName('g')].map((group) => group.getAttribute('inkscape:label'));
	expect(groups).toContain(other?.name);
	expect(groups).not.toContain(hidden?.name);
	expect(words.join(' ')).toContain(`not drawn here: ${hidden?.name}`);
	expect(svg.getElementsByTagName('foreignObject').length + svg.getElementsByTagName('script').length).toBe(
		0
	);
	// Its faces come along; nothing else is asked for.
	expect(text).toContain('@font-face');
	const targets = [...text.matchAll(/(?:href="|url\()([^)"]+)/g)].map(([, target]) => target ?? '');
	expect(targets.filter((target) => !/^(#|data:)/.test(target))).toEqual([]);
});

test('without WebGL, on a phone in dark colours', async ({ reader }) => {
	await reader.page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return kind.startsWith('webgl')
				? null
				: (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
		} as never;
	});
	await reader.page.emulateMedia({ colorScheme: 'dark' });
	await reader.page.setViewportSize(PHONE);
	const maker = new ImageMaker(reader.page);
	await maker.open('/');
	const picture = await maker.save();
	expect(sizeOf(picture)[0]).toBeGreaterThan(PHONE.width);
	const colours = await maker.coloursOf(picture);
	expectDrawn(colours);
	const isDark = (colour: string) =>
		colour
			.split(',')
			.slice(0, 3)
			.every((part) => Number(part) < 128);
	expect(colours.filter(isDark).length).toBeGreaterThan(colours.length / 2);
	expect(await maker.part.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
	const heights = await maker.part
		.locator('label, button')
		.evaluateAll((nodes) => nodes.map((node) => node.clientHeight));
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('where the data cannot be had that is said, and asked for again', async ({ reader }) => {
	await reader.page.route('**/geo/base.json', (route) => route.abort());
	const maker = new ImageMaker(reader.page);
	await maker.open('/about/');
	await expect(maker.told).toContainText('could not be loaded');
	await expect(maker.part.getByRole('button', { name: /^Save/ })).toHaveAttribute('aria-disabled', 'true');
	await reader.page.unroute('**/geo/base.json');
	await maker.part.getByRole('button', { name: 'Try again' }).click();
	expect(sizeOf(await maker.save())[0]).toBeGreaterThan(300);
	// The request that was refused is told by the browser itself.
	const refused = reader.complaints.splice(0);
	expect(refused.every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
});
