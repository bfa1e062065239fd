import { formatDate } from '$lib/atlas/dates';
import { claimsOf, placeById } from '$lib/atlas/atlas';
import type { Focus } from '$lib/atlas/page-data/focus';
import { sharePageOf, sharePageOfStop, type SharePage } from '$lib/atlas/share';
import type { Place, PlaceSymbol } from '$lib/atlas/place';
import type { AtlasData, LocalName, TourStop } from '$lib/atlas/types';
import { countModalities } from '$lib/atlas/vocabulary';
import { DATE_WORDS } from '$lib/messages/date-words';
import { message } from '$lib/messages/messages';
import { pageFocus, stopFocus } from '../page-focus';

/** What a page's picture says beside its map. */
export type ShareContent = {
	/** What kind of page it is, with the symbol that the map has for it. */
	readonly kind: string;
	readonly symbol: PlaceSymbol;
	readonly title: string;
	readonly localName: LocalName | null;
	/** What the page says in short. */
	readonly text: string;
	/** A detail of it, or nothing. */
	readonly detail: string;
	readonly focus: Focus;
};

/** Every page that has a picture. */
export function sharePages(data: AtlasData): SharePage[] {
	return [
		'overview',
		'article',
		'actors',
		'timeline',
		'sources',
		'about',
		'print',
		'export',
		'measure',
		'near',
		...data.places.map(({ id }) => sharePageOf(id)),
		...data.tour.map(({ id }) => sharePageOfStop(id))
	];
}

/** What the picture of a page says; null for a page that there is not. */
export function shareContent(data: AtlasData, page: string): ShareContent | null {
	const place = data.places.find(({ id }) => sharePageOf(id) === page);
	if (place) return placeContent(data, placeById(data, place.id));
	const stop = data.tour.find(({ id }) => sharePageOfStop(id) === page);
	if (stop) return stopContent(data, stop);
	const { article, claims, sources } = data;
	const common = { symbol: 'none', localName: null, detail: '', focus: pageFocus(data, null) } as const;
	const date = formatDate(article.publication.date.replace('~', ''), DATE_WORDS.long);
	const byline = message('overview.byline', { genre: article.genre, date, author: article.author });
	const counts = { paragraphs: article.paragraphs.length, claims: claims.length };
	switch (page) {
		case 'overview':
			return { ...common, kind: byline, title: article.headline, text: article.standfirst };
		case 'article':
			return {
				...common,
				kind: byline,
				title: message('article.title'),
				text: message('share.article', counts)
			};
		case 'actors': {
			const text = message('actors.intro', { count: data.actors.length });
			return { ...common, kind: byline, title: message('actors.title'), text };
		}
		case 'timeline': {
			const text = message('timeline.intro', { count: data.events.length });
			return { ...common, kind: byline, title: message('timeline.title'), text };
		}
		case 'sources': {
			const text = message('share.sources', { count: sources.length });
			return { ...common, kind: byline, title: message('sources.title'), text };
		}
		case 'print':
			return { ...common, kind: byline, title: message('print.title'), text: message('print.intro') };
		case 'export':
			return { ...common, kind: byline, title: message('exports.title'), text: message('exports.intro') };
		case 'measure':
		case 'near':
			return {
				...common,
				kind: byline,
				title: message(`${page}.title`),
				text: message(`${page}.intro`)
			};
		case 'about':
			return { ...common, kind: byline, title: message('about.title'), text: message('share.about') };
		default:
			return null;
	}
}

function placeContent(data: AtlasData, place: Place): ShareContent {
	const claims = claimsOf(data, place.id);
	const kinds = countModalities(claims.map(({ modality }) => modality)).map(({ modality, count }) =>
		message('place.kindCount', { count, kind: message(`modality.${modality}`) })
	);
	return {
		kind: place.kindLabel,
		symbol: place.symbol,
		title: place.name,
		localName: place.localNames[0] ?? null,
		text: message('place.claims', { count: claims.length }),
		// Lines break between kinds, not within one.
		detail: kinds.map((kind) => kind.replaceAll(' ', '\u00a0')).join('\u00a0· '),
		focus: pageFocus(data, place.id)
	};
}

function stopContent(data: AtlasData, stop: TourStop): ShareContent {
	return {
		kind: message('tour.progress', { number: data.tour.indexOf(stop) + 1, count: data.tour.length }),
		symbol: 'none',
		title: stop.title,
		localName: null,
		text: stop.text,
		detail: '',
		focus: stopFocus(data, stop)
	};
}
