const STEP_COUNT = 16;
const SMALLEST_PX = 128;

/** Widths of a page's map at which its labels are placed again, in CSS pixels: four to a doubling. */
export const WIDTH_STEPS_PX = Array.from({ length: STEP_COUNT }, (_, step) =>
	Math.round(SMALLEST_PX * 2 ** (step / 4))
);
