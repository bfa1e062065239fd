import type {
	Actor,
	Article,
	AtlasEvent,
	Change,
	Claim,
	Layer,
	Place,
	PlaceGroup,
	PointCollection,
	Relation,
	RouteCollection,
	Source,
	TourStop
} from './types';

/** All of `geo/` except the base map, read and validated. */
export type AtlasData = {
	readonly article: Article;
	readonly claims: readonly Claim[];
	/** Corrections, newest first. */
	readonly changes: readonly Change[];
	readonly placeGroups: readonly PlaceGroup[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly events: readonly AtlasEvent[];
	readonly relations: readonly Relation[];
	readonly sources: readonly Source[];
	readonly layers: readonly Layer[];
	/** In tour order. */
	readonly tour: readonly TourStop[];
	/** By layer id. */
	readonly routes: Readonly<Record<string, RouteCollection>>;
	/** By layer id. */
	readonly points: Readonly<Record<string, PointCollection>>;
	/** Named places outside the switchable layers. */
	readonly namedPlaces: PointCollection;
};
