import type { Page } from '@playwright/test';

/** From now on the browser has no idle moment for scripts, until the returned function allows it. */
export async function busy(page: Page): Promise<() => Promise<void>> {
	const held = await page.evaluateHandle(() => {
		const idle = window.requestIdleCallback.bind(window);
		const waiting: IdleRequestCallback[] = [];
		window.requestIdleCallback = (callback) => waiting.push(callback);
		return { idle, waiting };
	});
	return () =>
		held.evaluate(({ idle, waiting }) => {
			window.requestIdleCallback = idle;
			for (const callback of waiting) idle(callback);
		});
}
