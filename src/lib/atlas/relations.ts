import type { ActorsData, ActorSummary, RelationClaim } from './page-data/actors';
import type { Relation, RelationKind } from './types';
import { RELATION_KINDS } from './vocabulary';

/** What stands in the column of an actor where a relation has none. */
export const NO_ACTOR = 'cause';

/** How often a kind of relation stands in a cell, and whether the author only reports it to reject it. */
export type CellMark = { readonly kind: RelationKind; readonly count: number; readonly isRejected: boolean };
export type MatrixCell = {
	readonly id: string;
	readonly column: string;
	readonly marks: readonly CellMark[];
};
export type MatrixRow = { readonly id: string; readonly name: string; readonly cells: readonly MatrixCell[] };
export type Matrix = {
	readonly columns: readonly string[];
	readonly rows: readonly MatrixRow[];
};

/** The id of one actor's stand towards another: a fragment of the page's address. */
export function pairId(subject: string, object: string | null): string {
	return `${subject}--${object ?? NO_ACTOR}`;
}

/** Who stands where towards whom, as a table: the busiest actors first both ways, what is no actor last. */
export function relationMatrix({ actors, claims }: Pick<ActorsData, 'actors' | 'claims'>): Matrix {
	const relations = actors.flatMap((actor) => actor.relations);
	const counts = new Map<string, number>();
	for (const { object } of relations) if (object) counts.set(object, (counts.get(object) ?? 0) + 1);
	const objects = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
	const columns = relations.some(({ object }) => object === null) ? [...objects, NO_ACTOR] : objects;
	const rows = actors
		.filter((actor) => actor.relations.length > 0)
		.map((actor) => ({ id: actor.id, name: actor.name, cells: cellsOf(actor, columns, claims) }));
	return { columns, rows };
}

function cellsOf(
	{ id, relations }: ActorSummary,
	columns: readonly string[],
	claims: ActorsData['claims']
): MatrixCell[] {
	return columns.map((column) => {
		const here = relations.filter(({ object }) => (object ?? NO_ACTOR) === column);
		return { id: pairId(id, column), column, marks: marksOf(here, claims) };
	});
}

/** A rumour that the author rejects has a mark of its own: it does not count with what he says himself. */
function marksOf(relations: readonly Relation[], claims: ActorsData['claims']): CellMark[] {
	return RELATION_KINDS.flatMap((kind) =>
		[false, true].flatMap((isRejected): CellMark[] => {
			const alike = relations.filter(
				(relation) => relation.kind === kind && isRumour(relation, claims) === isRejected
			);
			return alike.length > 0 ? [{ kind, count: alike.length, isRejected }] : [];
		})
	);
}

/** Whether all that a relation rests on is reported only to be rejected. */
export function isRumour(relation: Relation, claims: ActorsData['claims']): boolean {
	return relation.claims.every((id) => claims[id]?.modality === 'reported-rejected');
}

/** An actor's relations by whom they are towards. */
export function pairsOf({ id, relations }: ActorSummary): {
	readonly id: string;
	readonly object: string | null;
	readonly relations: readonly Relation[];
}[] {
	const objects = [...new Set(relations.map(({ object }) => object))];
	return objects.map((object) => ({
		id: pairId(id, object),
		object,
		relations: relations.filter((relation) => relation.object === object)
	}));
}

/** Ids of the places that relations concern, by their claims. */
export function placesOfRelations(
	relations: readonly Relation[],
	claims: Readonly<Record<string, Pick<RelationClaim, 'places'>>>
): string[] {
	return [
		...new Set(relations.flatMap((relation) => relation.claims.flatMap((id) => claims[id]?.places ?? [])))
	];
}
