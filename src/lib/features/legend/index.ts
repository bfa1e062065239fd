export { default as LayersButton } from './LayersButton.svelte';
export { default as LegendDock } from './LegendDock.svelte';
export { default as StateKey } from './StateKey.svelte';
export { default as StatusLine } from './StatusLine.svelte';
