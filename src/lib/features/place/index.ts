export { default as HiddenNote } from './HiddenNote.svelte';
export { default as PlaceDetails } from './PlaceDetails.svelte';
export { default as PlaceHeading } from './PlaceHeading.svelte';
export { default as PlaceStatus } from './PlaceStatus.svelte';
