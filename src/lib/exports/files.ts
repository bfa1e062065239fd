import type { Focus } from '$lib/atlas/page-data/focus';
import type { EdtfDate } from '$lib/atlas/types';
import { m } from '$lib/messages';
import { claimsCsv, featuresCsv, withByteOrderMark } from './csv';
import type { Dataset } from './dataset';
import { toGeoJson } from './geojson';
import { toGpx } from './gpx';
import { toKml } from './kml';
import { annotations, claimsJsonLd } from './linked';
import { linkedPlaces } from './linked-places';

/** A file offered for download. */
export type ExportFile = {
	/** File name with extension. */
	readonly name: string;
	readonly mediaType: string;
	/** What the file contains and what to use it for. */
	readonly text: () => string;
	readonly write: (dataset: Dataset) => string;
};

const GEOJSON = 'application/geo+json';
const CSV = 'text/csv; charset=utf-8';

export const EXPORT_FILES: readonly ExportFile[] = [
	{ name: 'atlas.geojson', mediaType: GEOJSON, text: m.exports_geojson, write: toGeoJson },
	{ name: 'places.csv', mediaType: CSV, text: m.exports_places_csv, write: featuresCsv },
	{ name: 'claims.csv', mediaType: CSV, text: m.exports_claims_csv, write: claimsCsv },
	{
		name: 'places-bom.csv',
		mediaType: CSV,
		text: m.exports_bom,
		write: (dataset) => withByteOrderMark(featuresCsv(dataset))
	},
	{
		name: 'claims-bom.csv',
		mediaType: CSV,
		text: m.exports_bom,
		write: (dataset) => withByteOrderMark(claimsCsv(dataset))
	},
	{
		name: 'atlas.kml',
		mediaType: 'application/vnd.google-earth.kml+xml',
		text: m.exports_kml,
		write: toKml
	},
	{ name: 'atlas.gpx', mediaType: 'application/gpx+xml', text: m.exports_gpx, write: toGpx },
	{
		name: 'annotations.jsonld',
		mediaType: 'application/ld+json',
		text: m.exports_annotations,
		write: annotations
	},
	{ name: 'claims.jsonld', mediaType: 'application/ld+json', text: m.exports_claims, write: claimsJsonLd },
	{ name: 'places.lpf.json', mediaType: 'application/json', text: m.exports_lpf, write: linkedPlaces }
];

/** The GeoJSON of one layer. */
export function layerFile(layerId: string): ExportFile {
	return {
		name: `${layerId}.geojson`,
		mediaType: GEOJSON,
		text: m.exports_layer,
		write: (dataset) =>
			toGeoJson({
				...dataset,
				features: dataset.features.filter(({ properties }) => properties.layer === layerId)
			})
	};
}

/** A file as listed on the page; writers are loaded only for filtered downloads. */
export type ListedFile = Pick<ExportFile, 'name'> & {
	readonly title: string;
	/** What the file contains; text, because a page ships only the messages that its own modules import. */
	readonly text: string;
	/** In kB. */
	readonly size: number;
};

/** Data of the export page. */
export type ExportData = {
	readonly digest: string;
	readonly recordUntil: EdtfDate;
	readonly files: readonly ListedFile[];
	readonly layers: readonly ListedFile[];
	readonly focus: Focus;
};
