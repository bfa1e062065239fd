import type { SpeakerIndex } from '$lib/atlas/page-data/references';
import type { Article, Claim, Place } from '$lib/atlas/types';

/**
 * JSON-LD for a place's page, with schema.org's Place and Claim. A claim about several places appears only on the page
 * of the first. Escapes characters that could end a script element.
 */
export function linkedDataOf(
	article: Pick<Article, 'title' | 'author'>,
	speakers: SpeakerIndex,
	place: Place,
	claims: readonly Claim[]
): string {
	const document = {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': place.schemaType,
				'@id': `#${place.id}`,
				name: place.name,
				alternateName: [
					...place.localNames.map(({ lang, text }) => ({ '@value': text, '@language': lang })),
					...(place.alternateNames ?? [])
				],
				description: place.summary
			},
			{
				'@type': 'Article',
				'@id': '#article',
				name: article.title,
				author: { '@type': 'Person', name: article.author }
			},
			...claims
				.filter(({ places }) => places[0] === place.id)
				.map((claim) => ({
					'@type': 'Claim',
					'@id': `#${claim.id}`,
					text: claim.text,
					about: { '@id': `#${place.id}` },
					appearance: { '@id': '#article', pagination: `paragraph ${claim.paragraph}` },
					claimInterpreter: claim.speakers.map((id) => ({
						'@type': speakers[id]?.kind === 'person' ? 'Person' : 'Organization',
						name: speakers[id]?.name ?? id
					}))
				}))
		]
	};
	return JSON.stringify(document)
		.replaceAll('<', String.raw`\u003c`)
		.replaceAll('>', String.raw`\u003e`)
		.replaceAll('&', String.raw`\u0026`);
}
