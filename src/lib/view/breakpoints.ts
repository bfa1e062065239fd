/** Window sizes, in CSS pixels, at which the layout changes. CSS reads them as `CUSTOM_MEDIA`. */
export const PHONE_BELOW = 700;
export const WIDE_FROM = 1100;
/** From this size the open legend covers nothing that the layers draw. */
export const LEGEND_FROM = 1280;
export const LEGEND_FROM_HEIGHT = 800;
/** From this height each status in the legend shows its date and source. */
export const DATED_LEGEND_FROM_HEIGHT = 900;
export const TIMELINE_FROM_HEIGHT = 600;
/** From this size an embedded map has its legend at the side. */
export const EMBED_LEGEND_FROM = { width: 640, height: 400 } as const;

/** The same as media queries, such as `(--phone)`; the build replaces them. */
export const CUSTOM_MEDIA: Readonly<Record<`--${string}`, string>> = {
	'--phone': `(max-width: ${PHONE_BELOW - 1}px)`,
	'--beyond-phone': `(min-width: ${PHONE_BELOW}px)`,
	'--below-wide': `(max-width: ${WIDE_FROM - 1}px)`,
	'--timeline': `(min-width: ${PHONE_BELOW}px) and (min-height: ${TIMELINE_FROM_HEIGHT}px)`,
	'--low-window': `(max-height: ${LEGEND_FROM_HEIGHT - 1}px)`,
	'--undated-legend': `(min-width: ${PHONE_BELOW}px) and (max-height: ${DATED_LEGEND_FROM_HEIGHT - 1}px)`,
	'--embed-legend': `(min-width: ${EMBED_LEGEND_FROM.width}px) and (min-height: ${EMBED_LEGEND_FROM.height}px)`
};
