import { describe, expect, it } from 'vitest';
import type { Modality, Standing } from '$lib/atlas/types';
import { loadAtlas } from './load-atlas';

const { claims, layers, article } = loadAtlas();

/**
 * What a fact-check corrected: the claim, how it is put, how it stands on the record, a date that its record must
 * have, and words that it must contain.
 */
const FACTS: readonly (readonly [id: string, Modality, Standing, date: string, ...words: string[]])[] = [
	['c01', 'inference', 'opinion', '2012-09-30', 'paragraph 6'],
	['c04', 'reported-rejected', 'no-source-found', '2012-02-17', 'Gazprom'],
	['c05', 'asserted', 'supported', '2010-10-28', 'Turkmenistan denied'],
	['c06', 'reported-rejected', 'no-source-found', '2012-10-04', 'might have had a hand'],
	['c07', 'asserted', 'no-source-found', '2009'],
	['c11', 'motive', 'opinion', '2026-03-01', 'put off a visit to Moscow'],
	['c17', 'quoted', 'supported', '2012-10-03', 'Ushakov'],
	['c22', 'asserted', 'partly', '2012-09-10', 'concrete proposals'],
	['c25', 'quoted', 'partly', '2012-06-02', 'Reuters'],
	['c27', 'asserted', 'supported', '2012-05-03', 'Makarov'],
	['c28', 'asserted', 'supported', '2008-04', 'Bucharest'],
	['c30', 'asserted', 'garbled', '2012-01-12/2012-01-15', 'Zhuhai Zhenrong'],
	['c31', 'asserted', 'garbled', '2012-02-04', 'Russia and China vetoed'],
	['c32', 'asserted', 'supported', '2012-01/2012-11', 'gold accounts for most of it'],
	['c34', 'asserted', 'partly', '2012-06-07', 'does not name the United States'],
	['c35', 'asserted', 'opinion', '2012-09-27', 'red line'],
	['c35', 'asserted', 'opinion', '2026-02-28'],
	['c36', 'asserted', 'partly', '2010-12-17/2010-12-18', 'US$35 billion', 'for all Pakistan'],
	['c37', 'prediction', 'opinion', '2022-06-01', 'Karachi'],
	['c38', 'motive', 'partly', '2008-01-21', 'Mehta'],
	['c39', 'asserted', 'no-source-found', '2009-07-16', 'Sharm el-Sheikh'],
	['c40', 'asserted', 'no-source-found', '2010-11-03', 'Jundallah'],
	['c42', 'asserted', 'contradicted', '2012-05-23', 'Avaza'],
	['c45', 'asserted', 'supported', '2014-06-15', 'Zarb-e-Azb'],
	['c50', 'quoted', 'contradicted', '2012-02-08'],
	['c52', 'quoted', 'no-source-found', '2012-06-06', 'enhancing security cooperation'],
	['c54', 'inference', 'opinion', '2005-07-05', 'Astana'],
	['c55', 'asserted', 'no-source-found', '2015-08-19', 'Mi-35M'],
	['c56', 'asserted', 'partly', '2011-05-24', 'commander-in-chief'],
	['c57', 'asserted', 'partly', '2012-10-05', 'Possibly it means Makarov']
];

/** What the atlas once said and the record denies. */
const FALSE = ['pledged only in 2015', 'came after the article', 'mostly in gold', 'largely unrealised'];

describe('a corrected claim', () => {
	it.each(FACTS)('%s is %s and %s, with %s', (id, modality, standing, date, ...words) => {
		const claim = claims.find((one) => one.id === id);
		expect(claim).toMatchObject({ modality, standing });
		expect(claim?.record.map((entry) => entry.date)).toContain(date);
		const text = JSON.stringify(claim);
		for (const word of words) expect(text).toContain(word);
	});

	it.each(FALSE)('does not say "%s"', (words) => {
		expect(JSON.stringify(claims)).not.toContain(words);
	});
});

describe('a corrected layer', () => {
	const statusOf = (id: string) => JSON.stringify(layers.find((layer) => layer.id === id));

	it('says who calls the Turkmen section of TAPI finished, and that nobody has checked it', () => {
		expect(statusOf('tapi')).toContain('The Turkmen press calls the 214 km at home finished');
		expect(statusOf('tapi')).toContain('no independent check');
	});

	it('does not call the Iran line built in Pakistan', () => {
		expect(statusOf('iran-pakistan')).toContain('no report that the approved 80 km were built');
	});

	it('says how far the record was read', () => {
		expect(article.recordRead).toBe('2026-06');
	});
});
