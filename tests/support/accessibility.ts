import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules whose findings a theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on a page as it is now, by all its rules that are not experiments, or by those named. */
export async function findFaults(page: Page, rules: readonly string[] = []): Promise<string[]> {
	// One run in the page itself: pages of the atlas have no frames. Only what is wrong is reported.
	const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await (rules.length > 0 ? builder.withRules([...rules]) : builder).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`)
	);
}

/** What axe finds wrong in the system's light colours, and what its rules of colour find in the dark ones. */
export async function findFaultsInBothColours(page: Page): Promise<string[]> {
	const faults = [];
	for (const [colorScheme, rules] of [
		['light', []],
		['dark', COLOUR_RULES]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
		faults.push(...(await findFaults(page, rules)).map((fault) => `${colorScheme}: ${fault}`));
	}
	return faults;
}
