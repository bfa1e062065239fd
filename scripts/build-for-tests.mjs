// Builds the site into test-build/ with the map exposed, so that tests and benchmarks can query it.
import { build } from 'vite';
import './build-fonts.mjs';
import { compileMessages } from './compile-messages.mjs';
import { generateTypes } from './generate-types.mjs';

process.env['EXPOSE_MAP'] = '1';
await compileMessages();
await generateTypes();
await build();
