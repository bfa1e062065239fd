import type { Locator } from '@playwright/test';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** The pages of pipelines' routes in numbers. */
const routes = atlas.layers.filter(({ kind }) => kind === 'route');

/** The numbers of a table's rows, without their heads. */
async function numbersOf(rows: Locator): Promise<number[][]> {
	const texts = await rows.evaluateAll((nodes) =>
		nodes.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''))
	);
	return texts.map((cells) => cells.map((text) => Number(text.replace(/[^\d]/g, ''))));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

for (const [index, route] of routes.entries()) {
	test(`${route.id}: its page leads to the route in numbers, which add up`, async ({ reader }) => {
		const { page } = reader;
		await page.goto(`/place/${route.place}/?hide=${atlas.layers[2]?.id}`);
		await reader.isTakenOver();
		await reader.panel.getByRole('link', { name: /^The route in numbers/ }).click();
		await expect(reader.heading).toContainText('in numbers');
		expect(new URL(page.url()).search).toBe(`?hide=${atlas.layers[2]?.id}`);
		const table = reader.panel.getByRole('table').first();
		const rows = await numbersOf(table.locator('tbody tr'));
		const [total = []] = await numbersOf(table.locator('tfoot tr'));
		expect(rows.length).toBeGreaterThan(1);
		for (const row of [...rows, total]) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
		for (const [column, value] of total.entries())
			expect(sum(rows.map((row) => row[column] ?? 0))).toBe(value);
		expect(total.at(-1)).toBeGreaterThan(1000);
		await expect(reader.panel.getByRole('img', { name: /documented/ })).toBeVisible();
		if (index > 0) return;
		await page.setViewportSize(PHONE);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
		expect(await reader.accessibilityFaults()).toEqual([]);
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('every table is there, with borders and distances', async ({ page }) => {
		await page.goto(`/profile/${routes[0]?.place}/`);
		const tables = page.getByRole('main').getByRole('table');
		await expect(tables).toHaveCount(4);
		await expect(tables.nth(2).locator('tbody tr').first()).toContainText(/\d° N, .*± \d+ km/);
		const distances = tables.nth(3).locator('tbody tr');
		expect(await distances.count()).toBeGreaterThan(8);
		// Within the tolerance there is no telling the direction.
		await expect(distances.first().locator('td').first()).toContainText(/^\d+ km.*it may lie on the line/s);
		await expect(distances.last().locator('td').first()).toContainText(/^\d+ km (north|south|east|west)/);
		const kms = (await distances.locator('td:nth-child(2) > span:first-child').allTextContents()).map(
			(text) => Number(text.replace(/[^\d]/g, ''))
		);
		expect(kms).toEqual(kms.toSorted((a, b) => a - b));
		await expect(distances.getByRole('link').first()).toHaveAttribute('href', /\/place\//);
	});
});
