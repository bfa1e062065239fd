import type { Modality } from '$lib/atlas/types';

/** Size of a mark and distance between the starts of two, in pixels. */
const SIDE = 11;
const STEP = 14;

/** A subpath of a mark: start point and relative commands. */
type Part = {
	readonly look: 'solid' | 'line';
	readonly from: readonly [x: number, y: number];
	readonly path: string;
};

const circle = (radius: number) =>
	`a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0Z`;

const PARTS: Readonly<Record<Modality, readonly Part[]>> = {
	asserted: [{ look: 'solid', from: [1, 1], path: 'h9v9h-9Z' }],
	quoted: [{ look: 'solid', from: [0.9, 5.5], path: circle(4.6) }],
	motive: [
		{ look: 'line', from: [1.6, 1.6], path: 'h7.8v7.8h-7.8Z' },
		{ look: 'solid', from: [1.6, 1.6], path: 'h7.8l-7.8 7.8Z' }
	],
	prediction: [{ look: 'line', from: [1.6, 1.4], path: 'l8.2 4.1-8.2 4.1Z' }],
	inference: [{ look: 'line', from: [1.3, 5.5], path: 'l4.2-4.2 4.2 4.2-4.2 4.2Z' }],
	'reported-rejected': [
		{ look: 'line', from: [1.3, 5.5], path: circle(4.2) },
		{ look: 'line', from: [2.7, 8.3], path: 'l5.6-5.6' }
	]
};

export type Marks = {
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	/** One path per modality and look. */
	readonly paths: readonly { readonly modality: Modality; readonly look: Part['look']; readonly d: string }[];
};

/** Draws the marks of claims in order, in right-aligned rows of at most `perRow`. */
export function marksOf(modalities: readonly Modality[], perRow: number): Marks {
	const columns = Math.min(perRow, modalities.length);
	const rows = Math.ceil(modalities.length / perRow);
	const sideOf = (count: number) => Math.max(0, count * STEP - (STEP - SIDE));
	const paths = new Map<string, Marks['paths'][number]>();
	for (const [index, modality] of modalities.entries()) {
		const row = Math.floor(index / perRow);
		const inRow = Math.min(perRow, modalities.length - row * perRow);
		const column = columns - inRow + (index % perRow);
		for (const { look, from, path } of PARTS[modality]) {
			const [x, y] = [from[0] + column * STEP, from[1] + row * STEP].map((at) => Math.round(at * 10) / 10);
			const key = `${modality} ${look}`;
			paths.set(key, { modality, look, d: `${paths.get(key)?.d ?? ''}M${x} ${y}${path}` });
		}
	}
	return { width: sideOf(columns), height: sideOf(rows), paths: [...paths.values()] };
}
