type SourceEntry =
	/** A GeoJSON file under `/geo/`, with an optional detailed one for high zooms. */
	| {
			readonly kind: 'file';
			readonly file: string;
			readonly detailedFile?: string;
			readonly isCredited?: boolean;
	  }
	/** Features that the reader draws, part of the map state. */
	| { readonly kind: 'drawn' }
	/** An image overlay. */
	| { readonly kind: 'image' };

/** The style's sources. The base map's attribution covers all map data. */
export const MAP_SOURCES = {
	base: { kind: 'file', file: 'base', detailedFile: 'base-detailed', isCredited: true },
	labels: { kind: 'file', file: 'labels' },
	regions: { kind: 'file', file: 'regions' },
	routes: { kind: 'file', file: 'routes' },
	points: { kind: 'file', file: 'points' },
	measure: { kind: 'drawn' },
	relief: { kind: 'image' }
} as const satisfies Readonly<Record<string, SourceEntry>>;

type Table = typeof MAP_SOURCES;
export type SourceName = keyof Table;
type SourceOfKind<Kind extends SourceEntry['kind']> = {
	[Name in SourceName]: Table[Name]['kind'] extends Kind ? Name : never;
}[SourceName];

/** Sources whose features are fetched. */
export type FileSource = SourceOfKind<'file'>;
/** Sources that have features. */
export type FeatureSource = SourceOfKind<'file' | 'drawn'>;

type Detailed<Entry> = Entry extends { readonly detailedFile: infer File } ? File : never;
/** Names of the GeoJSON files, without extension. */
export type SourceFile = Table[FileSource]['file'] | Detailed<Table[FileSource]>;

/** URLs of the map data, absolute or root-relative. */
export type SourceAddresses = Readonly<Record<SourceFile | 'relief', string>>;

export function isSourceName(name: string): name is SourceName {
	return name in MAP_SOURCES;
}

export function isFeatureSource(name: SourceName): name is FeatureSource {
	return MAP_SOURCES[name].kind !== 'image';
}

function isFileSource(name: SourceName): name is FileSource {
	return MAP_SOURCES[name].kind === 'file';
}

export const FILE_SOURCES: readonly FileSource[] = Object.keys(MAP_SOURCES)
	.filter(isSourceName)
	.filter(isFileSource);

/** The file to load for a source. */
export function fileOf(name: FileSource, isDetailed: boolean): SourceFile {
	const entry = MAP_SOURCES[name];
	return isDetailed && 'detailedFile' in entry ? entry.detailedFile : entry.file;
}

/** The `attribution` of a source's specification, if the source is credited. */
export function creditOf(name: FileSource, credit: string): { readonly attribution?: string } {
	return 'isCredited' in MAP_SOURCES[name] ? { attribution: credit } : {};
}

/** A record with an entry for each file source. */
export function byFileSource<T>(of: (name: FileSource) => T): Record<FileSource, T> {
	return Object.fromEntries(FILE_SOURCES.map((name) => [name, of(name)])) as Record<FileSource, T>;
}

/**
 * URLs of everything that the style fetches.
 * @param addressOf returns a GeoJSON file's URL by its name without extension
 */
export function sourceAddresses(addressOf: (file: SourceFile) => string, relief: string): SourceAddresses {
	const files = FILE_SOURCES.flatMap((name) => [fileOf(name, false), fileOf(name, true)]);
	const entries = [...new Set(files)].map((file) => [file, addressOf(file)]);
	return { ...(Object.fromEntries(entries) as Record<SourceFile, string>), relief };
}
