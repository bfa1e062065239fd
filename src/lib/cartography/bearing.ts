import type { Rectangle } from './fit-bounds';

/**
 * Position (top left) of a tag where a ray from a rectangle's centre meets its edge, moved in so that the whole tag
 * fits. In CSS pixels; bearing in degrees clockwise from up.
 */
export function atEdge(
	bearing: number,
	area: Rectangle,
	size: { readonly width: number; readonly height: number }
): { readonly x: number; readonly y: number } {
	const radians = (bearing * Math.PI) / 180;
	const [dx, dy] = [Math.sin(radians), -Math.cos(radians)];
	const [middleX, middleY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
	const reachX = (area.right - area.left) / 2 / Math.max(Math.abs(dx), 1e-9);
	const reachY = (area.bottom - area.top) / 2 / Math.max(Math.abs(dy), 1e-9);
	const reach = Math.min(reachX, reachY);
	const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
	return {
		x: clamp(middleX + dx * reach - size.width / 2, area.left, area.right - size.width),
		y: clamp(middleY + dy * reach - size.height / 2, area.top, area.bottom - size.height)
	};
}
