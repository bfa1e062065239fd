import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import edtf from 'edtf';
import actorsSchema from '../../../geo/schema/actors.schema.json';
import articleSchema from '../../../geo/schema/article.schema.json';
import changesSchema from '../../../geo/schema/changes.schema.json';
import claimsSchema from '../../../geo/schema/claims.schema.json';
import commonSchema from '../../../geo/schema/common.schema.json';
import eventsSchema from '../../../geo/schema/events.schema.json';
import labelsSchema from '../../../geo/schema/labels.schema.json';
import layersSchema from '../../../geo/schema/layers.schema.json';
import measuringSchema from '../../../geo/schema/measuring.schema.json';
import placesSchema from '../../../geo/schema/places.schema.json';
import pointsSchema from '../../../geo/schema/points.schema.json';
import relationsSchema from '../../../geo/schema/relations.schema.json';
import routesSchema from '../../../geo/schema/routes.schema.json';
import sourcesSchema from '../../../geo/schema/sources.schema.json';
import tourSchema from '../../../geo/schema/tour.schema.json';
import type {
	ActorsFile,
	ArticleFile,
	ChangesFile,
	ClaimsFile,
	EventsFile,
	LabelsFile,
	LayersFile,
	MeasuringFile,
	PlacesFile,
	PointsFile,
	RelationsFile,
	RoutesFile,
	SourcesFile,
	TourFile
} from '$lib/atlas/generated/geo';
import type { Problem } from './problem';
import type { RawTree } from './read';

/** The content of the files with fixed names. */
export type NamedFiles = {
	readonly 'actors.json': ActorsFile;
	readonly 'article.json': ArticleFile;
	readonly 'changes.json': ChangesFile;
	readonly 'claims.json': ClaimsFile;
	readonly 'events.json': EventsFile;
	readonly 'layers.json': LayersFile;
	readonly 'places.json': PlacesFile;
	readonly 'relations.json': RelationsFile;
	readonly 'sources.json': SourcesFile;
	readonly 'tour.json': TourFile;
	readonly 'basemap/labels.geojson': LabelsFile;
	readonly 'basemap/measuring.json': MeasuringFile;
};
export type FileName = keyof NamedFiles;

/** The content of a file under `layers/`. */
export type LayerFile =
	| { readonly kind: 'route'; readonly collection: RoutesFile }
	| { readonly kind: 'point'; readonly collection: PointsFile };

/** The files of a `geo/` folder, valid by their schemas. */
export type GeoFiles = {
	readonly named: NamedFiles;
	/** By path, sorted. */
	readonly layers: ReadonlyMap<string, LayerFile>;
};

/** The named places that belong to no switchable layer. */
export const NAMED_PLACES_FILE = 'layers/places.geojson';

const ajv = new Ajv({
	allErrors: true,
	discriminator: true,
	strict: true,
	strictRequired: false,
	strictTypes: false
});
ajv.addFormat('edtf', { type: 'string', validate: isEdtf });
ajv.addFormat('iri', { type: 'string', validate: (text: string) => URL.canParse(text) });
ajv.addSchema(commonSchema);

const isRoutesFile = ajv.compile<RoutesFile>(routesSchema);
const isPointsFile = ajv.compile<PointsFile>(pointsSchema);
const VALIDATORS: { readonly [File in FileName]: ValidateFunction<NamedFiles[File]> } = {
	'actors.json': ajv.compile(actorsSchema),
	'article.json': ajv.compile(articleSchema),
	'changes.json': ajv.compile(changesSchema),
	'claims.json': ajv.compile(claimsSchema),
	'events.json': ajv.compile(eventsSchema),
	'layers.json': ajv.compile(layersSchema),
	'places.json': ajv.compile(placesSchema),
	'relations.json': ajv.compile(relationsSchema),
	'sources.json': ajv.compile(sourcesSchema),
	'tour.json': ajv.compile(tourSchema),
	'basemap/labels.geojson': ajv.compile(labelsSchema),
	'basemap/measuring.json': ajv.compile(measuringSchema)
};

/** The valid value, or null and the problems found. */
export type Checked<T> = { readonly value: T | null; readonly problems: readonly Problem[] };

