import { describe, expect, it } from 'vitest';
import { embedCode } from './embed-code';

describe('embedCode', () => {
	it('escapes attribute values', () => {
		const address = 'https://atlas.example/embed/?hide=a,b&map=5.00/1.0/2.0';
		const code = embedCode({ address, title: 'A "port" <b> & more', width: '100%', height: 480 });
		expect(code).toBe(
			'<iframe src="https://atlas.example/embed/?hide=a,b&amp;map=5.00/1.0/2.0" ' +
				'title="A &quot;port&quot; &lt;b&gt; &amp; more" width="100%" height="480" loading="lazy" ' +
				'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>'
		);
	});
});
