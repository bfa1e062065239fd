import { expect, it } from 'vitest';
import { parsedPatterns } from '../../../scripts/message-patterns';

it('leaves texts as they stand and reads patterns', () => {
	const read = JSON.parse(
		parsedPatterns('{"a":"Plain, isn’t it?","b":"{count} of them"}', 'x.json')
	) as object;
	expect(read).toEqual({
		a: 'Plain, isn’t it?',
		b: [
			{ type: 1, value: 'count' },
			{ type: 0, value: ' of them' }
		]
	});
});

it('names the file, the key and the remedy where a text is no pattern', () => {
	expect(() => parsedPatterns('{"list.count":"{count of"}', 'xx.json')).toThrow(
		/^xx\.json \/list\.count: .*Close every brace/
	);
});
