import { claimsOf, placeById, placesInOrder } from '$lib/atlas/atlas';
import { formatDate } from '$lib/atlas/dates';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Actor, AtlasEvent, Claim, LocalName, Place, Source, StopProperties } from '$lib/atlas/types';
import { sourcePageOf } from '$lib/atlas/source-pagination';
import { DATE_WORDS } from '$lib/messages/date-words';
import { m } from '$lib/messages';
import type { OtherName, SearchData, SearchEntry } from '$lib/search/entries';

/** Everything that can be searched, in list order. */
export function searchData(data: AtlasData): SearchData {
	return {
		place: [...placesInOrder(data).map((place) => placeEntry(data, place)), ...stopEntries(data)],
		claim: data.claims.map((claim) => claimEntry(data, claim)),
		actor: data.actors.map(actorEntry),
		event: data.events.map(eventEntry),
		source: data.sources.map((source) => sourceEntry(data, source))
	};
}

function placeEntry(data: AtlasData, place: Place): SearchEntry {
	return {
		id: place.id,
		title: place.name,
		...named(place),
		detail: place.kindLabel,
		text: place.summary,
		...homeOf(data, place.id),
		symbol: place.symbol,
		claimCount: claimsOf(data, place.id).length
	};
}

/** Route stops, which link to the route's page; those that are also places are listed as places only. */
function stopEntries(data: AtlasData): SearchEntry[] {
	const placeNames = new Set(data.places.map(({ name }) => name));
	return data.layers.flatMap((layer) => {
		const features = data.routes[layer.id]?.features ?? [];
		const detail = m.search_stop({ route: layer.name });
		return features.flatMap(({ id, properties }): SearchEntry[] => {
			if (!isStop(properties) || placeNames.has(properties.name)) return [];
			const home = homeOf(data, layer.place);
			return [{ id, title: properties.name, ...named(properties), detail, ...home, symbol: 'square' }];
		});
	});
}

function isStop(properties: { readonly kind: string }): properties is StopProperties {
	return properties.kind === 'stop';
}

function claimEntry(data: AtlasData, claim: Claim): SearchEntry {
	const { id, text, cue, paragraph, attribution, modality, standing, places, actors } = claim;
	return {
		id,
		title: text,
		text: `${cue} ${attribution}`,
		places,
		actors: [...new Set([...actors, ...claim.speakers])],
		...homeOf(data, places[0]),
		paragraph,
		modality,
		standing
	};
}

function actorEntry({ id, name, role, ...actor }: Actor): SearchEntry {
	return { id, title: name, ...named(actor), detail: role };
}

function eventEntry({ id, label, text, date, places }: AtlasEvent): SearchEntry {
	return {
		id,
		title: label,
		detail: text,
		text: formatDate(date.replace(/[~?%]/g, ''), DATE_WORDS.long),
		places,
		date
	};
}

function sourceEntry(data: AtlasData, { id, title, publisher, date }: Source): SearchEntry {
	const page = sourcePageOf(data, id);
	return {
		id,
		title,
		detail: publisher,
		...(date === null ? {} : { date }),
		...(page > 1 ? { page } : {})
	};
}

function named(thing: {
	readonly localNames?: readonly LocalName[];
	readonly alternateNames?: readonly string[];
}): Pick<SearchEntry, 'names'> {
	const others = (thing.alternateNames ?? []).map((text): OtherName => ({ text }));
	const names = [...(thing.localNames ?? []), ...others];
	return names.length > 0 ? { names } : {};
}

function homeOf(data: AtlasData, placeId: string | undefined): Pick<SearchEntry, 'home' | 'layer'> {
	if (placeId === undefined) return {};
	const { location } = placeById(data, placeId);
	const layer = location && 'layer' in location ? { layer: location.layer } : {};
	return { home: placeId, ...layer };
}
