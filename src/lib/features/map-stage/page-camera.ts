import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import { fitBounds } from '$lib/cartography/fit-bounds';
import type { Hit } from '$lib/cartography/hit';
import type { Emphasis } from '$lib/cartography/map-state';
import { formatView, type Camera } from '$lib/view/url-params';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

/** The camera of a page: its own extent, or all of the atlas, in what the window leaves free of the map. */
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

/** A camera as the address writes it: two that read alike are the same. */
export function keyOf(camera: Camera): string {
	return formatView({ camera });
}

/** What is shown: by which map, of which page, which camera of the address's, and all that it is framed by. */
export type Shown<Lead> = {
	lead: Lead;
	readonly focus: Focus | null;
	readonly wanted: Camera | null;
	readonly frame: string;
};

/**
 * How a map gets to what it shall show; `settled` is the camera that the reader moved it to. A new page is flown to; a
 * window that changed its size only needs the same extent again.
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

/** What tells one set of hits from another. */
export function keysOf(hits: readonly Hit[]): string {
	return hits.map(({ feature }) => feature).join();
}

/** What the pointer brings out. */
export function emphasisOf(hits: readonly Hit[]): Emphasis | null {
	if (hits.length === 0) return null;
	return { layers: hits.flatMap(({ layer }) => layer ?? []), features: hits.map(({ feature }) => feature) };
}
