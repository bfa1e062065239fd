import { existsSync, statSync } from 'node:fs';

/** Whether a generated file exists and is newer than all that it is made from. */
export function isNewer(file, sources) {
	const time = (name) => statSync(name).mtimeMs;
	return existsSync(file) && sources.every((source) => time(source) < time(file));
}
