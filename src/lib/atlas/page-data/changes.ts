import type { Change, Claim } from '../types';
import type { Focus } from './focus';

export type ChangesData = {
	readonly changes: readonly Change[];
	/** SHA-256 of the data files in hexadecimal, as in every export. */
	readonly digest: string;
	/** Claims and places that the corrections refer to, by id. */
	readonly claims: Readonly<Record<string, Pick<Claim, 'paragraph' | 'places'>>>;
	readonly places: Readonly<Record<string, string>>;
	readonly focus: Focus;
};
