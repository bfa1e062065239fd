const STEP_COUNT = 16;
const SMALLEST_PX = 128;

/** Widths of the static map at which labels are placed anew, in CSS pixels: four per doubling. */
export const WIDTH_STEPS_PX = Array.from({ length: STEP_COUNT }, (_, step) =>
	Math.round(SMALLEST_PX * 2 ** (step / 4))
);
