import { compassPoint } from '$lib/geodesy/compass';
import type { Met, Near } from '$lib/geodesy/nearness';
import { COMPASS_LABELS, formatNumber, m } from '$lib/messages';
import { lengthText, rounded } from './measure-points';
import { positionText } from '$lib/ui/position-text';

type Asked = {
	readonly reachKm: number;
	readonly kind: 'spot' | 'line' | 'area';
};

/** No more precise than the tolerance allows. */
export function nearText(near: Near<unknown>, { reachKm, kind }: Asked): string[] {
	if (near.met) return [metText(near, near.met)];
	const length = lengthText(near);
	const parts = [wayText(near, length)];
	if (kind !== 'spot') parts.push(m.near_nearest_at({ position: positionText(near.at) }));
	if (!near.isCertain) parts.push(m.near_perhaps({ km: formatNumber(reachKm) }));
	return parts;
}

function wayText({ bearing }: Near<unknown>, length: string): string {
	if (bearing === null) return m.near_close({ length });
	return m.near_away({ length, direction: COMPASS_LABELS[compassPoint(bearing)]() });
}

function metText({ isCertain, toleranceKm }: Near<unknown>, met: Met): string {
	switch (met) {
		case 'in':
			return isCertain ? m.near_inside() : m.near_inside_drawn({ off: formatNumber(rounded(toleranceKm)) });
		case 'through':
			return isCertain ? m.near_through() : m.near_through_drawn();
		case 'across':
			return m.near_across();
		case 'touching':
			return isCertain ? m.near_touches() : m.near_touches_drawn();
	}
}
