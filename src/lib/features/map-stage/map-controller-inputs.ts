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

/** Inputs of the controller. Functions are reactive and read on each use. */
export type MapInputs = {
	readonly shell: ShellData;
	readonly style: () => Promise<StyleInput>;
	readonly view: AtlasView;
	readonly layout: Pick<ShellLayout, 'padding' | 'free' | 'fitArea'>;
	readonly path: () => string;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** Emphasis from the claim filter; a page's own emphasis takes precedence. */
	readonly filtered: () => Emphasis | null;
	/** What the reader points at in a list or the legend; takes precedence over the pointer on the map. */
	readonly pointedAt: () => Emphasis | null;
	/** The reader's measurement. */
	readonly drawing: () => FeatureCollection | null;
	/** Given only for embeds: wheel and one finger stay with the host page, and each refused gesture is reported. */
	readonly onRefuse?: (by: 'wheel' | 'touch') => void;
	readonly onPick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
};

/** Why the map stays static: the reader saves data, or the interactive map cannot run. */
export type FallbackReason = 'data-saved' | 'failed';

/** The map state from the inputs, the features under the pointer, and the level of detail of the base map. */
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
