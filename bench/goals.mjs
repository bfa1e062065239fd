/** The atlas's goals beside the bare page: ratios at most, unless said otherwise. Reported, never asserted. */
export const GOALS = {
	firstPaint: { unthrottled: 0.5, throttled: 0.25 },
	/** Map seen: as a ratio to the bare page, to the plain page, and to the first readable text of the same load. */
	seen: { bare: 0.15, plain: 0.3, text: 1.5 },
	drawn: 1.25,
	bytes: 1.15,
	frameP95: 1.25,
	/** One frame at 60 Hz, in ms, on top of the bare page's time. */
	frameMs: 16.7,
	layoutShift: 0
};
