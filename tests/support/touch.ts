import type { Page } from '@playwright/test';

/** A finger: where it is laid down, and by how many CSS pixels it moves before it is lifted. */
export type Finger = {
	readonly x: number;
	readonly y: number;
	readonly by: readonly [dx: number, dy: number];
};

const STEPS = 12;

/** The gestures of a touch screen: the returned function lays fingers down, moves them evenly, and lifts them. */
export async function fingers(page: Page): Promise<(...down: readonly Finger[]) => Promise<void>> {
	const session = await page.context().newCDPSession(page);
	return async (...down) => {
		const pointsAt = (step: number) =>
			down.map(({ x, y, by: [dx, dy] }, id) => ({
				x: x + (step / STEPS) * dx,
				y: y + (step / STEPS) * dy,
				id
			}));
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pointsAt(0) });
		for (let step = 1; step <= STEPS; step += 1)
			await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: pointsAt(step) });
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
}
