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

export type CompassWord = (typeof POINTS)[number];

/** The nearest of the sixteen points of the compass to a bearing in degrees clockwise from north. */
export function compassWord(bearing: number): CompassWord {
	const index = Math.round((((bearing % 360) + 360) % 360) / 22.5) % 16;
	return POINTS[index] ?? 'n';
}
