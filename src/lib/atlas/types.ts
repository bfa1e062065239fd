import type { Layer, PointCollection, RouteCollection } from './layers';
import type { PlaceGroup, Place } from './place';

/** Longitude and latitude in degrees, WGS 84. */
export type Position2D = readonly [lon: number, lat: number];

/** West, south, east, north in degrees, WGS 84, as RFC 7946 orders a bbox. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** An Extended Date/Time Format string of level 0 or 1, for example `2012-10~` or `2012-10-03/2012-10-06`. */
export type EdtfDate = string;

/** How the article puts a claim. */
export type Modality = 'asserted' | 'quoted' | 'reported-rejected' | 'prediction' | 'motive' | 'inference';

/** What the record says of a claim. Shown in words beside its sources, never as a score. */
export type Standing =
	'supported' | 'partly' | 'contradicted' | 'garbled' | 'no-source-found' | 'opinion' | 'not-checked';

/** How well a shape is known: drawn solid, dashed, or as a mere illustration. */
export type Certainty = 'documented' | 'inferred' | 'illustrative';

export type LocalName = { readonly lang: string; readonly text: string };

/** One of several accounts that disagree; they are shown side by side. */
export type Version = {
	readonly by: string;
	readonly text: string;
	readonly sources: readonly string[];
};

/** A dated note of what the record says. `after` marks what happened later than the article. */
export type RecordEntry = {
	readonly date: EdtfDate | null;
	readonly text: string;
	readonly sources?: readonly string[];
	readonly versions?: readonly Version[];
	readonly after?: boolean;
};

export type Claim = {
	readonly id: string;
	readonly paragraph: number;
	/** One to six words of the article that find the spot; unique in the paragraph. */
	readonly cue: string;
	readonly text: string;
	readonly speakers: readonly string[];
	readonly attribution: string;
	readonly modality: Modality;
	readonly rejection?: { readonly paragraph: number; readonly text: string };
	readonly places: readonly string[];
	readonly actors: readonly string[];
	readonly date: EdtfDate | null;
	readonly standing: Standing;
	/** Where the article errs: what it has and what the record has. */
	readonly correction?: string;
	readonly record: readonly RecordEntry[];
	readonly note?: string;
};

export type Paragraph = {
	readonly number: number;
	readonly paraphrase: string;
	readonly date: EdtfDate | null;
	readonly wordCount: number;
	/** Of the normalised text, see `geo/README.md`; the text itself is not held. */
	readonly sha256: string;
};

export type Article = {
	readonly title: string;
	readonly author: string;
	readonly headline: string;
	readonly standfirst: string;
	readonly atlasTitle: string;
	readonly genre: string;
	readonly publication: {
		readonly date: EdtfDate;
		readonly dateNote: string;
		readonly publisher: string;
		readonly url: string | null;
	};
	readonly normalisation: string;
	/** Whose view of the borders the base map shows, and what is disputed. */
	readonly boundaryView: string;
	readonly paragraphs: readonly Paragraph[];
};

export type Source = {
	readonly id: string;
	readonly publisher: string;
	readonly title: string;
	readonly date: EdtfDate | null;
	readonly url: string | null;
	readonly alternateUrls?: readonly string[];
	readonly language: string;
	readonly type: 'web' | 'dataset' | 'own-knowledge';
	readonly licence?: string;
	readonly note?: string;
};

export type Actor = {
	readonly id: string;
	readonly name: string;
	/** Other spellings, and names in other scripts: read by the search alone. */
	readonly alternateNames?: readonly string[];
	readonly kind: 'person' | 'state' | 'organisation' | 'group';
	readonly role: string;
	readonly named: boolean;
};

/** How the article has one actor stand towards another. */
export type RelationKind =
	'supports' | 'cooperates' | 'courts' | 'presses' | 'opposes' | 'works-against' | 'acts-in';

/** Who stands where towards whom. Who says so, how, and what the record says, are its claims' to tell. */
export type Relation = {
	readonly id: string;
	readonly subject: string;
	/** An actor, or null where it is a project or cause, which `over` then names. */
	readonly object: string | null;
	readonly kind: RelationKind;
	readonly over: string;
	readonly text: string;
	readonly claims: readonly string[];
};

export type AtlasEvent = {
	readonly id: string;
	readonly date: EdtfDate;
	readonly label: string;
	readonly text: string;
	readonly track: 'article' | 'record';
	readonly paragraph?: number;
	readonly claims?: readonly string[];
	readonly places: readonly string[];
	readonly sources: readonly string[];
	readonly prediction?: boolean;
	readonly dateNote?: string;
	readonly featured?: boolean;
};

/** A step of the article's argument: what it says in short, and the extent, layers and claims that it is told by. */
export type TourStop = {
	readonly id: string;
	readonly title: string;
	readonly text: string;
	/** The places to bring out; they are the extent to show, too, unless bounds are given. */
	readonly focus: { readonly places?: readonly string[]; readonly bounds?: Bounds };
	/** Ids of the layers shown; the stop leaves the others out. */
	readonly layers: readonly string[];
	readonly claims: readonly string[];
	/** Ids of events that the stop tells by date. */
	readonly events?: readonly string[];
};

/** All of `geo/` but the base map, as read and found valid. */
export type AtlasData = {
	readonly article: Article;
	readonly claims: readonly Claim[];
	readonly placeGroups: readonly PlaceGroup[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly events: readonly AtlasEvent[];
	readonly relations: readonly Relation[];
	readonly sources: readonly Source[];
	readonly layers: readonly Layer[];
	/** In the order of telling. */
	readonly tour: readonly TourStop[];
	/** By layer id. */
	readonly routes: Readonly<Record<string, RouteCollection>>;
	/** By layer id. */
	readonly points: Readonly<Record<string, PointCollection>>;
	/** Named places that belong to no switchable layer. */
	readonly namedPlaces: PointCollection;
};
