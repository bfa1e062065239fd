import { base } from '$app/paths';
import { EMBED_SIZE, embedCode } from '$lib/exports/embed-code';
import { SHARE_SIZE, sharePageOf, type SharePage } from '$lib/atlas/share';
import type { AtlasData } from '$lib/atlas/atlas-data';
import { siteOrigin } from './site-origin';

/** An oEmbed 1.0 response of type "rich". */
export type Oembed = {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
};

/** The pages that can be embedded, by the names of their share images. */
export function oembedPages(data: AtlasData): SharePage[] {
	return ['overview', ...data.places.map(({ id }) => sharePageOf(id))];
}

/**
 * The oEmbed response for a page, or null if it cannot be embedded. URLs are absolute if the build knows the site's
 * origin, otherwise without a host, as in the pages' meta tags.
 */
export function oembed(data: AtlasData, page: string): Oembed | null {
	const place = data.places.find(({ id }) => sharePageOf(id) === page);
	if (!place && page !== 'overview') return null;
	const { atlasTitle, headline } = data.article;
	const home = `${siteOrigin()}${base}/`;
	const title = place?.name ?? headline;
	const address = `${home}embed/${place ? `${place.id}/` : ''}`;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: atlasTitle,
		provider_url: home,
		html: embedCode({ address, title: `${title} · ${atlasTitle}`, ...EMBED_SIZE }),
		...EMBED_SIZE,
		thumbnail_url: `${home}share/${page}.png`,
		thumbnail_width: SHARE_SIZE.width,
		thumbnail_height: SHARE_SIZE.height
	};
}
