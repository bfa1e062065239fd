export { default as MarkedPlace } from './MarkedPlace.svelte';
export { ownCopy } from './own-copy/own-copy.svelte';
export { default as OwnCopyForm } from './own-copy/OwnCopyForm.svelte';
export { default as OwnCopyPassage } from './own-copy/OwnCopyPassage.svelte';
export { default as ParagraphSteps } from './ParagraphSteps.svelte';
export { Reading } from './scroll-spy.svelte';
