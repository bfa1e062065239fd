/** What lies under the pointer: a place, the layer it is drawn on, and the feature itself. */
export type Hit = {
	readonly place: string;
	readonly placeName: string;
	readonly layer: string | null;
	readonly feature: string;
};
