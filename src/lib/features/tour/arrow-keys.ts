/** Elements that use arrow keys themselves. */
const OWNERS = [
	'input:not([type=checkbox])',
	'textarea',
	'select',
	'[contenteditable]',
	'[role=combobox]',
	'[role=listbox]',
	'[role=menu]',
	'[role=radiogroup]',
	'[role=slider]',
	'[role=tablist]',
	'.maplibregl-map'
].join();

/** Previous or next. */
export type Step = -1 | 1;

/** Null if the key belongs to something else. */
export function stepOfKey(event: KeyboardEvent): Step | null {
	const isPlain =
		!event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
	const hasOwner = event.target instanceof Element && event.target.closest(OWNERS) !== null;
	if (!isPlain || hasOwner) return null;
	if (event.key === 'ArrowRight') return inReadingOrder(1);
	return event.key === 'ArrowLeft' ? inReadingOrder(-1) : null;
}

/** Minimum swipe, and the edge that belongs to browser gestures. */
const SWIPE_PX = 56;
const EDGE_PX = 24;

/**
 * One-finger swipes, unless text is selected. Needs `touch-action: pan-y pinch-zoom`, so that the browser still
 * scrolls. Returns the cleanup.
 */
export function followSwipes(node: HTMLElement, onStep: (step: Step) => void): () => void {
	let start: { x: number; y: number } | null = null;
	const onDown = (event: PointerEvent) => {
		const { clientX: x, clientY: y, pointerType, isPrimary } = event;
		const isInside = x > EDGE_PX && x < innerWidth - EDGE_PX;
		start = pointerType === 'touch' && isPrimary && isInside ? { x, y } : null;
	};
	const onUp = ({ clientX, clientY, isPrimary }: PointerEvent) => {
		if (!start || !isPrimary) return;
		const [dx, dy] = [clientX - start.x, clientY - start.y];
		const isSwipe = Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy);
		start = null;
		if (isSwipe && getSelection()?.isCollapsed !== false) onStep(inReadingOrder(dx < 0 ? 1 : -1));
	};
	const onCancel = () => (start = null);
	const controller = new AbortController();
	const options = { signal: controller.signal };
	node.addEventListener('pointerdown', onDown, options);
	node.addEventListener('pointerup', onUp, options);
	node.addEventListener('pointercancel', onCancel, options);
	return () => controller.abort();
}

/** Right means next in left-to-right text only. */
function inReadingOrder(step: Step): Step {
	if (getComputedStyle(document.documentElement).direction !== 'rtl') return step;
	return step === 1 ? -1 : 1;
}
