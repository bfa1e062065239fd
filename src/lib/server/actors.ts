import { claimsInOrder } from '../atlas/atlas';
import type { ActorsData } from '../atlas/pages';
import { groupedBy } from '../atlas/tables';
import type { AtlasData } from '../atlas/types';
import { WHOLE_ATLAS } from './ground';

/** The people, states and groups of the article, each with the claims in which they act or speak. */
export function actorsData(data: AtlasData): ActorsData {
	const claims = groupedBy(claimsInOrder(data), ({ actors, speakers }) => [...actors, ...speakers]);
	return {
		actors: data.actors.map(({ id, name, kind, role }) => ({
			id,
			name,
			kind,
			role,
			claims: (claims.get(id) ?? []).length
		})),
		focus: WHOLE_ATLAS
	};
}
