import type { Feature, Geometry } from 'geojson';
import type {
	Article,
	Certainty,
	Claim,
	EdtfDate,
	LocalName,
	Place,
	Position2D,
	Source
} from '$lib/atlas/types';

/** Metadata of every exported file. */
export type DatasetAbout = Pick<Article, 'title' | 'author'> & {
	/** See `EdtfDate`. */
	readonly articleDate: EdtfDate;
	readonly name: string;
	readonly description: string;
	readonly licence: string;
	readonly licenceUrl: string;
	/** Attribution required by the licences of the source data. */
	readonly credit: string;
	/** Date of the newest source. */
	readonly recordUntil: EdtfDate;
	/** SHA-256 of all data files in hexadecimal; identifies the exact version of the data. */
	readonly digest: string;
	/** Base URL of the atlas with a trailing slash; relative to the file if the build has no origin. */
	readonly address: string;
	/** The claim filter in words; null for a complete file. */
	readonly filter: string | null;
};

export type DatasetProperties = {
	readonly name: string;
	readonly localNames: readonly LocalName[];
	/** Id and name of the switchable layer; null for other named places. */
	readonly layer: string | null;
	readonly layerName: string | null;
	/** Place id. */
	readonly place: string;
	readonly kind: string;
	/** ISO 3166-1 alpha-2, if known. */
	readonly country: string | null;
	readonly certainty: Certainty;
	readonly toleranceKm: number;
	/** Source ids. */
	readonly sources: readonly string[];
	readonly note: string | null;
};

/** A shape in WGS 84, longitude first; rings wound as in RFC 7946. */
export type DatasetFeature = Feature<Geometry, DatasetProperties> & { readonly id: string };

export type DatasetPlace = Pick<
	Place,
	'id' | 'name' | 'kindLabel' | 'schemaType' | 'localNames' | 'summary' | 'partOf' | 'provenance'
> & {
	readonly alternateNames: readonly string[];
	/** The place's own point, or the centre of its extent; null without a location. */
	readonly at: Position2D | null;
};

/** Everything that can be exported, in atlas order. */
export type Dataset = {
	readonly about: DatasetAbout;
	readonly features: readonly DatasetFeature[];
	readonly places: readonly DatasetPlace[];
	readonly claims: readonly Claim[];
	/** Names by speaker id. */
	readonly speakers: Readonly<Record<string, string>>;
	/** By id; in a filtered dataset, only the sources it cites. */
	readonly sources: Readonly<Record<string, Source>>;
};

/** Ids of the sources that a claim's record cites. */
export function sourcesOf({ record }: Claim): string[] {
	const ids = record.flatMap(({ sources = [], versions = [] }) => [
		...sources,
		...versions.flatMap((version) => version.sources)
	]);
	return [...new Set(ids)];
}

/** The URL of a page, paragraph or claim, given its path. */
export function addressOf({ address }: DatasetAbout, path: string): string {
	return address + path;
}

export function claimAddress(about: DatasetAbout, { id, places, paragraph }: Claim): string {
	const [home] = places;
	return addressOf(about, home ? `place/${home}/#${id}` : `article/#p${paragraph}`);
}

/** Reduces a dataset to some of its claims and the places, shapes and sources they need. */
export function restricted(dataset: Dataset, claimIds: ReadonlySet<string>, filter: string): Dataset {
	const claims = dataset.claims.filter(({ id }) => claimIds.has(id));
	const placeIds = new Set(claims.flatMap(({ places }) => places));
	const features = dataset.features.filter(({ properties }) => placeIds.has(properties.place));
	const places = dataset.places.filter(({ id }) => placeIds.has(id));
	const cited = new Set([
		...claims.flatMap(sourcesOf),
		...features.flatMap(({ properties }) => properties.sources),
		...places.flatMap(({ provenance }) => provenance.basis)
	]);
	const sources = Object.fromEntries(Object.entries(dataset.sources).filter(([id]) => cited.has(id)));
	return { ...dataset, about: { ...dataset.about, filter }, features, places, claims, sources };
}

/** The claims about a place. */
export function claimsAt({ claims }: Dataset, placeId: string): readonly Claim[] {
	return claims.filter(({ places }) => places.includes(placeId));
}

/** A file's metadata in words, one sentence per entry. */
export function statements(about: DatasetAbout): string[] {
	const { name, description, licence, licenceUrl, credit, recordUntil, digest, filter } = about;
	return [
		`${name}: ${description}`,
		...(filter === null ? [] : [filter]),
		`${licence}, ${licenceUrl}`,
		credit,
		recordUntil,
		`sha256:${digest}`
	];
}
