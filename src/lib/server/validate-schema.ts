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
import type { Problem } from './problem';
import type { RawTree } from './read';

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

const routes = ajv.compile(routesSchema);
const points = ajv.compile(pointsSchema);
const schemas: Readonly<Record<string, ValidateFunction>> = {
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

/** Holds every file against the JSON Schema of its kind; a layer file is a route if it has a segment. */
export function schemaProblems(tree: RawTree): Problem[] {
	return [...tree].flatMap(([file, document]) => {
		const validate = schemas[file] ?? (isRoute(document) ? routes : points);
		return validate(document) ? [] : summarise(file, validate.errors ?? []);
	});
}

function isRoute(document: unknown): boolean {
	return JSON.stringify(document).includes('"segment"');
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