/** Validates one file against its JSON Schema. */
export function checkFile<File extends FileName>(file: File, document: unknown): Checked<NamedFiles[File]> {
	const validate = VALIDATORS[file];
	if (validate(document)) return { value: document, problems: [] };
	return { value: null, problems: summarise(file, validate.errors ?? []) };
}

/** Validates every file against the JSON Schema of its kind; a layer file with a segment is a route. */
export function checkFiles(tree: RawTree): Checked<GeoFiles> {
	const named: { -readonly [File in FileName]?: NamedFiles[File] } = {};
	const layers = new Map<string, LayerFile>();
	const problems = missingFiles(tree);
	const check = <T>(file: string, validate: ValidateFunction<T>, take: (value: T) => void) => {
		const document = tree.get(file);
		if (validate(document)) take(document);
		else problems.push(...summarise(file, validate.errors ?? []));
	};
	const checkNamed = <File extends FileName>(file: File) =>
		check(file, VALIDATORS[file], (value) => {
			named[file] = value;
		});
	for (const [file, document] of tree) {
		if (isFileName(file)) checkNamed(file);
		else if (isRoute(file, document))
			check(file, isRoutesFile, (collection) => layers.set(file, { kind: 'route', collection }));
		else check(file, isPointsFile, (collection) => layers.set(file, { kind: 'point', collection }));
	}
	const isValid = problems.length === 0 && isComplete(named);
	return { value: isValid ? { named, layers } : null, problems };
}

function isFileName(file: string): file is FileName {
	return file in VALIDATORS;
}

function missingFiles(tree: RawTree): Problem[] {
	const missing = Object.keys(VALIDATORS).filter((file) => !tree.has(file));
	const remedy = 'add the file; see geo/README.md';
	return missing.map((file) => ({ file, pointer: '', message: 'is missing', remedy }));
}

function isComplete(named: Partial<NamedFiles>): named is NamedFiles {
	return Object.keys(VALIDATORS).every((file) => file in named);
}

function isRoute(file: string, document: unknown): boolean {
	return file !== NAMED_PLACES_FILE && JSON.stringify(document).includes('"segment"');
}

/** Cached, because dates recur and parsing is slow. */
const edtfVerdicts = new Map<string, boolean>();

function isEdtf(text: string): boolean {
	const verdict = edtfVerdicts.get(text) ?? canReadEdtf(text);
	edtfVerdicts.set(text, verdict);
	return verdict;
}

function canReadEdtf(text: string): boolean {
	try {
		edtf(text, { level: 1 });
		return true;
	} catch {
		return false;
	}
}

/** Reports the errors that name a cause; if there are none, those that only say that a branch failed. */
function summarise(file: string, errors: readonly ErrorObject[]): Problem[] {
	const branches = new Set(['if', 'not', 'anyOf', 'oneOf', 'allOf']);
	const causes = errors.filter((error) => !branches.has(error.keyword));
	const kept = causes.length > 0 ? causes : errors;
	return kept.map((error) => ({
		file,
		pointer: error.instancePath,
		message: describe(error),
		remedy: remedyOf(error)
	}));
}

function describe(error: ErrorObject): string {
	const { keyword, params, message } = error;
	if (keyword === 'required') return `lacks "${params['missingProperty']}"`;
	if (keyword === 'additionalProperties') return `has the unknown key "${params['additionalProperty']}"`;
	if (keyword === 'enum') return `is not one of ${params['allowedValues'].join(', ')}`;
	if (keyword === 'format') return `is not a valid ${params['format'] === 'edtf' ? 'EDTF date' : 'address'}`;
	if (keyword === 'not') return 'has a key that its kind does not allow';
	return message ?? `violates the rule "${keyword}"`;
}

function remedyOf({ keyword, params }: ErrorObject): string {
	if (keyword === 'required')
		return `add "${params['missingProperty']}"; see the file's schema in geo/schema`;
	if (keyword === 'additionalProperties') return 'remove it or correct its spelling';
	if (keyword === 'enum') return 'use one of these values';
	if (keyword === 'format') return 'see geo/README.md for the format';
	return "see the file's schema in geo/schema";
}
