import type { Focus, ShellData } from '../atlas/pages';
import type { Hit } from '../cartography/hit';
import type { Emphasis } from '../cartography/map-state';
import type { Theme } from '../cartography/palette';
import type { StyleInput } from '../cartography/style';
import type { AtlasView } from '../view/atlas-view.svelte';
import type { ShellLayout } from './shell-layout.svelte';

/** What the controller follows; each is read anew whenever it matters. */
export type MapInputs = {
	readonly shell: ShellData;
	readonly style: () => Promise<StyleInput>;
	readonly view: AtlasView;
	readonly layout: Pick<ShellLayout, 'padding' | 'free' | 'groundPart'>;
	readonly path: () => string;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** What a filter of claims leaves, where the page itself brings nothing to the fore. */
	readonly filtered: () => Emphasis | null;
	/** What a list or the legend points at, beside the pointer on the map. */
	readonly pointedAt: () => Emphasis | null;
	/** Where it is given, the map stands in another site's page and leaves that the wheel and one finger; told each time. */
	readonly onRefuse?: (by: 'wheel' | 'touch') => void;
	readonly onPick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
};

/** Why the map in the page stays: the reader saves data, or the interactive map cannot be drawn. */
export type SheetReason = 'data-saved' | 'failed';
