import type { EmbeddedFont } from './font-css';
import arabicUrl from '$lib/fonts/generated/arabic.woff2?url';
import sansUrl from '$lib/fonts/generated/sans.woff2?url';
import serifItalicUrl from '$lib/fonts/generated/serif-italic.woff2?url';
import serifItalicMoreUrl from '$lib/fonts/generated/serif-italic-more.woff2?url';
import serifUrl from '$lib/fonts/generated/serif.woff2?url';
import { fetchDataAddress } from './fetch';

const FILES = [
	{ family: 'Atlas Sans', style: 'normal', weight: '200 900', url: sansUrl },
	{ family: 'Atlas Serif', style: 'normal', weight: '200 900', url: serifUrl },
	// If two rules match, browsers try the later one first.
	{ family: 'Atlas Serif', style: 'italic', weight: '200 900', url: serifItalicMoreUrl },
	{ family: 'Atlas Serif', style: 'italic', weight: '200 900', url: serifItalicUrl },
	{ family: 'Atlas Arabic', style: 'normal', weight: '100 900', url: arabicUrl }
] as const;

/**
 * An SVG used as an image cannot load font files.
 * @throws ImageFault when one cannot be fetched
 */
export function loadFonts(): Promise<EmbeddedFont[]> {
	return Promise.all(
		FILES.map(async ({ url, ...font }) => ({ ...font, href: await fetchDataAddress(url, 'font/woff2') }))
	);
}
