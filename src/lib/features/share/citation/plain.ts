import { m } from '$lib/messages';
import { nameText, type CslItem, type Day } from './csl-item';

/** Both styles use American dates, whatever the page's language. */
const dateFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

function dayText([year, month, day]: Day): string {
	return dateFormat.format(Date.UTC(year, month - 1, day));
}

/** APA style (Publication Manual, 7th edition), without italics. */
export function apa(item: CslItem): string {
	return m.citation_apa({
		authors: authorsOf(item),
		title: item.title,
		genre: item['reviewed-genre'],
		article: item['reviewed-title'],
		by: item['reviewed-author'].map((name) => nameText(name, 'initials')).join(', '),
		atlas: item['container-title'],
		version: item.version,
		date: dayText(item.accessed['date-parts'][0]),
		url: item.URL
	});
}

/**
 * Chicago author-date style (17th edition), without italics. Titles keep their capitals: they are sentences and names.
 * The version is an addition to the style.
 */
export function chicago(item: CslItem): string {
	return m.citation_chicago({
		authors: authorsOf(item),
		title: endedSentence(withinQuotes(item.title)),
		article: item['reviewed-title'],
		by: item['reviewed-author'].map((name) => nameText(name, 'whole')).join(', '),
		atlas: item['container-title'],
		version: item.version,
		date: dayText(item.accessed['date-parts'][0]),
		url: item.URL
	});
}

function authorsOf({ author }: CslItem): string {
	return endedSentence(author.map((name) => nameText(name, 'whole')).join(', '));
}

/** The full stop goes inside quotation marks and never follows another end mark. */
function endedSentence(text: string): string {
	return /[.?!][’”]?$/.test(text) ? text : `${text}.`;
}

/** Nested quotation marks are single. */
function withinQuotes(text: string): string {
	return text.replaceAll('“', '‘').replaceAll('”', '’');
}
