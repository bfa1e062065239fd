import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import layersSchema from '../../../../geo/schema/layers.schema.json';

describe('layer-switches.css', () => {
	it('hides as many layers as the schema allows, each by its own switch', () => {
		const rules = readFileSync('src/lib/features/legend/layer-switches.css', 'utf8');
		const all = Array.from({ length: layersSchema.properties.layers.maxItems }, (_, index) => String(index));
		for (const what of ['index', 'off']) {
			for (const of of ['layer-switch=', 'hidden~=']) {
				const rule = new RegExp(`data-${of}'(\\d+)'.*data-layer-${what}='(\\d+)'`, 'g');
				const pairs = [...rules.matchAll(rule)];
				expect(pairs.map(([, toggle]) => toggle)).toEqual(all);
				expect(pairs.map(([, , drawing]) => drawing)).toEqual(all);
			}
		}
	});
});
