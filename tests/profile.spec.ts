import type { Locator } from '@playwright/test';
import { atlas, layerAt } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { ANY, m, startingWith, within } from './support/words';

/** The pages of the pipelines' routes in numbers. */
const routes = atlas.layers.filter(({ kind }) => kind === 'route');
const [first] = routes;
const otherLayer = layerAt(2);

/** The numbers of a table's rows, without their heads. */
async function numbersOf(rows: Locator): Promise<number[][]> {
	const texts = await rows.evaluateAll((nodes) =>
		nodes.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''))
	);
	return texts.map((cells) => cells.map((text) => Number(text.replace(/[^\d]/g, ''))));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	for (const route of routes) {
		test(`the page of ${route.name} leads to the route in numbers, which add up`, async ({
			page,
			reader
		}) => {
			await reader.open(`/place/${route.place}/?hide=${otherLayer.id}`);
			await reader.link(m.profile_link()).click();
			await expect(reader.heading).toContainText(within(m.profile_title({ name: ANY })));
			expect(new URL(page.url()).search).toBe(`?hide=${otherLayer.id}`);
			// Heads, a row for each country, and the sums.
			const table = await numbersOf(reader.panel.getByRole('table').first().getByRole('row'));
			const rows = table.filter((cells) => cells.length > 0);
			const countries = rows.slice(0, -1);
			const total = rows.at(-1) ?? [];
			expect(countries.length).toBeGreaterThan(1);
			expect(total.length).toBeGreaterThan(1);
			for (const row of rows) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
			for (const [column, value] of total.entries())
				expect(sum(countries.map((row) => row[column] ?? NaN))).toBe(value);
			expect(total.at(-1)).toBeGreaterThan(1000);
			await expect(reader.panel.getByRole('img', { name: within(m.certainty_documented()) })).toBeVisible();
		});
	}

	test.describe('on a phone', () => {
		test.use({ viewport: PHONE });

		test('nothing is wider than the screen, and axe finds nothing', async ({ page, reader }) => {
			await reader.open(`/profile/${first?.place}/`);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				PHONE.width
			);
			expect(await reader.overflow()).toBeLessThanOrEqual(0);
			expect(await reader.accessibilityFaults()).toEqual([]);
		});
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('every table is there, with borders and distances', async ({ page, reader }) => {
		await page.goto(`/profile/${first?.place}/`);
		const tables = reader.panel.getByRole('table');
		await expect(tables).toHaveCount(4);
		/** The cells of a row. */
		const cells = (table: number, row: number) =>
			tables.nth(table).getByRole('row').nth(row).getByRole('cell');
		await expect(tables.nth(2).getByRole('row').nth(1)).toContainText(/\d° N, .*± \d+ km/);
		const distances = tables.nth(3).getByRole('row');
		expect(await distances.count()).toBeGreaterThan(9);
		// Within the tolerance nobody knows the direction.
		const nearest = cells(3, 1).first();
		await expect(nearest).toContainText(/^\s*\d+ km/);
		await expect(nearest).toContainText(m.profile_on_line());
		await expect(cells(3, -1).first()).toContainText(
			startingWith(
				...[m.compass_n(), m.compass_s(), m.compass_e(), m.compass_w()].map((direction) =>
					m.profile_away({ km: ANY, direction })
				)
			)
		);
		const kms = (await distances.allInnerTexts()).slice(1).map((text) => Number(/(\d+) km/.exec(text)?.[1]));
		expect(kms).toEqual(kms.toSorted((a, b) => a - b));
		await expect(distances.getByRole('link').first()).toHaveAttribute('href', /\/place\//);
	});
});
