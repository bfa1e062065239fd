export { default as SourceEntry } from './SourceEntry.svelte';
export { default as SourceLinks } from './SourceLinks.svelte';
export { default as SourceList } from './SourceList.svelte';
