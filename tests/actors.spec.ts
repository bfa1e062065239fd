import type { Relation } from '../src/lib/atlas/types';
import { atlas, byId, pick } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { endingWith, m, named, STANDING_LABELS, startingWith } from './support/words';

/** Who stands where: the table of relations, and what each rests on. */
test.use({ savesData: true });

const { relations } = atlas;
const nameOf = (id: string) => byId(atlas.actors, id).name;
const claimsOf = ({ claims }: Relation) => atlas.claims.filter(({ id }) => claims.includes(id));
const hasLayer = (relation: Relation) =>
	claimsOf(relation).some(({ places }) => atlas.layers.some(({ place }) => places.includes(place)));
/** A relation between two actors that has a place on a layer. */
const drawn = pick(relations, (relation) => relation.object !== null && hasLayer(relation));
/** One that only talk tells of which the author rejects. */
const rumour = pick(
	relations,
	(relation) =>
		relation.object !== null && claimsOf(relation).every(({ modality }) => modality === 'reported-rejected')
);
const cell = ({ subject, object }: Relation) => {
	const start = m.actors_cell({ subject: nameOf(subject), object: nameOf(object ?? ''), kinds: '' });
	return { name: startingWith(start) };
};

test('the table has a row for each actor who acts, and a column for each they act towards', async ({
	reader
}) => {
	await reader.open('/actors/');
	const table = reader.panel.getByRole('table');
	const rows = new Set(relations.map(({ subject }) => nameOf(subject)));
	const columns = new Set(relations.flatMap(({ object }) => (object ? [nameOf(object)] : [])));
	expect(new Set(await table.getByRole('rowheader').allTextContents())).toEqual(rows);
	const heads = (await table.getByRole('columnheader').allTextContents()).map((head) => head.trim());
	expect(heads).toEqual(expect.arrayContaining([...columns]));
	const pairs = new Set(relations.map(({ subject, object }) => `${subject} ${object}`));
	await expect(table.getByRole('cell').getByRole('link')).toHaveCount(pairs.size);
	await expect(table.getByRole('link', cell(rumour))).toHaveAccessibleName(
		endingWith(m.actors_rumour({ words: '' }))
	);
});

test('every relation says who claims it, in which paragraph, and what the record says', async ({
	page,
	reader
}) => {
	await reader.open('/actors/');
	for (const { subject, clause, text } of relations) {
		const sentence = m.actors_relation({ subject: nameOf(subject), clause });
		await expect(reader.panel.getByText(sentence, { exact: true })).toHaveCount(1);
		await expect(reader.panel.getByText(text, { exact: true })).toHaveCount(1);
	}
	const item = reader.panel.getByRole('listitem').filter({ hasText: drawn.text }).first();
	const [claim] = claimsOf(drawn);
	await expect(item).toContainText(claim?.attribution ?? '');
	await expect(
		item.getByRole('link', named(m.claim_paragraph_link({ number: claim?.paragraph ?? 0 }))).first()
	).toBeVisible();
	await item
		.getByRole('link', named(STANDING_LABELS[claim?.standing ?? 'opinion']()))
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`#${claim?.id}$`));
});

test('a cell chosen by keyboard shows that actor alone and lights the places; a link shows everyone', async ({
	page,
	reader
}) => {
	await reader.open('/actors/');
	const chosen = reader.panel.getByRole('link', cell(drawn));
	const layer = pick(atlas.layers, ({ place }) =>
		claimsOf(drawn).some(({ places }) => places.includes(place))
	);
	await chosen.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#${drawn.subject}--${drawn.object}$`));
	await expect(chosen).toHaveAttribute('aria-current', 'true');
	await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveText([nameOf(drawn.subject)]);
	await expect(reader.panel.getByText(drawn.text, { exact: true })).toBeInViewport();
	await expect(reader.pageMap.litOf(layer.id).first()).toBeAttached();
	await reader.link(m.actors_all()).click();
	await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveCount(atlas.actors.length);
});

test('axe finds nothing on a chosen actor, light or dark', async ({ reader }) => {
	await reader.open(`/actors/#${drawn.subject}`);
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('the table scrolls in its own region, by keyboard too', async ({ page, reader }) => {
		await reader.open('/actors/');
		const region = reader.panel.getByRole('region', named(m.actors_table()));
		expect(await reader.overflow()).toBeLessThanOrEqual(0);
		await region.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
		expect(await reader.accessibilityFaults()).toEqual([]);
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a cell leads to what it stands for, and shows that actor alone', async ({ page, reader }) => {
		await page.goto('/actors/');
		await reader.panel.getByRole('link', cell(drawn)).click();
		await expect(reader.panel.getByText(drawn.text, { exact: true })).toBeInViewport();
		await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveText([nameOf(drawn.subject)]);
		await reader.link(m.actors_all()).click();
		await expect(reader.panel.getByRole('heading', { level: 2 })).toHaveCount(atlas.actors.length);
	});
});
