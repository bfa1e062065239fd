/** The camera and padding in the page's URL, as `readCamera` in observe.mjs returns them. */
export function cameraFromAddress() {
	const asked = new URLSearchParams(location.search);
	const number = (key: string) => Number(asked.get(key) ?? 0);
	const center: [number, number] = [number('lon'), number('lat')];
	const padding = {
		left: number('left'),
		top: number('top'),
		right: number('right'),
		bottom: number('bottom')
	};
	return { center, zoom: number('zoom'), padding };
}
