import { describe, expect, it } from 'vitest';
import { STANDINGS } from '$lib/atlas/vocabulary';
import { formatView, parseView, PLAIN_VIEW, type View } from './url-params';

const layerIds = ['canal', 'forts', 'marsh'];
const parse = (search: string) => parseView(new URLSearchParams(search), layerIds);

describe('the view in the URL', () => {
	it.each<Partial<View>>([
		{},
		{ camera: { zoom: 5.25, lat: 27.5, lon: 64.125 } },
		{ hidden: ['canal', 'marsh'] },
		{ camera: { zoom: 3, lat: -12.3456, lon: -179.9999 }, hidden: ['forts'], marked: 'old-harbour' },
		{ isAsClaimed: true },
		{ standings: ['contradicted', 'no-source-found'], modalities: ['quoted'], speakers: ['a-writer'] },
		{ span: '2011/2012-10' },
		{ span: '2012-09/2012-09', hidden: ['canal'], isAsClaimed: true },
		{ points: ['old-harbour', '25.30/60.60', '-1/179.5'], isRing: true },
		{ of: 'canal', withinKm: 250 },
		{ of: '25.3001/-60' }
	])('survives a round trip: %j', (view) => {
		expect(parse(formatView(view))).toEqual({ ...PLAIN_VIEW, ...view });
	});

	it('is omitted if it is the default', () => {
		expect(formatView(PLAIN_VIEW)).toBe('');
	});

	it('reads as an OpenStreetMap camera and a list of layers', () => {
		const view = { camera: { zoom: 6.3, lat: 25.65, lon: 63 }, hidden: ['forts', 'marsh'] };
		expect(formatView(view)).toBe('?map=6.30/25.6500/63.0000&hide=forts,marsh');
	});

	it.each([
		'?map=',
		'?map=5/27',
		'?map=5/27/64/9',
		'?map=NaN/27/64',
		'?map=5/91/64',
		'?map=5/27/181',
		'?map=99/27/64',
		'?map=1e1/2/3',
		'?map=5/27/<script>',
		'?map=Infinity/0/0'
	])('ignores an invalid camera: %s', (search) => {
		expect(parse(search).camera).toBeNull();
	});

	it('ignores unknown and repeated layers, and keeps the order of the atlas', () => {
		expect(parse('?hide=marsh,nowhere,canal,marsh,%F0%9F%92%A5').hidden).toEqual(['canal', 'marsh']);
	});

	it.each(['?mark=', '?mark=a%20b', '?mark=<b>', `?mark=${'a'.repeat(65)}`])(
		'ignores an invalid marked place: %s',
		(search) => {
			expect(parse(search).marked).toBeNull();
		}
	);

	it('keeps known statuses only, in their own order', () => {
		const view = parse('?standing=opinion,nonsense,supported&modality=,,&speaker=b,a,b,<i>');
		expect(view.standings).toEqual(STANDINGS.filter((name) => ['supported', 'opinion'].includes(name)));
		expect(view.modalities).toEqual([]);
		expect(view.speakers).toEqual(['b', 'a']);
	});

	it.each(['', '2012', '2012-13/2013', '2013/2012', '2012/..', '2012-1/2012-2', '2012-10-01/2012-10-02'])(
		'ignores an invalid date span: "%s"',
		(span) => {
			expect(parse(`?dates=${span}`).span).toBeNull();
		}
	);

	it('leaves out invalid points and immediate repetitions', () => {
		const search = '?points=a,,b c,<i>,a,b,91/0,0/181,1.23456/2,1e1/2,25.3/60.6,25.3/60.6,a&ring=yes';
		expect(parse(search)).toEqual({ ...PLAIN_VIEW, points: ['a', 'b', '25.3/60.6', 'a'] });
		const many = Array.from({ length: 500 }, (_, index) => `p${index}`).join();
		expect(parse(`?points=${many}`).points).toHaveLength(60);
	});

	it.each(['', '0', '-5', '12.5', '1001', '1e2', 'NaN', '%F0%9F%92%A5'])(
		'ignores an invalid reach: "%s"',
		(km) => {
			expect(parse(`?km=${km}`).withinKm).toBe(100);
		}
	);

	it.each(['', 'a b', '<b>', '86/0', '1/2/3', 'NaN/1'])('ignores an invalid origin: "%s"', (of) => {
		expect(parse(`?of=${encodeURIComponent(of)}`).of).toBeNull();
	});

	it('ignores unknown parameters', () => {
		expect(parse('?utm_source=x&hide=canal')).toEqual({ ...PLAIN_VIEW, hidden: ['canal'] });
	});
});
