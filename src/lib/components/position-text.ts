import type { Position2D } from '../atlas/types';
import { message } from '../messages/messages';

/** A position in degrees, to the hundredth that positions are drawn to. */
export function positionText([lon, lat]: Position2D): string {
	return message('profile.position', {
		lat: Math.abs(lat).toFixed(2),
		latSide: lat < 0 ? 'south' : 'north',
		lon: Math.abs(lon).toFixed(2),
		lonSide: lon < 0 ? 'west' : 'east'
	});
}
