export { default as ClaimBriefs } from './ClaimBriefs.svelte';
export { default as ClaimCard } from './ClaimCard.svelte';
export { default as ClaimRecord } from './ClaimRecord.svelte';
export { default as Disclosure } from './Disclosure.svelte';
export { default as ModalityChip } from './ModalityChip.svelte';
export { default as ModalityKey } from './ModalityKey.svelte';
export { default as RecordList } from './RecordList.svelte';
