import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import edtf from 'edtf';
import actorsSchema from '../../../geo/schema/actors.schema.json';
import articleSchema from '../../../geo/schema/article.schema.json';
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

/** What a file of a known name holds. */
export type NamedFiles = {
	readonly 'actors.json': ActorsFile;
	readonly 'article.json': ArticleFile;
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

/** What a file under `layers/` holds. */
export type LayerFile =
	| { readonly kind: 'route'; readonly collection: RoutesFile }
	| { readonly kind: 'point'; readonly collection: PointsFile };

/** The files of a `geo/` folder, each as its schema has it. */
export type GeoFiles = {
	readonly named: NamedFiles;
	/** By path, in its order. */
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

/** What was read, unless something is wrong with it. */
export type Checked<T> = { readonly value: T | null; readonly problems: readonly Problem[] };

/** Holds one file against its JSON Schema. */
export function checkFile<File extends FileName>(file: File, document: unknown): Checked<NamedFiles[File]> {
	const validate = VALIDATORS[file];
	if (validate(document)) return { value: document, problems: [] };
	return { value: null, problems: summarise(file, validate.errors ?? []) };
}

/** Holds every file against the JSON Schema of its kind; a layer file is a route if it has a segment. */
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
	const remedy = 'add the file, see geo/README.md';
	return missing.map((file) => ({ file, pointer: '', message: 'is missing', remedy }));
}

function isComplete(named: Partial<NamedFiles>): named is NamedFiles {
	return Object.keys(VALIDATORS).every((file) => file in named);
}

function isRoute(file: string, document: unknown): boolean {
	return file !== NAMED_PLACES_FILE && JSON.stringify(document).includes('"segment"');
}

/** Dates recur, and reading one is slow: each is read once. */
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

/** The errors that name a cause; those that only say that a branch failed are left out beside them. */
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
	if (keyword === 'enum') return `is none of ${params['allowedValues'].join(', ')}`;
	if (keyword === 'format') return `is not a valid ${params['format'] === 'edtf' ? 'EDTF date' : 'address'}`;
	if (keyword === 'not') return 'has a key that its kind must not have';
	return message ?? `breaks the rule "${keyword}"`;
}

function remedyOf({ keyword, params }: ErrorObject): string {
	if (keyword === 'required')
		return `add "${params['missingProperty']}", see the schema's file in geo/schema`;
	if (keyword === 'additionalProperties') return 'remove it or mend its spelling';
	if (keyword === 'enum') return 'use one of these words';
	if (keyword === 'format') return 'write it as geo/README.md shows';
	return "see the schema's file in geo/schema";
}
