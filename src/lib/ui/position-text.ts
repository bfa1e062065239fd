import { m } from '$lib/messages';

/** A position as text, with `decimals` decimals of a degree. */
export function positionText([lon = 0, lat = 0]: readonly number[], decimals = 1): string {
	const degrees = (value: number) => Math.abs(value).toFixed(decimals);
	return m.measure_position({
		latitude: degrees(lat),
		ns: lat < 0 ? 'south' : 'north',
		longitude: degrees(lon),
		ew: lon < 0 ? 'west' : 'east'
	});
}
