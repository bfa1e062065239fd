import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The script of the page shell sets the theme before the first paint, or leaves it to the system where storage is
 * forbidden, marks what the address asks for, and has switches work until the others come; the other one has the head
 * of a page painted first. The policy allows both by their digests.
 */
const shellScript = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'))?.[1] ?? '';
const digests = [shellScript, readFileSync('src/paint-lead.js', 'utf8')].map(
	(script) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);

/** SvelteKit's own live region, which tells a change of page, has this one style attribute. */
const announcerStyleDigest = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

const styles = new Map();

/** Every element of a page bears its component's class: short names make light pages. */
function shortClass({ hash, css }) {
	const name = `_${hash(css).slice(0, 3)}`;
	const known = styles.get(name) ?? css;
	if (known !== css) throw new Error(`Two styles share the class "${name}": lengthen it in svelte.config.js`);
	styles.set(name, css);
	return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { cssHash: shortClass },
	kit: {
		inlineStyleThreshold: 40_000,
		adapter: adapter({ fallback: '404.html', strict: true }),
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...digests],
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
