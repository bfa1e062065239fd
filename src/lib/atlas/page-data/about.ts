import type { Article, Source } from '../types';
import type { Focus } from './focus';

export type AboutData = {
	readonly article: Article;
	readonly datasets: readonly Source[];
	readonly focus: Focus;
};
