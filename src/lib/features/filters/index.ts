export { default as ActiveFilter } from './ActiveFilter.svelte';
export { getFiltering } from './claim-filter.svelte';
export { Filtering } from './claim-filter.svelte';
export { setFiltering } from './claim-filter.svelte';
export { filterText } from './filter-text';
export { spanText } from './filter-text';
export { default as FilterDisclosure } from './FilterDisclosure.svelte';
