import { message } from './messages';

/** Texts that MapLibre itself shows or names, by its own keys. */
export const LOCALE_STRINGS: Readonly<Record<string, string>> = {
	'Map.Title': message('map.canvas')
};
