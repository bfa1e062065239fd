import jsonld from 'jsonld';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { linkedDataOf } from '$lib/exports/place-jsonld';
import { annotations, claimsJsonLd } from '$lib/exports/linked';
import { dataset } from './dataset';
import { loadAtlas } from './load-atlas';
import { placeData } from './pages';

vi.mock('$app/paths', () => ({ base: '' }));

/**
 * Expands the linked data with a JSON-LD processor and checks it against the published vocabularies. No package
 * contains the contexts, and tests fetch nothing, so a stand-in context maps unknown keys into the vocabulary, where
 * the check reports them as undefined.
 */
const SCHEMA = 'http://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const id = (term: string) => ({ '@id': term, '@type': '@id' });
const word = (term: string) => ({ '@id': term, '@type': '@vocab' });

/** Web Annotation terms that come from another vocabulary, or whose key differs from their name. */
const OF_ANNOTATIONS = {
	'@vocab': OA,
	schema: SCHEMA,
	id: '@id',
	type: '@type',
	body: id(`${OA}hasBody`),
	target: id(`${OA}hasTarget`),
	source: id(`${OA}hasSource`),
	selector: id(`${OA}hasSelector`),
	motivation: word(`${OA}motivatedBy`),
	purpose: word(`${OA}hasPurpose`),
	AnnotationCollection: `${AS}OrderedCollection`,
	AnnotationPage: `${AS}OrderedCollectionPage`,
	Organization: `${AS}Organization`,
	first: id(`${AS}first`),
	partOf: id(`${AS}partOf`),
	total: `${AS}totalItems`,
	startIndex: `${AS}startIndex`,
	items: { '@id': `${AS}items`, '@container': '@list' },
	value: `${RDF}value`,
	label: `${RDFS}label`,
	creator: 'http://purl.org/dc/terms/creator',
	rights: id('http://purl.org/dc/terms/rights'),
	modified: 'http://purl.org/dc/terms/modified',
	conformsTo: id('http://purl.org/dc/terms/conformsTo'),
	format: 'http://purl.org/dc/elements/1.1/format',
	language: 'http://purl.org/dc/elements/1.1/language',
	name: 'http://xmlns.com/foaf/0.1/name'
};
const CONTEXTS: Readonly<Record<string, object>> = {
	'https://schema.org': { '@vocab': SCHEMA },
	'http://www.w3.org/ns/anno.jsonld': OF_ANNOTATIONS
};

type Node = { '@id'?: string; '@type'?: string[] } & Record<string, unknown>;
type Quad = readonly [subject: string, predicate: string, object: string];

function vocabulary(file: string): Quad[] {
	const lines = readFileSync(`node_modules/@vocabulary/${file}`, 'utf8').matchAll(
		/^<([^>]+)> <([^>]+)> <([^>]+)>/gm
	);
	return [...lines].map(([, subject = '', predicate = '', object = '']) => [subject, predicate, object]);
}

async function expanded(text: string): Promise<Node[]> {
	const nodes = await jsonld.expand(JSON.parse(text) as never, {
		documentLoader: (url: string) => {
			const context = CONTEXTS[url];
			if (!context) throw new Error(`There is no stand-in context for ${url}`);
			return Promise.resolve({ documentUrl: url, document: { '@context': context } as never });
		}
	});
	return nodes as unknown as Node[];
}

function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	if (value === null || typeof value !== 'object' || '@value' in value) return [];
	return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

const propertiesOf = (node: Node) => Object.keys(node).filter((key) => !key.startsWith('@'));
const data = loadAtlas();
const whole = dataset(data);

