export { default as AppBar } from './AppBar.svelte';
export { default as AsOfSwitch } from './AsOfSwitch.svelte';
export { default as PageHead } from './PageHead.svelte';
export { default as PageMeta } from './PageMeta.svelte';
export { default as NotFound } from './NotFound.svelte';
export { default as Panel } from './Panel.svelte';
export { default as PlaceNav } from './PlaceNav.svelte';
