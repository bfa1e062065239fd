/** The pointer must move so far (CSS pixels) before it chooses dates: until then it is a click on an event. */
const LEAST_MOVE_PX = 5;

type Brush = {
	/** The end that stays while the other is dragged, or null where a new span begins. Pixels along the axis. */
	readonly anchorOf: (target: EventTarget | null) => number | null;
	readonly move: (from: number, to: number) => void;
	/** The pointer was let go, or the brush was given up. */
	readonly end: (isDone: boolean) => void;
};

/** Follows a pointer that is dragged along an element. For `{@attach}`; the returned function ends it. */
export function followBrush(element: HTMLElement, brush: Brush): () => void {
	let start: { readonly x: number; readonly anchor: number; readonly pointer: number } | null = null;
	let isBrushing = false;

	const along = ({ clientX }: PointerEvent) => clientX - element.getBoundingClientRect().left;
	const finish = (isDone: boolean) => {
		if (start && isBrushing) brush.end(isDone);
		start = null;
		isBrushing = false;
	};
	const listeners = {
		pointerdown: (event: PointerEvent) => {
			if (event.button !== 0 || !event.isPrimary) return;
			const x = along(event);
			start = { x, anchor: brush.anchorOf(event.target) ?? x, pointer: event.pointerId };
		},
		pointermove: (event: PointerEvent) => {
			if (!start || event.pointerId !== start.pointer) return;
			const x = along(event);
			if (!isBrushing && Math.abs(x - start.x) < LEAST_MOVE_PX) return;
			// What captures the pointer takes the click, too: letting go over an event does not open it.
			if (!isBrushing) element.setPointerCapture(start.pointer);
			isBrushing = true;
			brush.move(start.anchor, x);
		},
		pointerup: () => finish(true),
		pointercancel: () => finish(false),
		dragstart: (event: Event) => event.preventDefault()
	};
	const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && finish(false);
	for (const [type, listener] of Object.entries(listeners))
		element.addEventListener(type, listener as EventListener);
	window.addEventListener('keydown', onKey);
	return () => {
		for (const [type, listener] of Object.entries(listeners))
			element.removeEventListener(type, listener as EventListener);
		window.removeEventListener('keydown', onKey);
	};
}
