/** The atlas's goals relative to the bare page: maximum ratios unless noted. Reported, never asserted. */
export const GOALS = {
	firstPaint: { unthrottled: 0.5, throttled: 0.25 },
	/**
	 * Time until the map is visible, as a ratio to the bare page, the plain page, and readable text in the same load.
	 */
	seen: { bare: 0.15, plain: 0.3, text: 1.5 },
	drawn: 1.25,
	bytes: 1.15,
	frameP95: 1.25,
	/** In ms on top of the bare page's time: one frame at 60 Hz. */
	frameMs: 16.7,
	layoutShift: 0
};
