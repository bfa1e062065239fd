import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import { fitBounds } from '$lib/cartography/fit-bounds';
import type { Hit } from '$lib/cartography/hit';
import type { Emphasis } from '$lib/cartography/map-state';
import { formatView, type Camera } from '$lib/view/url-params';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

/** Fits the page's extent, or the overview, into the free map area. */
export function pageCamera(
	shell: ShellData,
	{ points, maxZoom }: Focus,
	layout: Pick<ShellLayout, 'fitArea' | 'free'>
): Camera {
	const hasSelection = points.length > 0;
	const extent = { points: hasSelection ? points : shell.overview, maxZoom };
	const camera = fitBounds(extent, layout.fitArea(hasSelection), layout.free);
	return camera ?? { lon: 0, lat: 0, zoom: 3 };
}

/** Equal keys mean equal cameras. */
export function keyOf(camera: Camera): string {
	return formatView({ camera });
}

/** What determines a move: the map, the page's focus, the address's camera, and a key of the layout. */
export type Shown<Lead> = {
	lead: Lead;
	readonly focus: Focus | null;
	readonly wanted: Camera | null;
	readonly frame: string;
};

/**
 * Flies to a new page or camera; after a resize, jumps to the same extent.
 * @param settled the camera the reader last set
 */
export function moveTo<Lead>(
	shown: Shown<Lead>,
	before: Shown<Lead>,
	settled: string
): 'none' | 'jump' | 'flight' {
	const { lead, focus, wanted, frame } = shown;
	const isShown = lead === before.lead && focus === before.focus && frame === before.frame;
	const isReaders = wanted !== null && keyOf(wanted) === settled;
	if (!lead || isReaders || isShown) return 'none';
	return focus !== before.focus || wanted !== before.wanted ? 'flight' : 'jump';
}

/** Key to compare sets of hits. */
export function keysOf(hits: readonly Hit[]): string {
	return hits.map(({ feature }) => feature).join();
}

/** Emphasis for the features under the pointer. */
export function emphasisOf(hits: readonly Hit[]): Emphasis | null {
	if (hits.length === 0) return null;
	return { layers: hits.flatMap(({ layer }) => layer ?? []), features: hits.map(({ feature }) => feature) };
}
