export { default as ActiveFilter } from './ActiveFilter.svelte';
export { getClaimFilter } from './claim-filter.svelte';
export { ClaimFilterState } from './claim-filter.svelte';
export { setClaimFilter } from './claim-filter.svelte';
export { filterText } from './filter-text';
export { spanText } from './filter-text';
export { default as FilterDisclosure } from './FilterDisclosure.svelte';
