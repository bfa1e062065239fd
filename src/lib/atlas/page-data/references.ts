import type { Actor, PlaceSymbol } from '../types';

/** Actors by id: only those that the page needs to name. */
export type SpeakerIndex = Readonly<Record<string, Pick<Actor, 'name' | 'kind'>>>;

export type PlaceLink = {
	readonly id: string;
	readonly name: string;
	readonly symbol: PlaceSymbol;
	/** By which print knows it, on pages whose printed map bears numbers. */
	readonly number?: number;
};
