import type { Page } from '@playwright/test';

/** Has the pages that are opened from now on find no WebGL, as in a browser that has none or is not let to use it. */
export async function hideWebGl(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		const withoutWebGl = function (this: HTMLCanvasElement, kind: string, ...given: unknown[]): unknown {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...given]);
		};
		Object.assign(HTMLCanvasElement.prototype, { getContext: withoutWebGl });
	});
}
