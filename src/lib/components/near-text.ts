import { compassWord } from '../geodesy/compass';
import type { Near } from '../geodesy/near';
import { message } from '../messages/messages';
import { lengthText, positionText, rounded } from './measuring';

type Asked = {
	readonly reachKm: number;
	/** Whether it was asked along a route. */
	readonly isRoute: boolean;
	readonly kind: 'spot' | 'line' | 'area';
};

/** How near something lies, in words that claim no more than its tolerance lets be known. */
export function nearText(near: Near<unknown>, { reachKm, isRoute, kind }: Asked): string[] {
	if (near.isMet) return [metText(near, isRoute, kind)];
	const length = lengthText(near);
	const parts = [wayText(near, length)];
	if (kind !== 'spot') parts.push(message('near.nearestAt', { position: positionText(near.at) }));
	if (!near.isCertain) parts.push(message('near.perhaps', { km: reachKm }));
	return parts;
}

function wayText({ bearing }: Near<unknown>, length: string): string {
	if (bearing === null) return message('near.close', { length });
	return message('near.away', { length, direction: message(`compass.${compassWord(bearing)}`) });
}

function metText(near: Near<unknown>, isRoute: boolean, kind: Asked['kind']): string {
	if (kind !== 'area') return message('near.across');
	if (isRoute) return message(near.isCertain ? 'near.through' : 'near.throughDrawn');
	if (near.isCertain) return message('near.inside');
	return message('near.insideDrawn', { off: rounded(near.toleranceKm) });
}
