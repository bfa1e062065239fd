/** What uses the arrow keys itself while the focus is in it. */
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

/** A step on or back through an ordered row of pages. */
export type Step = -1 | 1;

/** The step that a key asks for, or null where it is meant for something else. */
export function stepOfKey(event: KeyboardEvent): Step | null {
	const isPlain =
		!event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
	const hasOwner = event.target instanceof Element && event.target.closest(OWNERS) !== null;
	if (!isPlain || hasOwner) return null;
	if (event.key === 'ArrowRight') return inReadingOrder(1);
	return event.key === 'ArrowLeft' ? inReadingOrder(-1) : null;
}

/** How far a finger goes before it is a swipe, and how much of an edge belongs to the browser, in CSS pixels. */
const SWIPE_PX = 56;
const EDGE_PX = 24;

/**
 * Steps on or back by a sideways move of one finger, unless it selects text. The element needs `touch-action: pan-y pinch-zoom`, so that
 * scrolling stays the browser's. Returns what ends it.
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

/** What lies to the right comes next where text runs to the right, and came before where it runs to the left. */
function inReadingOrder(step: Step): Step {
	if (getComputedStyle(document.documentElement).direction !== 'rtl') return step;
	return step === 1 ? -1 : 1;
}
