import { tableOf } from '$lib/atlas/tables';
import { m } from '$lib/messages';
import { pointFeatures } from './map-data';

/** The map's points in the interface's language, labelled once for the map's source and all pages. */
export const mapPoints = tableOf((data) => pointFeatures(data, { field: m.map_field() }));
