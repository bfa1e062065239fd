import { geoJSONToWkt } from 'betterknown';
import { csvFormatRows } from 'd3-dsv';
import { claimAddress, claimsAt, sourcesOf, type Dataset } from './dataset';

type Cell = string | number | null;

/** Leading characters that make spreadsheets read a cell as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Adds an apostrophe, which marks text as such, to a cell that a spreadsheet would run as a formula. */
export function guarded(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const written = rows.map((row) =>
		row.map((cell) => (typeof cell === 'number' ? String(cell) : guarded(cell ?? '')))
	);
	return `${csvFormatRows([[...header], ...written])}\n`;
}

const joined = (values: readonly string[]) => values.join('; ');

/** One row per claim; RFC 4180, UTF-8. */
export function claimsCsv({ about, claims, speakers, sources }: Dataset): string {
	const citation = (id: string) => {
		const source = sources[id];
		if (!source) return id;
		return [source.publisher, source.title, source.date, source.url].filter(Boolean).join(', ');
	};
	const rows = claims.map((claim) => [
		claim.id,
		claim.paragraph,
		claim.cue,
		claim.text,
		claim.modality,
		joined(claim.speakers.map((id) => speakers[id] ?? id)),
		claim.attribution,
		claim.date,
		joined(claim.places),
		claim.standing,
		claim.correction ?? null,
		joined(claim.record.map(({ date, text }) => (date ? `${date}: ${text}` : text))),
		joined(sourcesOf(claim).map(citation)),
		claimAddress(about, claim),
		about.licence,
		about.digest
	]);
	const header = [
		'id',
		'paragraph',
		'cue',
		'text',
		'modality',
		'speakers',
		'attribution',
		'date',
		'places',
		'standing',
		'correction',
		'record',
		'sources',
		'address',
		'licence',
		'digest'
	];
	return toCsv(header, rows);
}

/** One row per shape, with its geometry as OGC well-known text in WGS 84, longitude first; RFC 4180, UTF-8. */
export function featuresCsv(dataset: Dataset): string {
	const { about, features } = dataset;
	const rows = features.map(({ id, geometry, properties }) => [
		id,
		properties.name,
		joined(properties.localNames.map(({ text }) => text)),
		properties.layer,
		properties.place,
		properties.kind,
		properties.country,
		properties.certainty,
		properties.toleranceKm,
		joined(properties.sources),
		properties.note,
		claimsAt(dataset, properties.place).length,
		geoJSONToWkt(geometry),
		about.credit,
		about.licence,
		about.digest
	]);
	const header = [
		'id',
		'name',
		'local_names',
		'layer',
		'place',
		'kind',
		'country',
		'certainty',
		'tolerance_km',
		'sources',
		'note',
		'claims',
		'wkt',
		'attribution',
		'licence',
		'digest'
	];
	return toCsv(header, rows);
}

/** Adds a byte order mark, without which some spreadsheets read UTF-8 as Latin-1. */
export function withByteOrderMark(text: string): string {
	return `\u{feff}${text}`;
}
