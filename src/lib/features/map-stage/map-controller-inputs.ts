import type { FeatureCollection } from 'geojson';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import type { Hit } from '$lib/cartography/hit';
import { NOTHING_DRAWN, type Emphasis, type MapState } from '$lib/cartography/map-state';
import type { Theme } from '$lib/cartography/palette';
import type { StyleInput } from '$lib/cartography/style';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { emphasisOf } from './page-camera';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

/** What the controller follows; each is read anew whenever it matters. */
export type MapInputs = {
	readonly shell: ShellData;
	readonly style: () => Promise<StyleInput>;
	readonly view: AtlasView;
	readonly layout: Pick<ShellLayout, 'padding' | 'free' | 'fitArea'>;
	readonly path: () => string;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** What a filter of claims leaves, where the page itself brings nothing to the fore. */
	readonly filtered: () => Emphasis | null;
	/** What a list or the legend points at, beside the pointer on the map. */
	readonly pointedAt: () => Emphasis | null;
	/** What the reader measures. */
	readonly drawing: () => FeatureCollection | null;
	/** Where it is given, the map stands in another site's page and leaves that the wheel and one finger; told each time. */
	readonly onRefuse?: (by: 'wheel' | 'touch') => void;
	readonly onPick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
};

/** Why the map in the page stays: the reader saves data, or the interactive map cannot be drawn. */
export type FallbackReason = 'data-saved' | 'failed';

/** What is to be seen of all that, with what the pointer is on and how fine the extent is drawn. */
export function mapStateOf(
	{ view, focus, filtered, pointedAt, drawing }: MapInputs,
	hits: readonly Hit[],
	isDetailed: boolean
): MapState {
	return {
		hidden: view.hidden,
		emphasis: focus().emphasis ?? filtered(),
		hover: pointedAt() ?? emphasisOf(hits),
		isAsClaimed: view.isAsClaimed,
		isDetailed,
		drawing: drawing() ?? NOTHING_DRAWN
	};
}
