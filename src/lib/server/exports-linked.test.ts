import { describe, expect, it, vi } from 'vitest';
import { sourcesOf } from '$lib/exports/dataset';
import { annotations, claimsJsonLd } from '$lib/exports/linked';
import { linkedPlaces } from '$lib/exports/linked-places';
import { dataset } from './dataset';
import { loadAtlas } from './load-atlas';

vi.mock('$app/paths', () => ({ base: '' }));

const whole = dataset(loadAtlas());

describe('linked data', () => {
	it('annotates the paragraph of every claim, located by a cue of at most six words', () => {
		type Selector = { value: string; refinedBy: { type: string; exact: string } };
		type Note = {
			id: string;
			motivation: string[];
			body: { purpose: string; value?: string }[];
			target: { selector: Selector };
		};
		const collection = JSON.parse(annotations(whole)) as {
			'@context': string;
			total: number;
			first: { items: Note[] };
		};
		expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
		expect(collection.total).toBe(whole.claims.length);
		for (const [index, { body, target, motivation }] of collection.first.items.entries()) {
			const claim = whole.claims[index];
			expect(target.selector.value).toBe(`p${claim?.paragraph}`);
			expect(target.selector.refinedBy).toEqual({ type: 'TextQuoteSelector', exact: claim?.cue });
			expect(claim?.cue.split(/\s+/).length).toBeLessThanOrEqual(6);
			expect(motivation.length).toBeGreaterThan(0);
			expect(body.find(({ purpose }) => purpose === 'describing')?.value).toBe(claim?.text);
			expect(body.filter(({ purpose }) => purpose === 'identifying')).toHaveLength(claim?.places.length ?? 0);
		}
	});

	it('describes each claim in schema.org, with its speaker and sources', () => {
		type Node = {
			'@type': string;
			identifier: string;
			claimInterpreter: { name: string }[];
			citation: { identifier: string }[];
		};
		const graph = (JSON.parse(claimsJsonLd(whole)) as { '@graph': Node[] })['@graph'];
		const claims = graph.filter((node) => node['@type'] === 'Claim');
		expect(claims.map(({ identifier }) => identifier)).toEqual(whole.claims.map(({ id }) => id));
		for (const [index, { claimInterpreter, citation }] of claims.entries()) {
			const claim = whole.claims[index];
			expect(claimInterpreter.map(({ name }) => name)).toEqual(
				claim?.speakers.map((id) => whole.speakers[id])
			);
			expect(citation.map(({ identifier }) => identifier)).toEqual(claim ? sourcesOf(claim) : []);
		}
	});

	it('writes a gazetteer in the Linked Places Format, with all required members', () => {
		type Place = {
			'@id': string;
			type: string;
			properties: { title: string; fclasses: string[] };
			names: { toponym: string }[];
			when: { timespans: unknown[] };
		};
		const gazetteer = JSON.parse(linkedPlaces(whole)) as {
			'@context': string;
			type: string;
			features: Place[];
		};
		expect(gazetteer['@context']).toMatch(/\/[0-9a-f]{40}\/linkedplaces-context-v1\.1\.jsonld$/);
		expect(gazetteer.type).toBe('FeatureCollection');
		expect(gazetteer.features.map(({ properties }) => properties.title)).toEqual(
			whole.places.map(({ name }) => name)
		);
		for (const { '@id': id, type, properties, names, when } of gazetteer.features) {
			expect(id).toMatch(/place\/[a-z0-9-]+\/$/);
			expect(type).toBe('Feature');
			for (const fclass of properties.fclasses) expect('AHLPRST').toContain(fclass);
			expect(names.length).toBeGreaterThan(0);
			expect(when.timespans.length).toBeGreaterThan(0);
		}
	});
});
