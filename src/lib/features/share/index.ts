export { default as CiteButton } from './CiteButton.svelte';
export { ShareRequests } from './share-request.svelte';
export { setShareRequests } from './share-request.svelte';
export { default as ShareDock } from './ShareDock.svelte';
