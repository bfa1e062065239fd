/** Quantile of the values (0.5 is the median), interpolated between neighbours. */
export function quantile(values, share) {
	const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
	if (sorted.length === 0) return null;
	const position = (sorted.length - 1) * share;
	const below = Math.floor(position);
	const low = sorted[below];
	const high = sorted[Math.min(below + 1, sorted.length - 1)];
	return low + (high - low) * (position - below);
}

export function median(values) {
	return quantile(values, 0.5);
}

/** Medians per key over measurements of one shape; null if nothing was measured. */
export function medians(list) {
	const keys = Object.keys(list[0] ?? {});
	return Object.fromEntries(keys.map((key) => [key, median(list.map((one) => one[key] ?? NaN))]));
}
