/** Hands a file that was made here to the browser to save. */
export function save(name: string, type: string, content: BlobPart): void {
	const href = URL.createObjectURL(new Blob([content], { type }));
	const link = Object.assign(document.createElement('a'), { href, download: name });
	link.click();
	// The browser has taken it over by the next task.
	setTimeout(() => URL.revokeObjectURL(href));
}
