export { default as OffMapNote } from './OffMapNote.svelte';
export { default as PlaceChips } from './PlaceChips.svelte';
export { default as PlaceList } from './PlaceList.svelte';
