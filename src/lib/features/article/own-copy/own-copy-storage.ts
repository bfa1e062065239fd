const KEY = 'article-text';

/** The stored article text, or null. The browser may deny access. */
export function keptText(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Returns false if the browser refuses. */
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
		// Without access, nothing was stored.
	}
}
