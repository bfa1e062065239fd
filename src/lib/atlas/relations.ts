import type { ActorsData, ActorSummary, RelationClaim } from './page-data/actors';
import type { Relation, RelationKind } from './types';
import { RELATION_KINDS } from './vocabulary';

/** Column of relations whose object is not an actor. */
export const NO_ACTOR = 'cause';

/** Relations of one kind in a cell: their number, and whether the author only reports them to reject them. */
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

/** Id of an actor's relations with another: the fragment of their URL. */
export function pairId(subject: string, object: string | null): string {
	return `${subject}--${object ?? NO_ACTOR}`;
}

/**
 * Relations as a matrix of subjects and objects. Columns: objects with the most relations first, non-actors last. Rows:
 * in the order of `actors`.
 */
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

/** Rumours that the author rejects get their own mark, so they do not count as his own statements. */
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

/** Whether all claims behind a relation are reported only to be rejected. */
export function isRumour(relation: Relation, claims: ActorsData['claims']): boolean {
	return relation.claims.every((id) => claims[id]?.modality === 'reported-rejected');
}

/** An actor's relations, grouped by object. */
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

/** Ids of the places in the claims behind relations, without duplicates. */
export function placesOfRelations(
	relations: readonly Relation[],
	claims: Readonly<Record<string, Pick<RelationClaim, 'places'>>>
): string[] {
	return [
		...new Set(relations.flatMap((relation) => relation.claims.flatMap((id) => claims[id]?.places ?? [])))
	];
}
