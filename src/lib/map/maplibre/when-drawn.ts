import type { Map as MapLibreMap } from 'maplibre-gl';

const LOOK_AGAIN_MS = 10;

/**
 * Resolves once the graphics card has drawn all that it was asked to, or cannot. Whoever shows the map, or reads a
 * pixel of it, before that holds the page up until then.
 */
export function whenDrawn(map: MapLibreMap): Promise<void> {
	const gl = map.getCanvas().getContext('webgl2');
	const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
	if (!gl || !fence) return Promise.resolve();
	gl.flush();
	return new Promise((resolve) => {
		const look = () => {
			const isWaiting = !gl.isContextLost() && gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED;
			if (isWaiting) return void setTimeout(look, LOOK_AGAIN_MS);
			gl.deleteSync(fence);
			resolve();
		};
		setTimeout(look);
	});
}
