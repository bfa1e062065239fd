import type { Spot } from '$lib/atlas/page-data/measure';
import type { Position2D } from '$lib/atlas/types';
import { LEAST_OF_RING, measure, type Measured } from '$lib/geodesy/measure';
import { formatNumber, m } from '$lib/messages';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { MOST_POINTS } from '$lib/view/measure-params';
import { legSentence, lengthText, pointOf, rounded, type MeasuredPoint } from './measure-points';

/** The reader's measurement. The address holds its points; each step is announced. */
export class MeasureSession {
	/** For screen readers. */
	said = $state('');
	/** Points that the map frames: from the link or chosen by name. Points picked on the map are already in view. */
	framed: readonly Position2D[] = $state.raw([]);
	readonly #view: AtlasView;
	readonly #spots: () => readonly Spot[];

	readonly points: readonly MeasuredPoint[] = $derived.by(() =>
		this.#view.measuring.points.flatMap((text) => pointOf(text, this.#spots()) ?? [])
	);
	readonly measured: Measured = $derived.by(() => measure(this.points, this.#view.measuring.isRing));

	constructor(view: AtlasView, spots: () => readonly Spot[]) {
		this.#view = view;
		this.#spots = spots;
	}

	get isRing(): boolean {
		return this.measured.ring !== null;
	}

	get canClose(): boolean {
		return this.points.length >= LEAST_OF_RING;
	}

	/** Points in the address that the atlas does not know. */
	get unknownCount(): number {
		return this.#view.measuring.points.length - this.points.length;
	}

	frame(): void {
		this.framed = this.points.map(({ at }) => at);
	}

	/** A point chosen by name is brought into view. */
	add(text: string, isByName: boolean): void {
		const point = pointOf(text, this.#spots());
		const ids = this.#ids;
		if (!point) this.said = m.measure_said_choose();
		else if (ids.at(-1) === text) this.said = m.measure_said_same({ name: point.name });
		else if (ids.length >= MOST_POINTS) this.said = m.measure_said_full({ count: MOST_POINTS });
		else {
			this.#change([...ids, text], this.#view.measuring.isRing, isByName);
			this.#tell();
		}
	}

	undo(): void {
		const ids = this.#ids.slice(0, -1);
		this.#change(ids, this.#view.measuring.isRing && ids.length >= LEAST_OF_RING);
		this.#tell();
	}

	clear(): void {
		this.#change([], false);
		this.#tell();
	}

	toggleRing(): void {
		this.#change(this.#ids, !this.isRing);
		const { ring, total } = this.measured;
		if (!ring) this.said = m.measure_said_opened({ length: lengthText(total) });
		else if (ring.isCrossed) this.said = m.measure_crossed();
		else
			this.said = m.measure_said_ring({ area: formatNumber(rounded(ring.km2)), length: lengthText(total) });
	}

	get #ids(): string[] {
		return this.points.map(({ id }) => id);
	}

	#change(points: readonly string[], isRing: boolean, isByName = false): void {
		this.#view.update({ points, isRing, ...(isByName ? { camera: null } : {}) });
		if (isByName) this.frame();
	}

	#tell(): void {
		const { legs, total } = this.measured;
		const leg = this.isRing ? legs.at(-2) : legs.at(-1);
		const last = this.points.at(-1);
		if (!last) this.said = m.measure_said_cleared();
		else if (!leg) this.said = m.measure_said_first({ name: last.name });
		else {
			const whole = m.measure_said_total({ length: lengthText(total) });
			this.said = legSentence(leg, this.points) + (legs.length > 1 ? ` ${whole}` : '');
		}
	}
}
