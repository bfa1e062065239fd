/** Saves generated content as a download. */
export function save(name: string, type: string, content: BlobPart): void {
	const href = URL.createObjectURL(new Blob([content], { type }));
	const link = Object.assign(document.createElement('a'), { href, download: name });
	link.click();
	// By the next task the browser has taken over the download.
	setTimeout(() => URL.revokeObjectURL(href));
}
