export { default as LengthTable } from './LengthTable.svelte';
export { default as ProfileBar } from './ProfileBar.svelte';
export { default as ProfileCrossings } from './ProfileCrossings.svelte';
export { default as ProfileDistances } from './ProfileDistances.svelte';
export { default as ProfileShares } from './ProfileShares.svelte';
export { default as RouteDetails } from './RouteDetails.svelte';
