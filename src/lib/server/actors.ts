import { claimsInOrder } from '$lib/atlas/atlas';
import type { ActorsData, RelationClaim } from '$lib/atlas/page-data/actors';
import { groupedBy } from '$lib/atlas/tables';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Claim } from '$lib/atlas/types';
import { WHOLE_ATLAS } from './page-focus';

/** The article's people, states and groups, with the positions it ascribes to them. */
export function actorsData(data: AtlasData): ActorsData {
	const claims = groupedBy(claimsInOrder(data), ({ actors, speakers }) => [...actors, ...speakers]);
	const relations = groupedBy(data.relations, ({ subject }) => [subject]);
	const actors = data.actors.map(({ id, name, kind, role }) => ({
		id,
		name,
		kind,
		role,
		claimCount: claims.get(id)?.length ?? 0,
		relations: relations.get(id) ?? []
	}));
	const used = new Set(data.relations.flatMap((relation) => relation.claims));
	const cited = data.claims.filter(({ id }) => used.has(id));
	const layers = data.layers.map(({ id, place }) => [place, id] as const);
	return {
		// Actors with relations first. The sort is stable, so ties stay in order of id.
		actors: actors.toSorted((a, b) => b.relations.length - a.relations.length),
		claims: Object.fromEntries(cited.map((claim) => [claim.id, relationClaim(claim)])),
		layerOf: Object.fromEntries(layers),
		focus: WHOLE_ATLAS
	};
}

function relationClaim({ paragraph, attribution, modality, standing, places }: Claim): RelationClaim {
	return { paragraph, attribution, modality, standing, places };
}
