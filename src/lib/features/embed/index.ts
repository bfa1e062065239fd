export { default as EmbedHead } from './EmbedHead.svelte';
export { default as EmbedStage } from './EmbedStage.svelte';
