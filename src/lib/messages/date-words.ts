import * as m from './compiled/messages.js';

const about = m.date_about();

/** Month names, short and long, and the word for "about". */
export const DATE_WORDS = {
	short: { about, months: m.date_months_short().split(' ') },
	long: { about, months: m.date_months_long().split(' ') }
} as const;
