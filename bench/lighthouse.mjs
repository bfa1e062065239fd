// Runs Lighthouse on three kinds of page, on phone and desktop. Larger than all dependencies together, so it is not
// one: first run `npm install --no-save lighthouse@12.8.2`.
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const given = process.argv.slice(2);
/** Flags for the browser: `--disable-3d-apis` shows what WebGL in software costs. */
const FLAGS = given.filter((argument) => argument.startsWith('--'));
const paths = given.filter((argument) => !argument.startsWith('--'));
const PAGES = paths.length > 0 ? paths : ['/', '/place/gwadar/', '/article/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PORT = 9345;

const { default: lighthouse, desktopConfig } = await import('lighthouse').catch(() => {
	console.error(
		'Lighthouse is not installed. Run "npm install --no-save lighthouse@12.8.2", then this again.'
	);
	process.exit(1);
});

const server = await serve({ '/': 'build' });
const browser = await launch(`--remote-debugging-port=${PORT}`, ...FLAGS);

for (const device of ['phone', 'desktop']) {
	for (const page of PAGES) {
		const config = device === 'desktop' ? desktopConfig : undefined;
		const options = { port: PORT, onlyCategories: CATEGORIES, output: 'json', logLevel: 'error' };
		const { lhr } = await lighthouse(server.address + page, options, config);
		const scores = CATEGORIES.map((id) => `${id} ${Math.round((lhr.categories[id].score ?? 0) * 100)}`);
		const times = [
			'first-contentful-paint',
			'largest-contentful-paint',
			'total-blocking-time',
			'cumulative-layout-shift',
			'speed-index'
		];
		console.log(`${device} ${page}: ${scores.join(', ')}`);
		console.log(`  ${times.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(', ')}`);
		for (const id of CATEGORIES.slice(1)) {
			const failed = lhr.categories[id].auditRefs.map(({ id: audit }) => lhr.audits[audit]);
			for (const audit of failed) {
				if (audit.score === null || audit.score >= 0.9) continue;
				const where = (audit.details?.items ?? []).map(
					(item) => item.node?.selector ?? item.description ?? item.url ?? ''
				);
				console.log(`  ${id}: ${audit.title} ${where.slice(0, 4).join(' | ')}`);
			}
		}
	}
}

await browser.close();
server.close();
