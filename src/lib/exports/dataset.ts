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

/** What every file that is taken away says of itself. */
export type DatasetAbout = Pick<Article, 'title' | 'author'> & {
	/** The article's, see `EdtfDate`. */
	readonly articleDate: EdtfDate;
	readonly name: string;
	readonly description: string;
	readonly licence: string;
	readonly licenceUrl: string;
	/** Whom the licences of what the shapes were made from want named. */
	readonly credit: string;
	/** The newest date that a source bears. */
	readonly recordUntil: EdtfDate | null;
	/** SHA-256 over all data files, in hexadecimal: it names the exact version of the data. */
	readonly digest: string;
	/** Where the atlas stands, with a slash at its end. Relative to the file where the build was not told. */
	readonly address: string;
	/** What was asked of claims, in words; null for a whole file. */
	readonly filter: string | null;
};

export type DatasetProperties = {
	readonly name: string;
	readonly localNames: readonly LocalName[];
	/** Id and name of the switchable layer; null for other named places. */
	readonly layer: string | null;
	readonly layerName: string | null;
	/** Id of the place whose page tells of it. */
	readonly place: string;
	readonly kind: string;
	/** ISO 3166-1 alpha-2, where the data have it. */
	readonly country: string | null;
	readonly certainty: Certainty;
	/** How far it may be off, in kilometres. */
	readonly toleranceKm: number;
	/** Ids of sources. */
	readonly sources: readonly string[];
	readonly note: string | null;
};

/** A shape of the atlas in WGS 84, longitude first; rings as RFC 7946 turns them. */
export type DatasetFeature = Feature<Geometry, DatasetProperties> & { readonly id: string };

export type DatasetPlace = Pick<
	Place,
	'id' | 'name' | 'kindLabel' | 'schemaType' | 'localNames' | 'summary' | 'partOf' | 'provenance'
> & {
	readonly alternateNames: readonly string[];
	/** Its own point, or the middle of its extent; null for what lies nowhere. */
	readonly at: Position2D | null;
};

/** All that can be taken away, in the order of the atlas. */
export type Dataset = {
	readonly about: DatasetAbout;
	readonly features: readonly DatasetFeature[];
	readonly places: readonly DatasetPlace[];
	readonly claims: readonly Claim[];
	/** By id: who speaks. */
	readonly speakers: Readonly<Record<string, string>>;
	/** By id: those that anything here cites. */
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

/** The address of a place's page, an article's paragraph, or a claim on the page that tells it in full. */
export function addressOf({ address }: DatasetAbout, path: string): string {
	return address + path;
}

export function claimAddress(about: DatasetAbout, { id, places, paragraph }: Claim): string {
	const [home] = places;
	return addressOf(about, home ? `place/${home}/#${id}` : `article/#p${paragraph}`);
}

/** The dataset with some of its claims, and the places, shapes and sources that those leave. */
export function restricted(dataset: Dataset, claimIds: ReadonlySet<string>, filter: string): Dataset {
	const claims = dataset.claims.filter(({ id }) => claimIds.has(id));
	const told = new Set(claims.flatMap(({ places }) => places));
	const features = dataset.features.filter(({ properties }) => told.has(properties.place));
	const places = dataset.places.filter(({ id }) => told.has(id));
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

/** What a file says of itself in running text, a sentence an entry. */
export function statements(about: DatasetAbout): string[] {
	const { name, description, licence, licenceUrl, credit, recordUntil, digest, filter } = about;
	return [
		`${name}: ${description}`,
		...(filter === null ? [] : [filter]),
		`${licence}, ${licenceUrl}`,
		credit,
		...(recordUntil === null ? [] : [recordUntil]),
		`sha256:${digest}`
	];
}
