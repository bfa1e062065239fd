import styles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { expect, it } from 'vitest';

it("of the map library's style sheet keeps the map and its gestures, and drops the controls the atlas has of its own", () => {
	for (const part of [
		'canvas',
		'canvas-container',
		'boxzoom',
		'cooperative-gesture-screen',
		'desktop-message'
	])
		expect(styles).toContain(`.maplibregl-${part}`);
	expect(styles).not.toMatch(/maplibregl-(ctrl|popup|marker|user-location)|url\(|@keyframes/);
});