describe('JSON-LD with schema.org', () => {
	const quads = vocabulary('schema/schema.nq');
	const objectsOf = (subject: string, predicate: string) =>
		quads.filter(([s, p]) => s === subject && p === predicate).map(([, , object]) => object);
	const parents = new Map<string, string[]>();
	const withParents = (type: string): string[] => {
		const known = parents.get(type);
		if (known) return known;
		const types = [type, ...objectsOf(type, `${RDFS}subClassOf`).flatMap(withParents)];
		parents.set(type, types);
		return types;
	};

	/** Unknown types, and properties that schema.org does not define for a node's type. */
	function undefinedTerms(document: readonly Node[]): string[] {
		const nodes = nodesIn(document);
		// A node described in several places has the types of all of them.
		const typesOf = (node: Node) =>
			nodes
				.filter((other) => other === node || (node['@id'] !== undefined && other['@id'] === node['@id']))
				.flatMap((other) => other['@type'] ?? []);
		const found = nodes.flatMap((node) => {
			const own = typesOf(node).flatMap(withParents);
			const types = typesOf(node).filter((type) => !withParents(type).includes(`${SCHEMA}Thing`));
			const properties = propertiesOf(node).filter(
				(property) => !objectsOf(property, `${SCHEMA}domainIncludes`).some((domain) => own.includes(domain))
			);
			return [...types, ...properties.map((property) => `${property} of ${typesOf(node).join()}`)];
		});
		return [...new Set(found)];
	}

	it('detects an unknown type and an unknown property', async () => {
		const text = JSON.stringify({
			'@context': 'https://schema.org',
			'@type': 'Claim',
			'@id': '#a',
			wheels: 4
		});
		expect(undefinedTerms(await expanded(text))).toEqual([`${SCHEMA}wheels of ${SCHEMA}Claim`]);
		expect(undefinedTerms(await expanded(text.replace('Claim', 'Bicycle')))).toContain(`${SCHEMA}Bicycle`);
	});

	it('the claims file uses only terms of schema.org', async () => {
		const document = await expanded(claimsJsonLd(whole));
		const claims = nodesIn(document).filter((node) => node['@type']?.includes(`${SCHEMA}Claim`));
		expect(claims.map((claim) => claim['@id'])).toHaveLength(whole.claims.length);
		expect(undefinedTerms(document)).toEqual([]);
	});

	it.each(data.places)('the page of $name uses only terms of schema.org', async (place) => {
		const { claims, speakers } = placeData(data, place.id);
		const document = await expanded(linkedDataOf(data.article, speakers, place, claims));
		expect(nodesIn(document)).not.toEqual([]);
		expect(undefinedTerms(document)).toEqual([]);
	});
});

describe('Web Annotation', () => {
	const quads = vocabulary('oa/oa.nq');
	let nodes: Node[] = [];
	beforeAll(async () => {
		nodes = nodesIn(await expanded(annotations(whole)));
	});

	it('uses only terms of its own vocabulary and of those its context names', () => {
		const defined = new Set(
			quads.filter(([, predicate]) => predicate === `${RDF}type`).map(([term]) => term)
		);
		const others = new Set(
			Object.values(OF_ANNOTATIONS)
				.map((term) => (typeof term === 'string' ? term : term['@id']))
				.filter((term) => !term.startsWith(OA))
		);
		const terms = new Set(nodes.flatMap((node) => [...propertiesOf(node), ...(node['@type'] ?? [])]));
		expect(terms.size).toBeGreaterThan(20);
		const known = (term: string) => defined.has(term) || others.has(term) || term.startsWith(SCHEMA);
		expect([...terms].filter((term) => !known(term))).toEqual([]);
	});

	it('expands to one annotation per claim, with motivations from the vocabulary', () => {
		const motivations = quads
			.filter(([, predicate, object]) => predicate === `${RDF}type` && object === `${OA}Motivation`)
			.map(([motivation]) => motivation);
		const read = nodes.filter((node) => node['@type']?.includes(`${OA}Annotation`));
		expect(read).toHaveLength(whole.claims.length);
		for (const node of nodes) {
			const given = [node[`${OA}motivatedBy`], node[`${OA}hasPurpose`]].flat().filter(Boolean) as Node[];
			for (const motivation of given) expect(motivations).toContain(motivation['@id']);
		}
		for (const annotation of read) {
			expect(annotation[`${OA}motivatedBy`]).not.toEqual([]);
			expect(annotation[`${OA}hasTarget`]).toHaveLength(1);
		}
	});
});
