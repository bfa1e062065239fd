import { DETAIL_ZOOM } from '$lib/cartography/map-state';
import type { StyleInput } from '$lib/cartography/style';
import { imageDocument, sizeOf } from './document';
import type { Collections } from './map';
import type { Extent, ImageSubject, Scale, Size } from './subject';
import { IMAGE_FONTS } from './text';
import type { Font, Measure } from '$lib/svg-map/line-breaking';
import { loadFonts } from './font-files';
import { fetchDataAddress, fetchFeatures, ImageFault } from './fetch';

export { ImageFault } from './fetch';

export type ImageFormat = 'png' | 'svg';

/** What a reader asks of an image. */
export type ImageWish = { readonly format: ImageFormat; readonly extent: Extent; readonly scale: Scale };

/** An image as a file, and its sides in pixels. */
export type MadeImage = { readonly file: Blob } & Size;

/**
 * Draws the view as a file. The interactive map's canvas is not asked: the same drawing as the build's is made of the
 * same data, so that an image is there without WebGL, too, and never blank.
 * @throws ImageFault
 */
export async function makeImage(
	subject: ImageSubject,
	style: () => Promise<StyleInput>,
	{ format, extent, scale }: ImageWish
): Promise<MadeImage> {
	const drawn = await style().catch((fault: unknown) => {
		throw new ImageFault('data', String(fault));
	});
	const { sources } = drawn;
	const isDetailed = subject.camera.zoom >= DETAIL_ZOOM;
	const [collections, fonts, relief] = await Promise.all([
		collectionsOf(drawn, isDetailed),
		loadFonts(),
		// An editor has no use for the relief's picture, and some cannot read it.
		format === 'png' ? fetchDataAddress(sources.relief, 'image/webp') : ''
	]);
	const measure = await measurer();
	const material = { style: drawn, collections, relief };
	const svg = imageDocument({ subject, material, extent, scale, measure, fonts });
	const size = sizeOf(svg);
	const drawing = new Blob([svg], { type: 'image/svg+xml' });
	return { file: format === 'svg' ? drawing : await rasterised(drawing, size), ...size };
}

async function collectionsOf({ sources }: StyleInput, isDetailed: boolean): Promise<Collections> {
	const [base, labels, regions, routes, points] = await Promise.all([
		fetchFeatures(isDetailed ? sources.baseDetailed : sources.base),
		fetchFeatures(sources.labels),
		fetchFeatures(sources.regions),
		fetchFeatures(sources.routes),
		fetchFeatures(sources.points)
	]);
	return { base, labels, regions, routes, points };
}

/** The size at which widths are measured, in pixels. */
const MEASURED_PX = 100;

/** A canvas for each font: to set one's font makes the browser look through the whole page's style. */
const measuring = new Map<string, CanvasRenderingContext2D>();

/** Measures as the browser sets text, once the fonts are there. */
async function measurer(): Promise<Measure> {
	await Promise.allSettled(IMAGE_FONTS.map((font) => document.fonts.load(cssFont(font))));
	return (text, { sizePx, ...font }) => {
		const css = cssFont(font);
		let context = measuring.get(css);
		if (!context) {
			context = contextOf(document.createElement('canvas'));
			context.font = css;
			measuring.set(css, context);
		}
		return (context.measureText(text).width * sizePx) / MEASURED_PX;
	};
}

function cssFont({ family, weight }: Font): string {
	return `${weight} ${MEASURED_PX}px "${family}"`;
}

async function rasterised(drawing: Blob, { width, height }: Size): Promise<Blob> {
	const url = URL.createObjectURL(drawing);
	try {
		const image = new Image();
		image.src = url;
		await image.decode().catch((fault: unknown) => {
			throw new ImageFault('draw', String(fault));
		});
		const canvas = Object.assign(document.createElement('canvas'), { width, height });
		contextOf(canvas).drawImage(image, 0, 0, width, height);
		const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (!file) throw new ImageFault('draw', 'The canvas gives no picture');
		return file;
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Drawn by the processor, for it is read once: from a graphics card that takes many times as long. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new ImageFault('draw', 'There is no canvas to draw on');
	return context;
}
