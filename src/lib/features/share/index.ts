export { default as CiteButton } from './CiteButton.svelte';
export { Sharing } from './share-request.svelte';
export { setSharing } from './share-request.svelte';
export { default as ShareDock } from './ShareDock.svelte';
