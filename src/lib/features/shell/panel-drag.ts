import type { ShellLayout } from '$lib/view/shell-layout.svelte';

const CLICK_SLOP_PX = 6;
/** A finger that rests this long before lifting does not flick. */
const REST_MS = 60;

/**
 * Lets a handle drag the panel, which snaps to the nearest stop. A press that hardly moves remains a click. Returns
 * the cleanup.
 */
export function panelDrag(handle: HTMLElement, panel: () => HTMLElement | undefined, layout: ShellLayout) {
	let start: { y: number; height: number } | null = null;
	let last = { y: 0, time: 0, velocity: 0 };
	let hasMoved = false;

	function onpointerdown(event: PointerEvent): void {
		const element = panel();
		if (!layout.isPhone || !element || event.button !== 0) return;
		start = { y: event.clientY, height: element.offsetHeight };
		last = { y: event.clientY, time: event.timeStamp, velocity: 0 };
		hasMoved = false;
		// A fast finger leaves the handle.
		addEventListener('pointermove', onpointermove);
		addEventListener('pointerup', onpointerup);
		addEventListener('pointercancel', onpointerup);
		addEventListener('dragstart', refuseDrag);
	}

	function onpointermove(event: PointerEvent): void {
		const element = panel();
		if (!start || !element) return;
		if (!hasMoved && Math.abs(event.clientY - start.y) < CLICK_SLOP_PX) return;
		hasMoved = true;
		const elapsed = Math.max(1, event.timeStamp - last.time);
		last = { y: event.clientY, time: event.timeStamp, velocity: (last.y - event.clientY) / elapsed };
		element.classList.add('dragged');
		const height = start.height + start.y - event.clientY;
		const limit = (value: number) =>
			Math.max(layout.panelHeight('peek'), Math.min(layout.panelHeight('full'), value));
		element.style.height = `${limit(height)}px`;
	}

	function onpointerup({ timeStamp, type }: PointerEvent): void {
		const element = panel();
		if (start && element && hasMoved) {
			const isFlick = type === 'pointerup' && timeStamp - last.time <= REST_MS;
			const velocity = isFlick ? last.velocity : 0;
			layout.snap = layout.snapFor(element.offsetHeight, velocity);
			element.classList.remove('dragged');
			element.style.height = '';
		}
		start = null;
		stopFollowing();
	}

	function stopFollowing(): void {
		removeEventListener('pointermove', onpointermove);
		removeEventListener('pointerup', onpointerup);
		removeEventListener('pointercancel', onpointerup);
		removeEventListener('dragstart', refuseDrag);
	}

	/** The browser would drag a link that moves under the pointer. */
	function refuseDrag(event: DragEvent): void {
		event.preventDefault();
	}

	function onclick(event: MouseEvent): void {
		if (!hasMoved) return;
		event.preventDefault();
		event.stopPropagation();
		hasMoved = false;
	}

	handle.addEventListener('pointerdown', onpointerdown);
	handle.addEventListener('click', onclick, { capture: true });
	return () => {
		handle.removeEventListener('pointerdown', onpointerdown);
		stopFollowing();
		handle.removeEventListener('click', onclick, { capture: true });
	};
}
