/** One fault in `geo/`: where it is, what is wrong, and how to mend it. */
export type Problem = {
	/** Path under `geo/`. */
	readonly file: string;
	/** JSON pointer (RFC 6901) into the file; empty for the whole file. */
	readonly pointer: string;
	readonly message: string;
	readonly remedy: string;
};

/** A pointer from its steps, escaped as RFC 6901 asks. */
export function pointerOf(...steps: readonly (string | number)[]): string {
	return steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

/** All faults in one text, grouped by file, for a terminal. */
export function formatReport(problems: readonly Problem[]): string {
	const files = [...new Set(problems.map((problem) => problem.file))];
	const blocks = files.map((file) => {
		const lines = problems
			.filter((problem) => problem.file === file)
			.map(
				({ pointer, message, remedy }) => `  ${pointer || '/'}\n    ${message}\n    To mend it: ${remedy}`
			);
		return [`geo/${file}`, ...lines].join('\n');
	});
	const count = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
	return [`${count} in geo/`, ...blocks].join('\n\n');
}
