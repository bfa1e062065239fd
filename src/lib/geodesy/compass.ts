const POINTS = [
	'n',
	'nne',
	'ne',
	'ene',
	'e',
	'ese',
	'se',
	'sse',
	's',
	'ssw',
	'sw',
	'wsw',
	'w',
	'wnw',
	'nw',
	'nnw'
] as const;

export type CompassPoint = (typeof POINTS)[number];

/** The nearest of 8 or 16 compass points to a bearing in degrees clockwise from north. */
export function compassPoint(bearing: number, among: 8 | 16 = 16): CompassPoint {
	const index = Math.round((((bearing % 360) + 360) % 360) / (360 / among)) % among;
	return POINTS[(index * POINTS.length) / among] ?? 'n';
}
