export { getMapContext } from './map-context';
export { setMapContext } from './map-context';
export { MapController } from './map-controller.svelte';
export { default as MapCanvas } from './MapCanvas.svelte';
export { default as MapControls } from './MapControls.svelte';
export { default as MapNotice } from './MapNotice.svelte';
export { default as MapStage } from './MapStage.svelte';
export { pageCamera } from './page-camera';
