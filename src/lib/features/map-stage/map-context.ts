import type { FeatureCollection } from 'geojson';
import { createContext } from 'svelte';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import type { Theme } from '$lib/cartography/palette';
import type { StyleInput } from '$lib/cartography/style';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

/** The map's inputs for share images and embeds. Functions return current values. */
export type MapContext = {
	readonly shell: ShellData;
	readonly view: AtlasView;
	readonly layout: ShellLayout;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** The reader's measurement. */
	readonly drawing: () => FeatureCollection | null;
	/** Rejects if the style's data cannot be fetched. */
	readonly style: () => Promise<StyleInput>;
};

/** @throws Error when no layout above has set the map context */
export const [getMapContext, setMapContext] = createContext<MapContext>();
