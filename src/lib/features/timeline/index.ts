export { eventHrefs } from './event-hrefs';
export { default as EventEntry } from './EventEntry.svelte';
export { default as TimelineDock } from './TimelineDock.svelte';
