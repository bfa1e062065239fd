/** Shorter moves are clicks. */
const LEAST_MOVE_PX = 5;

/** Positions are pixels along the element. */
type Brush = {
	readonly begin: (x: number, target: EventTarget | null) => void;
	readonly move: (x: number) => void;
	readonly end: (isDone: boolean) => void;
};

/** Follows the pointer even outside the element. For `{@attach}`; returns the cleanup. */
export function followBrush(element: HTMLElement, brush: Brush): () => void {
	let start: { readonly x: number; readonly pointer: number } | null = null;
	let isBrushing = false;
	const controller = new AbortController();
	const { signal } = controller;

	const along = ({ clientX }: PointerEvent) => clientX - element.getBoundingClientRect().left;
	function finish(isDone: boolean): void {
		if (start && isBrushing) brush.end(isDone);
		start = null;
		isBrushing = false;
	}
	function onDown(event: PointerEvent): void {
		if (event.button !== 0 || !event.isPrimary) return;
		start = { x: along(event), pointer: event.pointerId };
		brush.begin(start.x, event.target);
	}
	function onMove(event: PointerEvent): void {
		if (!start || event.pointerId !== start.pointer) return;
		const x = along(event);
		if (!isBrushing && Math.abs(x - start.x) < LEAST_MOVE_PX) return;
		// Capture redirects the click too: releasing over an event does not open it.
		if (!isBrushing) element.setPointerCapture(start.pointer);
		isBrushing = true;
		brush.move(x);
	}
	element.addEventListener('pointerdown', onDown, { signal });
	element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
	window.addEventListener('pointermove', onMove, { signal });
	window.addEventListener('pointerup', () => finish(true), { signal });
	window.addEventListener('pointercancel', () => finish(false), { signal });
	window.addEventListener('keydown', ({ key }) => key === 'Escape' && finish(false), { signal });
	return () => controller.abort();
}
