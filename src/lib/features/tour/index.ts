export { stepOfKey } from './arrow-keys';
export { followSwipes } from './arrow-keys';
export type { Step } from './arrow-keys';
export { default as TourNav } from './TourNav.svelte';
export { default as TourStops } from './TourStops.svelte';
