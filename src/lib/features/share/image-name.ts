import type { ImageWish } from './image/make-image';

/** Page title and date, in characters that every system accepts. */
export function imageName(
	title: string,
	day: Date,
	{ format, scale }: Pick<ImageWish, 'format' | 'scale'>
): string {
	const page = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
	const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) =>
		String(part).padStart(2, '0')
	);
	return `${[page || 'map', ...date].join('-')}${scale === 1 ? '' : `@${scale}x`}.${format}`;
}
