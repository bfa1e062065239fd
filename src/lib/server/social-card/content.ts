import { formatDate } from '$lib/atlas/dates';
import { claimsOf, placeById } from '$lib/atlas/atlas';
import type { Focus } from '$lib/atlas/page-data/focus';
import { sharePageOf, sharePageOfStop, type SharePage } from '$lib/atlas/share';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { LocalName, Place, PlaceSymbol, TourStop } from '$lib/atlas/types';
import { countModalities } from '$lib/atlas/vocabulary';
import { DATE_WORDS } from '$lib/messages/date-words';
import { m, MODALITY_LABELS } from '$lib/messages';
import { pageFocus, stopFocus } from '../page-focus';

/** Text of a share image, and the map's focus. */
export type ShareContent = {
	/** Kind of page, with its symbol on the map. */
	readonly kind: string;
	readonly symbol: PlaceSymbol;
	readonly title: string;
	readonly localName: LocalName | null;
	readonly text: string;
	/** Additional detail, or an empty string. */
	readonly detail: string;
	readonly focus: Focus;
};

/** All pages with a share image. */
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

/** The content of a page's share image, or null for an unknown page. */
export function shareContent(data: AtlasData, page: string): ShareContent | null {
	const place = data.places.find(({ id }) => sharePageOf(id) === page);
	if (place) return placeContent(data, placeById(data, place.id));
	const stop = data.tour.find(({ id }) => sharePageOfStop(id) === page);
	if (stop) return stopContent(data, stop);
	const { article, claims, sources } = data;
	const common = { symbol: 'none', localName: null, detail: '', focus: pageFocus(data, null) } as const;
	const date = formatDate(article.publication.date.replace('~', ''), DATE_WORDS.long);
	const byline = m.overview_byline({ genre: article.genre, date, author: article.author });
	const counts = { paragraphs: article.paragraphs.length, claims: claims.length };
	switch (page) {
		case 'overview':
			return { ...common, kind: byline, title: article.headline, text: article.standfirst };
		case 'article':
			return {
				...common,
				kind: byline,
				title: m.article_title(),
				text: m.share_article(counts)
			};
		case 'actors': {
			const text = m.actors_intro({ count: data.actors.length });
			return { ...common, kind: byline, title: m.actors_title(), text };
		}
		case 'timeline': {
			const text = m.timeline_intro({ count: data.events.length });
			return { ...common, kind: byline, title: m.timeline_title(), text };
		}
		case 'sources': {
			const text = m.share_sources({ count: sources.length });
			return { ...common, kind: byline, title: m.sources_title(), text };
		}
		case 'print':
			return { ...common, kind: byline, title: m.print_title(), text: m.print_intro() };
		case 'export':
			return { ...common, kind: byline, title: m.exports_title(), text: m.exports_intro() };
		case 'measure':
			return { ...common, kind: byline, title: m.measure_title(), text: m.measure_intro() };
		case 'near':
			return { ...common, kind: byline, title: m.near_title(), text: m.near_intro() };
		case 'about':
			return { ...common, kind: byline, title: m.about_title(), text: m.share_about() };
		default:
			return null;
	}
}

function placeContent(data: AtlasData, place: Place): ShareContent {
	const claims = claimsOf(data, place.id);
	const kinds = countModalities(claims.map(({ modality }) => modality)).map(({ modality, count }) =>
		m.place_kind_count({ count, kind: MODALITY_LABELS[modality]() })
	);
	return {
		kind: place.kindLabel,
		symbol: place.symbol,
		title: place.name,
		localName: place.localNames[0] ?? null,
		text: m.place_claims({ count: claims.length }),
		// Break lines between kinds, not within one.
		detail: kinds.map((kind) => kind.replaceAll(' ', '\u00a0')).join('\u00a0· '),
		focus: pageFocus(data, place.id)
	};
}

function stopContent(data: AtlasData, stop: TourStop): ShareContent {
	return {
		kind: m.tour_progress({ number: data.tour.indexOf(stop) + 1, count: data.tour.length }),
		symbol: 'none',
		title: stop.title,
		localName: null,
		text: stop.text,
		detail: '',
		focus: stopFocus(data, stop)
	};
}
