import type { Feature } from 'geojson';
import { DETAIL_ZOOM } from '$lib/cartography/map-state';
import { byFileSource, FILE_SOURCES, fileOf, type FileSource } from '$lib/cartography/sources';
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

/** The reader's settings. */
export type ImageWish = { readonly format: ImageFormat; readonly extent: Extent; readonly scale: Scale };

/** Size in pixels. */
export type MadeImage = { readonly file: Blob } & Size;

/**
 * Uses the build's drawing code and data, not the interactive map's canvas: it works without WebGL and is never blank.
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
		// SVG editors have no use for the relief image, and some cannot read it.
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
	const loading = FILE_SOURCES.map(
		async (name) => [name, await fetchFeatures(sources[fileOf(name, isDetailed)])] as const
	);
	const loaded = new Map<FileSource, readonly Feature[]>(await Promise.all(loading));
	return byFileSource((name) => loaded.get(name) ?? []);
}

const MEASURED_PX = 100;

/** One per font: setting a canvas font makes the browser recompute styles. */
const measuring = new Map<string, CanvasRenderingContext2D>();

/** Measures as the browser sets text, once the fonts are loaded. */
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

/** In software: reading back from the GPU is many times slower. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new ImageFault('draw', 'There is no canvas to draw on');
	return context;
}
