export type Box = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** A spatial index in pixels: a query near one point does not scan all items. */
export type Grid<T> = {
	readonly add: (item: T) => void;
	/** Items in the cells that a box touches, without duplicates: all that can meet it, and some that do not. */
	readonly near: (box: Box) => T[];
};

/** About the size of a label, so a query covers few cells and a cell holds few items. */
const CELL_PX = 64;

export function gridOf<T>(items: readonly T[], boxOf: (item: T) => Box): Grid<T> {
	const cells = new Map<string, T[]>();
	const add = (item: T) => {
		for (const key of cellsOf(boxOf(item))) {
			const cell = cells.get(key);
			if (cell) cell.push(item);
			else cells.set(key, [item]);
		}
	};
	items.forEach(add);
	return { add, near: (box) => [...new Set(cellsOf(box).flatMap((key) => cells.get(key) ?? []))] };
}

function cellsOf({ left, right, top, bottom }: Box): string[] {
	const keys: string[] = [];
	for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x += 1) {
		for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y += 1) keys.push(`${x} ${y}`);
	}
	return keys;
}
