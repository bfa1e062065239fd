/** What the atlas is held to, beside the bare page: ratios at most, unless said otherwise. Reported, never asserted. */
export const GOALS = {
	firstPaint: { unthrottled: 0.5, throttled: 0.25 },
	drawn: 1.25,
	bytes: 1.25,
	frameP95: 1.25,
	/** One frame at 60 Hz, in ms, on top of the bare page's time. */
	frameMs: 16.7,
	layoutShift: 0
};
