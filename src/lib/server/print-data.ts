import { claimsOf, listedPlaces, sourceIndex, sourcesInRecord } from '$lib/atlas/atlas';
import type { PrintData, PrintPlace, NumberedClaim } from '$lib/atlas/page-data/print';
import type { SourceIndex } from '$lib/atlas/page-data/sources';
import { sourcesOfStatus, statusOfPlace } from '$lib/atlas/status';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Claim } from '$lib/atlas/types';
import { pageFocus } from './page-focus';
import { beyondOf } from './place-directions';

/**
 * Content of the print edition. Claims are numbered by place, as on the map. A claim about several places is printed
 * in full under the first.
 */
export function printData(data: AtlasData): PrintData {
	const numbers = new Map<string, string>();
	const number = (claims: readonly Claim[], prefix: string): NumberedClaim[] =>
		claims
			.filter(({ id }) => !numbers.has(id))
			.map((claim, index) => {
				const own = `${prefix}.${index + 1}`;
				numbers.set(claim.id, own);
				return { number: own, claim };
			});
	const listed = listedPlaces(data);
	const places = listed.map((place, index): PrintPlace => {
		const { id, name, kindLabel, localNames, symbol, summary } = place;
		const about = claimsOf(data, id);
		const others = about.flatMap(({ id: claimId, text }) => {
			const earlier = numbers.get(claimId);
			return earlier === undefined ? [] : [{ number: earlier, text }];
		});
		return {
			number: index + 1,
			place: { id, name, kindLabel, localNames, symbol, summary },
			...beyondOf(data, place),
			status: statusOfPlace(data, id),
			claims: number(about, String(index + 1)),
			others
		};
	});
	const unplaced = number(data.claims, String(listed.length + 1));
	const cited = [
		...data.claims.flatMap(({ record }) => sourcesInRecord(record)),
		...listed.flatMap(({ id }) => sourcesOfStatus(data, id))
	];
	return {
		article: { ...data.article, paragraphs: [] },
		places,
		unplaced,
		sources: numbered(sourceIndex(data, cited)),
		focus: pageFocus(data, null)
	};
}

function numbered(sources: SourceIndex): SourceIndex {
	return Object.fromEntries(
		Object.values(sources).map((source, index) => [source.id, { ...source, number: index + 1 }])
	);
}
