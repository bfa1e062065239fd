import { tableOf } from '$lib/atlas/tables';
import { m } from '$lib/messages';
import { pointFeatures } from './map-data';

/** The map's points with labels in the interface language, computed once for the map source and all pages. */
export const mapPoints = tableOf((data) => pointFeatures(data, { field: m.map_field() }));
