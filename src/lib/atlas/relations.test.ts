import { describe, expect, it } from 'vitest';
import type { ActorsData, ActorSummary } from './page-data/actors';
import { isRumour, NO_ACTOR, pairsOf, placesOfRelations, relationMatrix } from './relations';
import type { Modality, Relation, RelationKind } from './types';

const relation = (
	subject: string,
	object: string | null,
	kind: RelationKind,
	...claims: string[]
): Relation => ({
	id: `${subject}-${object}-${kind}-${claims}`,
	subject,
	object,
	kind,
	clause: 'digs the canal',
	text: 'An invention.',
	claims
});
const claim = (modality: Modality, ...places: string[]) => ({
	paragraph: 1,
	attribution: 'The writer.',
	modality,
	standing: 'opinion' as const,
	places
});
const actor = (id: string, ...relations: Relation[]): ActorSummary => ({
	id,
	name: id.toUpperCase(),
	kind: 'state',
	role: 'Digs',
	claimCount: 0,
	relations
});
const claims: ActorsData['claims'] = {
	c01: claim('asserted', 'canal'),
	c02: claim('reported-rejected', 'marsh', 'canal'),
	c03: claim('asserted', 'fort')
};
const north = actor(
	'north',
	relation('north', 'south', 'supports', 'c01'),
	relation('north', 'south', 'supports', 'c03'),
	relation('north', 'south', 'opposes', 'c02'),
	relation('north', null, 'opposes', 'c01')
);
const south = actor('south', relation('south', 'north', 'opposes', 'c01'));
const data = { actors: [north, south, actor('east')], claims };

describe('relationMatrix', () => {
	const matrix = relationMatrix(data);

	it('has a row per actor with relations, and non-actors in the last column', () => {
		expect(matrix.rows.map(({ name }) => name)).toEqual(['NORTH', 'SOUTH']);
		expect(matrix.columns).toEqual(['south', 'north', NO_ACTOR]);
	});

	it('counts relations of one kind in one mark, and rejected ones separately', () => {
		expect(matrix.rows[0]?.cells.map(({ id, marks }) => ({ id, marks }))).toEqual([
			{
				id: 'north--south',
				marks: [
					{ kind: 'supports', count: 2, isRejected: false },
					{ kind: 'opposes', count: 1, isRejected: true }
				]
			},
			{ id: 'north--north', marks: [] },
			{ id: 'north--cause', marks: [{ kind: 'opposes', count: 1, isRejected: false }] }
		]);
	});

	it('has no column for non-actors if there are none', () => {
		expect(relationMatrix({ actors: [south], claims }).columns).toEqual(['north']);
		expect(relationMatrix({ actors: [], claims })).toEqual({ columns: [], rows: [] });
	});
});

it('a relation is a rumour only if the author rejects all its claims', () => {
	expect(isRumour(relation('north', 'south', 'opposes', 'c02'), claims)).toBe(true);
	expect(isRumour(relation('north', 'south', 'opposes', 'c02', 'c01'), claims)).toBe(false);
});

it('an actor’s relations are grouped by object', () => {
	expect(pairsOf(north).map(({ id, relations }) => [id, relations.length])).toEqual([
		['north--south', 3],
		['north--cause', 1]
	]);
});

it('relations concern the places of their claims, without duplicates', () => {
	expect(placesOfRelations(north.relations, claims)).toEqual(['canal', 'fort', 'marsh']);
});
