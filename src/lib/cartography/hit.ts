/** What is under the pointer: a place, the layer that shows it, and the feature itself. */
export type Hit = {
	readonly place: string;
	readonly placeName: string;
	readonly layer: string | null;
	readonly feature: string;
};
