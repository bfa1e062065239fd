import { geoJSONToWkt } from 'betterknown';
import { csvFormatRows } from 'd3-dsv';
import { claimAddress, claimsAt, sourcesOf, type Dataset } from './dataset';

type Cell = string | number | null;

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run is written after an apostrophe, which spreadsheets take for "this is text". */
export function guarded(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const written = rows.map((row) =>
		row.map((cell) => (typeof cell === 'number' ? String(cell) : guarded(cell ?? '')))
	);
	return `${csvFormatRows([[...header], ...written])}\n`;
}

/** Lists within a cell. */
const joined = (values: readonly string[]) => values.join('; ');

/** RFC 4180, UTF-8, a claim a row. */
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

/** RFC 4180, UTF-8, a shape a row, with its geometry as OGC well-known text in WGS 84, longitude first. */
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

/** For spreadsheets that take a file for Latin text unless its first character is this one. */
export function withByteOrderMark(text: string): string {
	return `\u{feff}${text}`;
}
