/** A step of a gesture: shift in pixels, change of zoom, and the window point that the zoom is centred on. */
export type Gesture = {
	readonly dx: number;
	readonly dy: number;
	readonly zoom: number;
	readonly at: { readonly x: number; readonly y: number };
};

export type GestureHandlers = {
	readonly start: () => void;
	readonly move: (gesture: Gesture) => void;
	readonly end: () => void;
	readonly click: (target: EventTarget | null, at: { readonly x: number; readonly y: number }) => void;
	/**
	 * If set, the surrounding page keeps the wheel without a modifier key and one-finger touches; each is reported
	 * here. The element needs `touch-action: pan-x pan-y`.
	 */
	readonly refuse?: ((by: 'wheel' | 'touch') => void) | undefined;
};

type Finger = { readonly x: number; readonly y: number };

const CLICK_SLOP_PX = 6;
/** Wheel distance that doubles the scale, as in MapLibre. */
const WHEEL_PX_PER_ZOOM = 450;
const LINE_PX = 40;
const WHEEL_REST_MS = 200;

/** Handles dragging, pinching, the wheel and clicks on an element. Returns a function that stops it. */
export function followGestures(element: HTMLElement, on: GestureHandlers): () => void {
	const fingers = new Map<number, Finger>();
	const controller = new AbortController();
	const { signal } = controller;
	let travelled = 0;
	let hasMoved = false;
	let isHeld = false;
	let wheelRest: ReturnType<typeof setTimeout> | undefined;

	/** Whether a gesture belongs to the surrounding page instead of the map. */
	const isLeft = (pointerType: string, fingerCount: number) =>
		on.refuse !== undefined && pointerType === 'touch' && fingerCount < 2;

	function onPointerDown({ pointerId, pointerType, clientX, clientY, button }: PointerEvent): void {
		if (button !== 0) return;
		if (fingers.size === 0) {
			travelled = 0;
			hasMoved = false;
		}
		fingers.set(pointerId, { x: clientX, y: clientY });
		if (isHeld || isLeft(pointerType, fingers.size)) return;
		isHeld = true;
		on.start();
	}

	function onPointerMove({ pointerId, pointerType, clientX, clientY }: PointerEvent): void {
		const before = fingers.get(pointerId);
		if (!before) return;
		const now = { x: clientX, y: clientY };
		travelled += Math.hypot(now.x - before.x, now.y - before.y);
		if (!hasMoved && travelled < CLICK_SLOP_PX) return;
		if (isLeft(pointerType, fingers.size)) {
			fingers.set(pointerId, now);
			return on.refuse?.('touch');
		}
		if (!hasMoved) element.setPointerCapture(pointerId);
		hasMoved = true;
		const other = [...fingers].find(([id]) => id !== pointerId)?.[1];
		fingers.set(pointerId, now);
		if (other) on.move(pinch(before, now, other));
		else on.move({ dx: now.x - before.x, dy: now.y - before.y, zoom: 0, at: before });
	}

	function onPointerUp({ pointerId }: PointerEvent): void {
		if (!fingers.delete(pointerId) || fingers.size > 0 || !isHeld) return;
		isHeld = false;
		on.end();
	}

	function onClick(event: MouseEvent): void {
		// A click with a modifier key opens a link elsewhere; left to the browser.
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		event.stopPropagation();
		if (!hasMoved) on.click(event.target, { x: event.clientX, y: event.clientY });
	}

	/** Two-finger touches belong to the map; without this, the browser would also scroll. */
	function onTouchMove(event: TouchEvent): void {
		if (on.refuse && event.touches.length > 1 && event.cancelable) event.preventDefault();
	}

	function onWheel(event: WheelEvent): void {
		if (on.refuse && !event.ctrlKey && !event.metaKey) return on.refuse('wheel');
		event.preventDefault();
		if (wheelRest === undefined) on.start();
		const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX);
		on.move({ dx: 0, dy: 0, zoom: -pixels / WHEEL_PX_PER_ZOOM, at: { x: event.clientX, y: event.clientY } });
		clearTimeout(wheelRest);
		wheelRest = setTimeout(() => {
			wheelRest = undefined;
			on.end();
		}, WHEEL_REST_MS);
	}

	element.addEventListener('pointerdown', onPointerDown, { signal });
	element.addEventListener('pointermove', onPointerMove, { signal });
	element.addEventListener('pointerup', onPointerUp, { signal });
	element.addEventListener('pointercancel', onPointerUp, { signal });
	element.addEventListener('click', onClick, { signal });
	element.addEventListener('touchmove', onTouchMove, { signal, passive: false });
	element.addEventListener('wheel', onWheel, { signal, passive: false });
	element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
	return () => {
		clearTimeout(wheelRest);
		controller.abort();
	};
}

/** One of two fingers moved: the map follows their midpoint, and zooms in as they spread. */
function pinch(before: Finger, now: Finger, other: Finger): Gesture {
	const spread = (a: Finger, b: Finger) => Math.hypot(a.x - b.x, a.y - b.y);
	return {
		dx: (now.x - before.x) / 2,
		dy: (now.y - before.y) / 2,
		zoom: Math.log2(spread(now, other) / Math.max(1, spread(before, other))),
		at: { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 }
	};
}
