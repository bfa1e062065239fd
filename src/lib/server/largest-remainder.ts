/** Rounds values to integers that add up to a total, by the largest remainder method. */
export function apportioned(values: readonly number[], total: number): number[] {
	const floors = values.map(Math.floor);
	let missing = total - floors.reduce((sum, value) => sum + value, 0);
	const byLoss = values
		.map((value, index) => ({ index, loss: value - Math.floor(value) }))
		.toSorted((a, b) => b.loss - a.loss);
	for (const { index } of byLoss) {
		if (missing <= 0) break;
		floors[index] = (floors[index] ?? 0) + 1;
		missing -= 1;
	}
	return floors;
}
