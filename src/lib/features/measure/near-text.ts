import { compassPoint } from '$lib/geodesy/compass';
import type { Met, Near } from '$lib/geodesy/nearness';
import { message } from '$lib/messages/messages';
import { lengthText, rounded } from './measure-points';
import { positionText } from '$lib/ui/position-text';

type Asked = {
	readonly reachKm: number;
	readonly kind: 'spot' | 'line' | 'area';
};

/** How near something lies, in words that claim no more than its tolerance lets be known. */
export function nearText(near: Near<unknown>, { reachKm, kind }: Asked): string[] {
	if (near.met) return [metText(near, near.met)];
	const length = lengthText(near);
	const parts = [wayText(near, length)];
	if (kind !== 'spot') parts.push(message('near.nearestAt', { position: positionText(near.at) }));
	if (!near.isCertain) parts.push(message('near.perhaps', { km: reachKm }));
	return parts;
}

function wayText({ bearing }: Near<unknown>, length: string): string {
	if (bearing === null) return message('near.close', { length });
	return message('near.away', { length, direction: message(`compass.${compassPoint(bearing)}`) });
}

function metText({ isCertain, toleranceKm }: Near<unknown>, met: Met): string {
	switch (met) {
		case 'in':
			return isCertain ? message('near.inside') : message('near.insideDrawn', { off: rounded(toleranceKm) });
		case 'through':
			return message(isCertain ? 'near.through' : 'near.throughDrawn');
		case 'across':
			return message('near.across');
		case 'touching':
			return message(isCertain ? 'near.touches' : 'near.touchesDrawn');
	}
}
