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

/** Functions are reactive and read on each use. */
export type MapInputs = {
	readonly shell: ShellData;
	readonly style: () => Promise<StyleInput>;
	readonly view: AtlasView;
	readonly layout: Pick<ShellLayout, 'padding' | 'free' | 'fitArea'>;
	readonly path: () => string;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** Applies unless the page has its own emphasis. */
	readonly filtered: () => Emphasis | null;
	/** What a list or the legend points at; overrides the pointer on the map. */
	readonly pointedAt: () => Emphasis | null;
	/** The reader's measurement. */
	readonly drawing: () => FeatureCollection | null;
	/** For embeds: the host page keeps the wheel and one finger; called for each such gesture. */
	readonly onRefuse?: (by: 'wheel' | 'touch') => void;
	readonly onPick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
};

/** The reader saves data, or the interactive map cannot run. */
export type FallbackReason = 'data-saved' | 'failed';

/** The map state for the inputs, the hovered features, and the base map's level of detail. */
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
