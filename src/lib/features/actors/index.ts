export { default as ActorEntry } from './ActorEntry.svelte';
export { default as RelationMark } from './RelationMark.svelte';
export { default as RelationMatrix } from './RelationMatrix.svelte';
