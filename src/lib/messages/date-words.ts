import { message } from './messages';

const about = message('date.about');

/** How much of a month's name is written. */
export const DATE_WORDS = {
	short: { about, months: message('date.months.short').split(' ') },
	long: { about, months: message('date.months.long').split(' ') }
} as const;
