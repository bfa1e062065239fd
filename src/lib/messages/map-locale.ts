import * as m from './compiled/messages.js';

/** Texts that MapLibre itself shows or names, by its own keys. */
export const LOCALE_STRINGS: Readonly<Record<string, string>> = {
	'Map.Title': m.map_canvas()
};
