type SourceEntry =
	/** A GeoJSON file under `/geo/`, with a finer one for close views where there is one. */
	| {
			readonly kind: 'file';
			readonly file: string;
			readonly detailedFile?: string;
			readonly isCredited?: boolean;
	  }
	/** Features that the reader draws; they come with the map's state. */
	| { readonly kind: 'drawn' }
	/** A picture laid over an extent. */
	| { readonly kind: 'image' };

/** The sources of the style. The credit of the base map is that of all the map's data. */
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
/** Names of the GeoJSON files, without their ending. */
export type SourceFile = Table[FileSource]['file'] | Detailed<Table[FileSource]>;

/** Where the map's data lies, as absolute or root-relative addresses. */
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

/** The file that a source is read from. */
export function fileOf(name: FileSource, isDetailed: boolean): SourceFile {
	const entry = MAP_SOURCES[name];
	return isDetailed && 'detailedFile' in entry ? entry.detailedFile : entry.file;
}

/** The credit that a source bears, as a property of its specification. */
export function creditOf(name: FileSource, credit: string): { readonly attribution?: string } {
	return 'isCredited' in MAP_SOURCES[name] ? { attribution: credit } : {};
}

/** A record over the sources with a file. */
export function byFileSource<T>(of: (name: FileSource) => T): Record<FileSource, T> {
	return Object.fromEntries(FILE_SOURCES.map((name) => [name, of(name)])) as Record<FileSource, T>;
}

/**
 * The addresses of all that the style fetches.
 * @param addressOf the address of a GeoJSON file, by its name without ending
 */
export function sourceAddresses(addressOf: (file: SourceFile) => string, relief: string): SourceAddresses {
	const files = FILE_SOURCES.flatMap((name) => [fileOf(name, false), fileOf(name, true)]);
	const entries = [...new Set(files)].map((file) => [file, addressOf(file)]);
	return { ...(Object.fromEntries(entries) as Record<SourceFile, string>), relief };
}
