import type { FeatureCollection } from 'geojson';
import { setFacets } from '$lib/atlas/filter';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import { NOTHING_DRAWN } from '$lib/cartography/map-state';
import type { Theme } from '$lib/cartography/palette';
import type { ImageSubject } from './image/subject';
import { m } from '$lib/messages';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { type ClaimFilterState, filterText } from '$lib/features/filters';
import { pageCamera } from '$lib/features/map-stage';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

type Sources = {
	readonly title: string;
	readonly address: string;
	readonly shell: ShellData;
	readonly view: AtlasView;
	readonly layout: ShellLayout;
	readonly theme: Theme;
	readonly focus: Focus;
	readonly drawing: FeatureCollection | null;
	readonly filtering: ClaimFilterState;
};

/** The current view as the subject of an image. */
export function imageSubject(sources: Sources): ImageSubject {
	const { title, address, shell, view, layout, theme, focus, drawing, filtering } = sources;
	const { width, height, padding } = layout;
	const asked = filterText(view.filter, filtering.index?.speakers ?? []);
	const isFiltered = filtering.isWanted && setFacets(view.filter).length > 0;
	const camera = view.camera ?? pageCamera(shell, focus, layout);
	return {
		title,
		address,
		notes: isFiltered ? [m.image_filter({ asked })] : [],
		site: shell.site,
		layers: shell.layers,
		theme,
		state: {
			hidden: view.hidden,
			emphasis: focus.emphasis ?? filtering.emphasis,
			hover: null,
			isAsClaimed: view.isAsClaimed,
			isDetailed: false,
			drawing: drawing ?? NOTHING_DRAWN
		},
		camera,
		part: {
			width: width - padding.left - padding.right,
			height: height - padding.top - padding.bottom
		}
	};
}
