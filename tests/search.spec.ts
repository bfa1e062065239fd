import { atlas, expect, PHONE, testOnPageMap as test, type AtlasDriver } from './driver';

const withLocalName = (lang: string) => atlas.places.filter(({ localNames }) => localNames[0]?.lang === lang);
const placeOnLayer = atlas.places.find(({ id }) => atlas.layers.some(({ place }) => place === id));
const groupOf = (reader: AtlasDriver, name: string) =>
	reader.page.getByRole('listbox').getByRole('group', { name: new RegExp(`^${name} `) });

test.describe('the search', () => {
	test.beforeEach(async ({ reader }) => {
		await reader.page.goto('/');
	});

	test('by mouse: results are grouped and counted, the match is underlined, the choice opens', async ({
		reader
	}) => {
		const place = placeOnLayer;
		await reader.search.click();
		await reader.search.pressSequentially(place?.name.slice(0, 4).toLowerCase() ?? '');
		const first = reader.found.first();
		await expect(first).toContainText(place?.name ?? '');
		const mark = first.locator('mark').first();
		await expect(mark).toHaveText(place?.name.slice(0, 4) ?? '');
		expect(await mark.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe('underline');
		await expect(groupOf(reader, 'Places')).toContainText(/\d+ of \d+/);
		await expect(
			reader.page.getByRole('status').filter({ hasText: /^\d+ results?, Places \d+/ })
		).toBeAttached();
		await first.click();
		await expect(reader.heading).toHaveText(place?.name ?? '');
		await expect(reader.search).toHaveValue('');
		await expect(reader.found).toHaveCount(0);
	});

	test('by keyboard alone, from the shortcut to the page and back out', async ({ reader }) => {
		const press = (key: string) => reader.page.keyboard.press(key);
		const link = reader.panel.getByRole('link', { name: 'Sources', exact: true });
		// The shortcut works from when the scripts have come.
		await expect(async () => {
			await link.focus();
			await press('/');
			await expect(reader.search).toBeFocused({ timeout: 500 });
		}).toPass();
		await expect(reader.search).toHaveValue('');
		await expect(reader.search).toHaveAttribute('aria-expanded', 'false');
		await reader.page.keyboard.type('/a');
		await expect(reader.search).toHaveValue('/a');
		await expect(reader.search).toHaveAttribute('aria-expanded', 'true');
		const activeId = () => reader.search.getAttribute('aria-activedescendant');
		const active = async () => reader.page.locator(`[id="${await activeId()}"]`);
		await expect(await active()).toHaveAttribute('aria-selected', 'true');
		await press('ArrowDown');
		expect(await reader.found.nth(1).getAttribute('id')).toBe(await activeId());
		await press('Home');
		await reader.page.keyboard.type('c');
		await expect(reader.search).toHaveValue('c/a');
		await press('ArrowUp');
		expect(await reader.found.last().getAttribute('id')).toBe(await activeId());
		await press('Escape');
		await expect(reader.search).toHaveValue('');
		await expect(reader.found).toHaveCount(0);
		await expect(reader.search).toBeFocused();
		await press('Escape');
		await expect(link).toBeFocused();
		await press('/');
		await reader.page.keyboard.type(placeOnLayer?.name ?? '');
		await expect(reader.found.first()).toContainText(placeOnLayer?.name ?? '');
		await press('Enter');
		await expect(reader.heading).toHaveText(placeOnLayer?.name ?? '');
	});

	test('the last option of a group shows the rest of it', async ({ reader }) => {
		await reader.search.fill('a');
		const group = groupOf(reader, 'Claims');
		await expect(group.getByRole('option').last()).toHaveAccessibleName(/^Show \d+ more$/);
		const before = await group.getByRole('option').count();
		for (let step = 0; step < 60; step += 1) {
			const active = await group.locator('[aria-selected="true"]').count();
			if (active > 0 && (await group.getByRole('option').last().getAttribute('aria-selected')) === 'true')
				break;
			await reader.page.keyboard.press('ArrowDown');
		}
		await reader.page.keyboard.press('Enter');
		await expect.poll(() => group.getByRole('option').count()).toBeGreaterThan(before + 10);
		await expect(group.locator('[aria-selected="true"]')).toHaveCount(1);
	});

	test('finds each place by its own name in every script, and by other spellings', async ({ reader }) => {
		for (const place of atlas.places) {
			const names = [
				place.name,
				...place.localNames.map(({ text }) => text),
				...(place.alternateNames ?? [])
			];
			for (const name of names) {
				await reader.search.fill(name);
				await expect(groupOf(reader, 'Places').getByRole('option').first(), name).toContainText(place.name);
			}
		}
	});

	test('makes nothing of letters that Arabic, Persian and Urdu write in their own ways', async ({
		reader
	}) => {
		const asArabic = (text: string) =>
			text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ہ', 'ه').replaceAll('آ', 'ا');
		const withMarks = (text: string) => [...text].join('\u064e').replaceAll('\u064e \u064e', ' ');
		for (const { name, localNames } of [...withLocalName('ur'), ...withLocalName('fa')]) {
			const local = localNames[0]?.text ?? '';
			for (const written of [asArabic(local), withMarks(local), local.replaceAll(' ', '\u200c')]) {
				await reader.search.fill(written);
				await expect(groupOf(reader, 'Places').getByRole('option').first(), written).toContainText(name);
			}
		}
		await reader.search.fill(asArabic(withLocalName('ur')[0]?.localNames[0]?.text ?? ''));
		await expect(reader.found.first().locator('[lang="ur"] mark')).toHaveText(
			withLocalName('ur')[0]?.localNames[0]?.text ?? ''
		);
	});

	test('diacritics make no difference either way', async ({ reader }) => {
		const [turkish] = withLocalName('tr');
		const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
		for (const written of [
			bare(turkish?.localNames[0]?.text ?? ''),
			`${turkish?.name.slice(0, 1)}ü${turkish?.name.slice(2)}`
		]) {
			await reader.search.fill(written);
			await expect(reader.found.first(), written).toContainText(turkish?.name ?? '');
		}
	});

	test('a claim opens at its place, with how it is put and what the record says', async ({ reader }) => {
		const claim = atlas.claims.find(
			({ places, standing }) => places.length > 0 && standing === 'contradicted'
		);
		await reader.search.fill(claim?.text ?? '');
		const option = groupOf(reader, 'Claims').getByRole('option').first();
		await expect(option).toContainText(`¶${claim?.paragraph}`);
		await expect(option).toContainText('contradicted');
		await option.click();
		await expect(reader.page).toHaveURL(new RegExp(`/place/${claim?.places[0]}/#${claim?.id}$`));
		await expect(
			reader.panel.getByRole('article', { name: claim?.text ?? '', exact: true })
		).toBeInViewport();
	});

	test('a claim about no place opens in the article', async ({ reader }) => {
		const claim = atlas.claims.find(({ places }) => places.length === 0);
		await reader.search.fill(claim?.text ?? '');
		await groupOf(reader, 'Claims').getByRole('option').first().click();
		await expect(reader.page).toHaveURL(new RegExp(`/article/#p${claim?.paragraph}$`));
	});

	test('a person, an event and a source open where they are told, and switches stay as they are', async ({
		reader
	}) => {
		const layer = atlas.layers[1];
		const [actor, event, source] = [atlas.actors[1], atlas.events[0], atlas.sources.at(-1)];
		const aims = [
			{ group: 'People and states', text: actor?.name, path: `/actors/\\?hide=${layer?.id}#${actor?.id}$` },
			{ group: 'Events', text: event?.label, path: `/timeline/\\?hide=${layer?.id}#${event?.id}$` },
			{ group: 'Sources', text: source?.title, path: `/sources/(\\d+/)?\\?hide=${layer?.id}#${source?.id}$` }
		];
		for (const { group, text, path } of aims) {
			await reader.page.goto(`/?hide=${layer?.id}`);
			await reader.search.fill(text ?? '');
			const option = groupOf(reader, group).getByRole('option').first();
			await expect(option).toContainText(text ?? '');
			await option.click();
			await expect(reader.page).toHaveURL(new RegExp(path));
		}
	});

	test('finds what is spelt alike, and says so', async ({ reader }) => {
		const name = placeOnLayer?.name ?? '';
		await reader.search.fill(name.slice(0, 3) + 'x' + name.slice(4));
		await expect(reader.page.getByText(/^Nothing is spelt so. Spelt alike: \d+ results?$/)).toBeVisible();
		await expect(reader.found.first().locator('mark')).toHaveText(name);
	});

	test('where there is nothing, says what the atlas holds', async ({ reader }) => {
		await reader.search.fill('zzqxj');
		await expect(reader.panel.getByText('The atlas has nothing on “zzqxj”').first()).toBeVisible();
		await expect(reader.panel.getByText(`${atlas.claims.length} claims`)).not.toHaveCount(0);
		await expect(
			reader.panel.getByText(new RegExp(withLocalName('ur')[0]?.localNames[0]?.text ?? '')).first()
		).toBeVisible();
		await expect(reader.search).toHaveAttribute('aria-expanded', 'false');
		await expect(reader.page.getByRole('status').filter({ hasText: 'has nothing on' })).toBeAttached();
		expect(await reader.accessibilityFaults()).toEqual([]);
	});

	test('axe finds nothing on the open list, light or dark', async ({ reader }) => {
		await reader.search.fill(placeOnLayer?.name ?? '');
		await expect(reader.found.first()).toBeVisible();
		expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
	});

	test('on a phone the field lies over the map, and the list has room above the keyboard', async ({
		reader
	}) => {
		await reader.page.setViewportSize(PHONE);
		await reader.search.fill(placeOnLayer?.name ?? '');
		const field = await reader.search.boundingBox();
		expect(field?.height).toBeGreaterThanOrEqual(46);
		expect(field?.y).toBeLessThan(24);
		const first = await reader.found.first().boundingBox();
		expect(first?.y).toBeLessThan(140);
		expect(first?.height).toBeGreaterThanOrEqual(44);
		await reader.page.setViewportSize({ width: PHONE.width, height: 420 });
		await expect
			.poll(async () => {
				const box = await reader.page.getByRole('listbox').locator('..').boundingBox();
				return (box?.y ?? 0) + (box?.height ?? 0);
			})
			.toBeLessThanOrEqual(420);
		expect(await reader.accessibilityFaults()).toEqual([]);
		await reader.found.first().click();
		await expect(reader.heading).toHaveText(placeOnLayer?.name ?? '');
	});
});

test('nothing is loaded for the search before it is used', async ({ reader }) => {
	const { page } = reader;
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	expect(loaded.filter((url) => url.includes('search'))).toEqual([]);
	const scripts = loaded.filter((url) => url.endsWith('.js')).length;
	await page.getByRole('combobox', { name: 'Search the atlas' }).focus();
	await expect.poll(() => loaded.filter((url) => url.endsWith('/geo/search.json')).length).toBe(1);
	await expect.poll(() => loaded.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(scripts);
});

test('where the search cannot be loaded, it says so, leads on, and tries again', async ({ reader }) => {
	const { page } = reader;
	await page.route('**/geo/search.json', (route) => route.abort());
	await page.goto('/');
	const field = page.getByRole('combobox', { name: 'Search the atlas' });
	await field.fill('anything');
	await expect(page.getByRole('main').getByText('The search cannot be loaded here').first()).toBeVisible();
	await expect(page.locator('search').getByRole('link', { name: 'All places' })).toBeVisible();
	await page.unroute('**/geo/search.json');
	await field.fill(placeOnLayer?.name ?? '');
	await page.locator('search').getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('option').first()).toContainText(placeOnLayer?.name ?? '');
	await expect(field).toBeFocused();
	// That the entries did not come is all there was to complain of.
	reader.complaints.splice(0, 1);
});

test('what is typed before the scripts come is searched for', async ({ reader }) => {
	const { page } = reader;
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await page.getByRole('combobox', { name: 'Search the atlas' }).fill(placeOnLayer?.name ?? '');
	release();
	await expect(page.getByRole('option').first()).toContainText(placeOnLayer?.name ?? '');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no field that would be dead', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('main')).toBeVisible();
		await expect(page.getByRole('combobox')).toHaveCount(0);
	});
});
