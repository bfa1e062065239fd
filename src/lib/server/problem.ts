/** A problem in `geo/`: location, description and remedy. */
export type Problem = {
	/** Path under `geo/`. */
	readonly file: string;
	/** JSON pointer (RFC 6901) into the file; empty for the file itself. */
	readonly pointer: string;
	readonly message: string;
	readonly remedy: string;
};

/** Builds a JSON pointer, escaped as in RFC 6901. */
export function pointerOf(...steps: readonly (string | number)[]): string {
	return steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

/** Formats problems for a terminal, grouped by file. */
export function formatReport(problems: readonly Problem[]): string {
	const files = [...new Set(problems.map((problem) => problem.file))];
	const blocks = files.map((file) => {
		const lines = problems
			.filter((problem) => problem.file === file)
			.map(({ pointer, message, remedy }) => `  ${pointer || '/'}\n    ${message}\n    Fix: ${remedy}`);
		return [`geo/${file}`, ...lines].join('\n');
	});
	const count = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
	return [`${count} in geo/`, ...blocks].join('\n\n');
}
