import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Nothing is inlined as a data address: the content security policy allows fonts and fetches from the site alone.
	build: { target: 'es2022', chunkSizeWarningLimit: 1300, assetsInlineLimit: 0 },
	preview: { host: '127.0.0.1' },
	test: {
		include: ['src/**/*.test.ts'],
		css: true,
		expect: { requireAssertions: true }
	}
});
