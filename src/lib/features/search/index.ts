export { default as SearchField } from './SearchField.svelte';
