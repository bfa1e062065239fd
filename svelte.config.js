import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The script in app.html sets the theme before the first paint and makes the switches work until the app has loaded.
 * The policy allows it by its digest.
 */
const shellScript = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'))?.[1] ?? '';
const shellScriptDigest = `sha256-${createHash('sha256').update(shellScript).digest('base64')}`;

/** SvelteKit's own live region, which tells a change of page, has this one style attribute. */
const announcerStyleDigest = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** The build that tests look into has a folder of its own: what `npm run preview` serves is always the plain one. */
const folders =
	process.env['EXPOSE_MAP'] === '1'
		? { kit: 'test-build/kit', site: 'test-build/site' }
		: { kit: '.svelte-kit', site: 'build' };

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		outDir: folders.kit,
		adapter: adapter({ pages: folders.site, strict: true }),
		// 404.html is sent for addresses at any depth.
		paths: { relative: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', shellScriptDigest],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', announcerStyleDigest],
				'img-src': ['self', 'data:', 'blob:'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		prerender: {
			// A link that is shared names its picture by a whole address, which only the one who deploys knows.
			...(process.env['SITE_ORIGIN'] ? { origin: process.env['SITE_ORIGIN'].replace(/\/$/, '') } : {}),
			// A list that fits on one page has no further ones.
			handleUnseenRoutes: 'ignore',
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		}
	}
};
