import type { Claim, EdtfDate } from '$lib/atlas/types';
import { addressOf, claimAddress, sourcesOf, type Dataset, type DatasetAbout } from './dataset';
import { HTML_FRAGMENTS } from './namespaces';

function datasetNode(about: DatasetAbout): object {
	const { name, description, licenceUrl, credit, recordUntil, digest, filter } = about;
	return {
		'@type': 'Dataset',
		'@id': addressOf(about, 'export/'),
		name,
		description: filter === null ? description : `${description} ${filter}`,
		license: licenceUrl,
		creditText: credit,
		dateModified: recordUntil,
		version: `sha256:${digest}`
	};
}

/** JSON-LD with schema.org: each claim as a `Claim` in the article, with its speaker and sources. */
export function claimsJsonLd({ about, claims, speakers, sources }: Dataset): string {
	const article = addressOf(about, 'article/');
	return JSON.stringify({
		'@context': 'https://schema.org',
		'@graph': [
			datasetNode(about),
			{
				'@type': 'OpinionNewsArticle',
				'@id': article,
				name: about.title,
				author: { '@type': 'Person', name: about.author },
				datePublished: about.articleDate
			},
			...claims.map((claim) => ({
				'@type': 'Claim',
				'@id': claimAddress(about, claim),
				identifier: claim.id,
				text: claim.text,
				...(claim.date === null ? {} : { temporal: claim.date }),
				appearance: { '@id': article, pagination: `paragraph ${claim.paragraph}` },
				claimInterpreter: claim.speakers.map((id) => ({ '@type': 'Thing', name: speakers[id] ?? id })),
				about: claim.places.map((place) => ({ '@id': addressOf(about, `place/${place}/`) })),
				keywords: [definedTerm('modality', claim.modality), definedTerm('standing', claim.standing)],
				citation: sourcesOf(claim).flatMap((id) => {
					const source = sources[id];
					if (!source) return [];
					const { publisher, title, date, url } = source;
					return [
						{
							'@type': 'CreativeWork',
							identifier: id,
							name: title,
							publisher: { '@type': 'Organization', name: publisher },
							...(date === null ? {} : { datePublished: date }),
							...(url === null ? {} : { url })
						}
					];
				})
			}))
		]
	});
}

/** A term of the atlas's own vocabulary; schema.org has none for a claim's modality or standing. */
function definedTerm(list: string, name: string): object {
	return { '@type': 'DefinedTerm', name, inDefinedTermSet: { '@type': 'DefinedTermSet', name: list } };
}

/** W3C Web Annotation: each claim annotates its paragraph, located by a cue of at most six words. */
export function annotations(dataset: Dataset): string {
	const { about, claims } = dataset;
	const id = addressOf(about, 'export/annotations.jsonld');
	return JSON.stringify({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id,
		type: 'AnnotationCollection',
		label: about.filter === null ? about.name : `${about.name}. ${about.filter}`,
		creator: { type: 'Organization', name: about.name },
		rights: about.licenceUrl,
		...modified(about.recordUntil),
		'schema:version': `sha256:${about.digest}`,
		'schema:creditText': about.credit,
		total: claims.length,
		first: {
			id: `${id}#page`,
			type: 'AnnotationPage',
			partOf: id,
			startIndex: 0,
			items: claims.map((claim) => annotation(dataset, claim))
		}
	});
}

function annotation({ about, sources }: Dataset, claim: Claim): object {
	const cited = sourcesOf(claim).flatMap((id) => sources[id]?.url ?? []);
	return {
		id: claimAddress(about, claim),
		type: 'Annotation',
		motivation: ['describing', 'assessing'],
		creator: { type: 'Organization', name: about.name },
		rights: about.licenceUrl,
		...modified(about.recordUntil),
		body: [
			{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: claim.text },
			{ type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: claim.modality },
			{ type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: claim.standing },
			...claim.places.map((place) => ({
				type: 'SpecificResource',
				purpose: 'identifying',
				source: addressOf(about, `place/${place}/`)
			})),
			...[...new Set(cited)].map((source) => ({ type: 'SpecificResource', purpose: 'linking', source }))
		],
		target: {
			source: addressOf(about, 'article/'),
			selector: {
				type: 'FragmentSelector',
				conformsTo: HTML_FRAGMENTS,
				value: `p${claim.paragraph}`,
				refinedBy: { type: 'TextQuoteSelector', exact: claim.cue }
			}
		}
	};
}

/** Web Annotation requires a full timestamp, so dates less precise than a day are omitted. */
function modified(recordUntil: EdtfDate): { modified?: string } {
	return /^\d{4}-\d\d-\d\d$/.test(recordUntil) ? { modified: `${recordUntil}T00:00:00Z` } : {};
}
