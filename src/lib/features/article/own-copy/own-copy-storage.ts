const KEY = 'article-text';

/** The article text kept in this browser, or null. The browser may deny access to storage. */
export function keptText(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Stores a text until the reader removes it. Returns false if the browser refuses. */
export function keepText(text: string): boolean {
	try {
		localStorage.setItem(KEY, text);
		return true;
	} catch {
		return false;
	}
}

export function forgetText(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// If storage is denied, nothing was stored.
	}
}
