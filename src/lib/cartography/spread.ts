/**
 * Spaces positions (ascending, in pixels) at least `gap` apart, in order, between `low` and `high`, and as close to the
 * wished ones as possible. Without enough room, they are spaced evenly.
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
	const count = wishes.length;
	if (count === 0) return [];
	if ((count - 1) * gap > high - low) {
		const step = count > 1 ? (high - low) / (count - 1) : 0;
		return wishes.map((_, index) => low + index * step);
	}
	// Neighbours that are too close form a block, centred on the mean of their wished positions.
	type Block = { start: number; size: number; sum: number };
	const place = ({ size, sum }: Omit<Block, 'start'>) =>
		Math.min(high - (size - 1) * gap, Math.max(low, sum / size - ((size - 1) * gap) / 2));
	const blocks: Block[] = [];
	for (const wish of wishes) {
		let block: Block = { start: place({ size: 1, sum: wish }), size: 1, sum: wish };
		for (let last = blocks.at(-1); last && last.start + last.size * gap > block.start; last = blocks.at(-1)) {
			blocks.pop();
			const merged = { size: last.size + block.size, sum: last.sum + block.sum };
			block = { ...merged, start: place(merged) };
		}
		blocks.push(block);
	}
	return blocks.flatMap(({ start, size }) => Array.from({ length: size }, (_, index) => start + index * gap));
}
