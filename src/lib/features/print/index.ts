export { default as PrintClaim } from './PrintClaim.svelte';
export { default as PrintFooter } from './PrintFooter.svelte';
export { default as PrintLegend } from './PrintLegend.svelte';
