import type { DrawnLayer, LayerStatus } from '../layers';
import type { Place, PlaceGroup, PlaceSymbol } from '../place';
import type { SourceIndex } from './sources';
import type { StatusNote, TwoTimes } from '../status';
import type {
	Actor,
	Article,
	Bounds,
	Claim,
	EdtfDate,
	LocalName,
	Modality,
	Position2D,
	RecordEntry,
	Relation,
	Source,
	TourStop
} from '../types';

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

/** A layer with the number of claims about its place, and its status at both times. */
export type LayerSummary = {
	readonly layer: DrawnLayer;
	readonly claimCount: number;
	readonly status?: TwoTimes<StatusNote>;
};

export type SiteData = Pick<Article, 'atlasTitle' | 'title' | 'author'> & {
	readonly credit: string;
	/** The newest date that a source bears: how far the edition's knowledge reaches. */
	readonly edition: EdtfDate | null;
	/** When the article was published. */
	readonly published: EdtfDate;
};

/** What every page shares. */
export type ShellData = {
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly offMap: readonly OffMapPlace[];
	/** Corners of all that the layers draw. */
	readonly overview: readonly Position2D[];
	readonly mapBounds: Bounds;
};

/** A page of the list of places; pages count from 1, which is the overview itself. */
export type PlaceListData = {
	readonly page: number;
	readonly pageCount: number;
	/** How many places stand on the pages before. */
	readonly before: number;
	readonly groups: readonly (PlaceGroup & { readonly places: readonly PlaceSummary[] })[];
};

export type OverviewData = PlaceListData & {
	readonly article: Article;
	readonly counts: { readonly paragraphs: number; readonly claims: number; readonly places: number };
	/** The first stop of the tour. */
	readonly tourStart: TourStopLink;
	readonly focus: Focus;
};

/** Actors by id: only those that the page needs to name. */
export type SpeakerIndex = Readonly<Record<string, Pick<Actor, 'name' | 'kind'>>>;

export type PlaceLink = {
	readonly id: string;
	readonly name: string;
	readonly symbol: PlaceSymbol;
	/** By which print knows it, on pages whose printed map bears numbers. */
	readonly number?: number;
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
	/** Of the layer that it tells about. */
	readonly status: TwoTimes<LayerStatus> | null;
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
		/** What it shows on the map, or null where it tells of no place there. */
		readonly focus: Focus | null;
	}[];
	/** Claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};

/** A stop of the tour as links to it need it. */
export type TourStopLink = Pick<TourStop, 'id' | 'title'> & {
	/** Ids of the layers that it leaves out. */
	readonly leftOut: readonly string[];
};

export type TourData = {
	/** From 1. */
	readonly number: number;
	readonly stop: Pick<TourStop, 'id' | 'title' | 'text'>;
	readonly stops: readonly TourStopLink[];
	readonly places: readonly PlaceLink[];
	readonly claims: readonly ClaimBrief[];
	/** Those of the claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly events: readonly RecordEntry[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
	readonly leftOut: readonly string[];
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
