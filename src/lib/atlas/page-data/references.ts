import type { Actor, PlaceSymbol } from '../types';

/** Actors that the page names, by id. */
export type SpeakerIndex = Readonly<Record<string, Pick<Actor, 'name' | 'kind'>>>;

export type PlaceLink = {
	readonly id: string;
	readonly name: string;
	readonly symbol: PlaceSymbol;
	/** Its number in print, on pages whose printed map is numbered. */
	readonly number?: number;
};
