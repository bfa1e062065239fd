// Builds the site with its map exposed, into test-build/: tests and benchmarks ask the map what it draws.
import { build } from 'vite';
import './build-fonts.mjs';
import { compileMessages } from './compile-messages.mjs';
import { generateTypes } from './generate-types.mjs';

process.env['EXPOSE_MAP'] = '1';
await compileMessages();
await generateTypes();
await build();
