import type { ArticleData } from '$lib/atlas/page-data/article';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<ArticleData>(fetch, 'article');
