import type { Page } from '@playwright/test';

/** From now on the browser has no idle moment for scripts, until the returned function allows it. */
export async function busy(page: Page): Promise<() => Promise<void>> {
	const held = await page.evaluateHandle(() => {
		const idle = window.requestIdleCallback.bind(window);
		const waiting: Parameters<typeof idle>[] = [];
		window.requestIdleCallback = (...request) => waiting.push(request);
		return { idle, waiting };
	});
	return () =>
		held.evaluate(({ idle, waiting }) => {
			window.requestIdleCallback = idle;
			for (const request of waiting) idle(...request);
		});
}
