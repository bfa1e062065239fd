import type { FeatureCollection } from 'geojson';
import { createContext } from 'svelte';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';
import type { Theme } from '$lib/cartography/palette';
import type { StyleInput } from '$lib/cartography/style';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import type { ShellLayout } from '$lib/view/shell-layout.svelte';

/** What a map is made from where the layout does not draw it: an image, the one for other sites. Each is read anew. */
export type MapContext = {
	readonly shell: ShellData;
	readonly view: AtlasView;
	readonly layout: ShellLayout;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** What the reader measures, or null. */
	readonly drawing: () => FeatureCollection | null;
	/** What the map is made of. Rejects where it cannot be had. */
	readonly style: () => Promise<StyleInput>;
};

/** The imaging of the layout above. `getMapContext` throws where there is none. */
export const [getMapContext, setMapContext] = createContext<MapContext>();
