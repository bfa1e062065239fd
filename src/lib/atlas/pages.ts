import type { Layer } from './layers';
import type {
	Actor,
	Article,
	Bounds,
	Claim,
	EdtfDate,
	LocalName,
	Modality,
	Place,
	PlaceGroup,
	PlaceSymbol,
	Position2D,
	Relation,
	Source
} from './types';

/** What a page brings to the fore on the map, and the ground it should show. */
export type Focus = {
	readonly emphasis: { readonly layers: readonly string[]; readonly features: readonly string[] } | null;
	/** Corners of the ground to show; empty where the whole atlas is the frame. */
	readonly points: readonly Position2D[];
	readonly maxZoom: number;
};

/** A place as lists show it. */
export type PlaceSummary = {
	readonly id: string;
	readonly group: string;
	readonly name: string;
	readonly listNote?: string;
	readonly localName: LocalName | null;
	readonly symbol: PlaceSymbol;
	/** One for each claim, in the article's order: the count is also a profile. */
	readonly modalities: readonly Modality[];
	/** The switchable layer it is drawn on, if any. */
	readonly layer: string | null;
	/** Where the printed overview does not show it: the bearing to it in degrees, or null for what lies nowhere. */
	readonly beyond?: number | null;
};

/** A place outside the frame, told by a tag at its edge. */
export type OffMapPlace = {
	readonly id: string;
	readonly name: string;
	readonly claimCount: number;
	readonly at: Position2D;
	/** Great-circle bearing from the middle of the overview, in degrees clockwise from north. */
	readonly bearing: number;
};

/** A layer with the number of claims about its place. */
export type LayerSummary = { readonly layer: Layer; readonly claimCount: number };

export type SiteData = Pick<Article, 'atlasTitle' | 'title' | 'author' | 'standfirst'> & {
	readonly credit: string;
	/** The newest date that a source bears: how far the edition's knowledge reaches. */
	readonly edition: EdtfDate | null;
};

/** What every page shares. */
export type ShellData = {
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly offMap: readonly OffMapPlace[];
	/** Corners of all that the layers draw. */
	readonly overview: readonly Position2D[];
	readonly mapBounds: Bounds;
	readonly sideOrders: readonly string[];
};

export type OverviewData = {
	readonly article: Article;
	readonly counts: { readonly paragraphs: number; readonly claims: number; readonly places: number };
	readonly groups: readonly (PlaceGroup & { readonly places: readonly PlaceSummary[] })[];
	readonly focus: Focus;
};

/** Actors by id: only those that the page needs to name. */
export type SpeakerIndex = Readonly<Record<string, Pick<Actor, 'name' | 'kind'>>>;

/** Sources by id: only those that the page cites. */
export type SourceIndex = Readonly<Record<string, Source>>;

export type PlaceLink = {
	readonly id: string;
	readonly name: string;
	readonly symbol: PlaceSymbol;
	/** By which print knows it, on pages whose printed map bears numbers. */
	readonly number?: number;
};

/** A claim as print tells it: in full under the first of its places, and under the others by its number alone. */
export type NumberedClaim = { readonly number: string; readonly claim: Claim };
/** A listed place in print, with the claims told in full under it, and those told under places before it. */
export type EditionPlace = {
	readonly number: number;
	readonly place: Pick<Place, 'id' | 'name' | 'kindLabel' | 'localNames' | 'symbol' | 'summary'>;
	readonly beyond?: number | null;
	readonly claims: readonly NumberedClaim[];
	readonly others: readonly { readonly number: string; readonly text: string }[];
};

export type EditionData = {
	readonly article: Article;
	readonly places: readonly EditionPlace[];
	/** Claims about no listed place. */
	readonly unplaced: readonly NumberedClaim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};

/** A leg of the length bar: the drawn length of a country's share, beside what was published. */
export type CountryLength = {
	readonly country: string | null;
	readonly name: string;
	readonly drawnKm: number;
	/** Share of the drawn length that is documented, 0 to 1. */
	readonly documentedShare: number;
	readonly published: readonly {
		readonly km: number;
		readonly year: string | null;
		readonly sources: readonly string[];
	}[];
};

export type RouteStop = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'field' | 'town' | 'border' | 'terminus' | 'area';
	readonly km: number;
	/** Certainty of the leg that leads on from here. */
	readonly isNextDocumented: boolean;
	readonly note?: string;
};

export type RouteProfile = {
	readonly symbology: 'bar' | 'rail';
	readonly lengths: readonly CountryLength[];
	readonly totalKm: number;
	readonly stops: readonly RouteStop[];
};

export type PlaceData = {
	readonly place: Place;
	/** By which print knows it; null for what is not in the list. */
	readonly number: number | null;
	readonly claims: readonly Claim[];
	readonly sources: SourceIndex;
	readonly related: readonly PlaceLink[];
	readonly parent: PlaceLink | null;
	readonly sites: readonly PlaceLink[];
	readonly previous: PlaceLink;
	readonly next: PlaceLink;
	readonly route: RouteProfile | null;
	readonly focus: Focus;
	/** Who says the claims. */
	readonly speakers: SpeakerIndex;
};

/** A claim as the article's page tells it; all that is known of it stands on the page of a place. */
export type ClaimBrief = Pick<Claim, 'id' | 'text' | 'attribution' | 'modality' | 'standing'> & {
	/** The place whose page tells it in full, or null where it concerns none. */
	readonly home: string | null;
};

export type ArticleData = {
	readonly article: Article;
	readonly paragraphs: readonly {
		readonly number: number;
		readonly paraphrase: string;
		readonly places: readonly PlaceLink[];
		readonly claims: readonly ClaimBrief[];
	}[];
	/** Claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};

/** What a source supports: ids of claims, and of places whose page cites it. */
export type SourceUse = {
	readonly source: Source;
	readonly claims: readonly string[];
	readonly places: readonly string[];
};

export type SourcesData = {
	readonly uses: readonly SourceUse[];
	/** What the uses name, each once. */
	readonly claims: Readonly<Record<string, Pick<Claim, 'paragraph' | 'standing'>>>;
	readonly places: Readonly<Record<string, string>>;
	readonly focus: Focus;
};

/** Somebody who acts or speaks in the article, in how many of its claims, and where they stand. */
export type ActorSummary = Pick<Actor, 'id' | 'name' | 'kind' | 'role'> & {
	readonly claimCount: number;
	readonly relations: readonly Relation[];
};

/** What the page of actors tells of a claim. */
export type RelationClaim = Pick<Claim, 'paragraph' | 'attribution' | 'modality' | 'standing' | 'places'>;

export type ActorsData = {
	readonly actors: readonly ActorSummary[];
	/** By id: those that a relation rests on. */
	readonly claims: Readonly<Record<string, RelationClaim>>;
	/** By id of a place: the switchable layer that it is drawn on. */
	readonly layerOf: Readonly<Record<string, string>>;
	readonly focus: Focus;
};

export type AboutData = {
	readonly article: Article;
	readonly datasets: readonly Source[];
	readonly focus: Focus;
};
