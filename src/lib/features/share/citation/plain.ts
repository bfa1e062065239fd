import { nameText, type CslItem, type Day } from './csl-item';

/** The months as both styles write them: their words are English in any language of the interface. */
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

function dayText([year, month, day]: Day): string {
	return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** An entry of a list of references by the Publication Manual of the APA, 7th recordUntil, without italics. */
export function apa(item: CslItem): string {
	const by = item['reviewed-author'].map((name) => nameText(name, 'initials')).join(', ');
	const about = `[Review of the ${item['reviewed-genre']} ${item['reviewed-title']}, by ${by}]`;
	const container = `In ${item['container-title']} (Version ${item.version})`;
	const retrieved = `Retrieved ${dayText(item.accessed['date-parts'][0])}, from ${item.URL}`;
	return `${authorsOf(item)} (n.d.). ${item.title} ${about}. ${container}. ${retrieved}`;
}

/**
 * An entry of a list of references by the Chicago Manual of Style, author and date, 17th recordUntil, without italics. Its titles are
 * left as they are written, for they are sentences and names. The version of the atlas is added to what the style asks for.
 */
export function chicago(item: CslItem): string {
	const by = item['reviewed-author'].map((name) => nameText(name, 'whole')).join(', ');
	const about = `Review of ${item['reviewed-title']}, by ${by}`;
	const title = `“${endedSentence(withinQuotes(item.title))}”`;
	const container = `${item['container-title']}, version ${item.version}`;
	const accessed = `Accessed ${dayText(item.accessed['date-parts'][0])}`;
	return `${authorsOf(item)} n.d. ${title} ${about}. ${container}. ${accessed}. ${item.URL}.`;
}

function authorsOf({ author }: CslItem): string {
	return endedSentence(author.map((name) => nameText(name, 'whole')).join(', '));
}

/** The full stop stands within the quotation marks, and not after another sign that ends a sentence. */
function endedSentence(text: string): string {
	return /[.?!][’”]?$/.test(text) ? text : `${text}.`;
}

/** Quotation marks within quotation marks are single ones. */
function withinQuotes(text: string): string {
	return text.replaceAll('“', '‘').replaceAll('”', '’');
}
