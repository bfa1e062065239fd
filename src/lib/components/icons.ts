/** Line icons on a 20-unit square, each one path. */
export const ICONS = {
	moon: 'M16 11.6A6.6 6.6 0 0 1 8.4 4 6.6 6.6 0 1 0 16 11.6Z',
	sun: 'M13.4 10a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
	back: 'M12.5 4.5 7 10l5.5 5.5',
	next: 'M7.5 4.5 13 10l-5.5 5.5',
	up: 'M5 12.5 10 7.5l5 5',
	down: 'm5 7.5 5 5 5-5',
	plus: 'M10 4.5v11M4.5 10h11',
	minus: 'M4.5 10h11',
	fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
	layers: 'm10 3.5 7 3.8-7 3.8-7-3.8ZM3 11l7 3.8 7-3.8',
	pen: 'm4 16 .9-3.6 8.7-8.7 2.7 2.7-8.7 8.7Z',
	record: 'M5 3h7l3.5 3.5V17H5ZM8 10h5M8 13h5',
	warning: 'M10 3 18 17H2ZM10 8v4M10 14.4v.2',
	close: 'm5 5 10 10M15 5 5 15',
	arrow: 'M10 17V3.5M4.5 9 10 3.5 15.5 9',
	read: 'M10 5.5C8 4 5.5 3.7 3 4v11.5c2.5-.3 5 0 7 1.5 2-1.5 4.5-1.8 7-1.5V4c-2.5-.3-5 0-7 1.5ZM10 5.5V17'
} as const;

export type IconName = keyof typeof ICONS;
