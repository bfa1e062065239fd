import { readFileSync } from 'node:fs';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

type Relation = { subject: string; object: string | null; claims: string[]; text: string; over: string };
const { relations } = JSON.parse(readFileSync('geo/relations.json', 'utf8')) as { relations: Relation[] };
const nameOf = (id: string | null) => atlas.actors.find((actor) => actor.id === id)?.name ?? '';
const claimsOf = (relation: Relation) => atlas.claims.filter(({ id }) => relation.claims.includes(id));
/** A relation that has a place on a switchable layer, and one that is only rejected talk. */
const drawn = relations.find(
	(relation) =>
		relation.object !== null &&
		claimsOf(relation).some(({ places }) => atlas.layers.some(({ place }) => places.includes(place)))
);
const rumour = relations.find((relation) =>
	claimsOf(relation).every(({ modality }) => modality === 'reported-rejected')
);
const cellName = ({ subject, object }: Relation) =>
	new RegExp(`^${nameOf(subject)} towards ${nameOf(object)}: `);

test('the table has a row for each who acts, a column for each whom it is towards, and names its cells', async ({
	reader
}) => {
	await reader.page.goto('/actors/');
	const table = reader.panel.getByRole('table');
	const rows = new Set(relations.map(({ subject }) => nameOf(subject)));
	const columns = new Set(relations.flatMap(({ object }) => (object ? [nameOf(object)] : [])));
	expect(new Set(await table.getByRole('rowheader').allTextContents())).toEqual(rows);
	const heads = await table.getByRole('columnheader').allTextContents();
	for (const name of columns) expect(heads.map((head) => head.trim())).toContain(name);
	const pairs = new Set(relations.map(({ subject, object }) => `${subject} ${object}`));
	await expect(table.getByRole('cell').getByRole('link')).toHaveCount(pairs.size);
	expect(rumour).toBeDefined();
	if (!rumour) return;
	await expect(table.getByRole('link', { name: cellName(rumour) })).toHaveAccessibleName(
		/in talk that the author rejects/
	);
});

test('every relation is told with who says it, its paragraph and what the record says', async ({
	reader
}) => {
	await reader.page.goto('/actors/');
	for (const { text } of relations)
		await expect(reader.panel.getByText(text, { exact: true })).toHaveCount(1);
	const item = reader.panel
		.getByRole('listitem')
		.filter({ hasText: drawn?.text ?? '' })
		.first();
	const [claim] = drawn ? claimsOf(drawn) : [];
	await expect(item).toContainText(claim?.attribution ?? '');
	await item
		.getByRole('link', { name: /^(The record|The article|No source|An opinion|Not checked)/ })
		.first()
		.click();
	await expect(reader.page).toHaveURL(new RegExp(`#${claim?.id}$`));
});

test('a cell, chosen by keyboard, leaves its actor and lights its places; a link brings all back', async ({
	reader
}) => {
	await reader.page.goto('/actors/');
	if (!drawn) throw new Error('no relation is drawn');
	const cell = reader.panel.getByRole('link', { name: cellName(drawn) });
	const layer = atlas.layers.find(({ place }) =>
		claimsOf(drawn).some(({ places }) => places.includes(place))
	);
	await cell.focus();
	await reader.page.keyboard.press('Enter');
	await expect(reader.page).toHaveURL(new RegExp(`#${drawn.subject}--${drawn.object}$`));
	await expect(cell).toHaveAttribute('aria-current', 'true');
	await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveText([nameOf(drawn.subject)]);
	await expect(reader.panel.getByText(drawn.text, { exact: true })).toBeInViewport();
	const index = atlas.layers.findIndex(({ id }) => id === layer?.id);
	await expect(
		reader.page
			.locator(
				`#static-map [data-layer-index="${index}"] .is-lit, #static-map [data-layer-index="${index}"].is-lit`
			)
			.first()
	).toBeAttached();
	await reader.panel.getByRole('link', { name: 'Show everyone' }).click();
	await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveCount(atlas.actors.length);
});

test('axe finds nothing on a chosen actor, light or dark', async ({ reader }) => {
	await reader.page.goto(`/actors/#${drawn?.subject}`);
	await reader.isTakenOver();
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test('on a phone the table scrolls in its own region, by keyboard too', async ({ reader }) => {
	await reader.page.setViewportSize(PHONE);
	await reader.page.goto('/actors/');
	const region = reader.panel.getByRole('region', { name: 'Table of who stands where' });
	const page = reader.panel.locator('#panel-scroll');
	expect(await page.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
	await region.focus();
	await reader.page.keyboard.press('ArrowRight');
	await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
	expect(await reader.accessibilityFaults()).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a cell leads to what it stands for, and leaves its actor alone', async ({ page }) => {
		if (!drawn) throw new Error('no relation is drawn');
		await page.goto('/actors/');
		await page.getByRole('link', { name: cellName(drawn) }).click();
		await expect(page.getByText(drawn.text, { exact: true })).toBeInViewport();
		await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
			nameOf(drawn.subject)
		]);
		await page.getByRole('link', { name: 'Show everyone' }).click();
		await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(atlas.actors.length);
	});
});
