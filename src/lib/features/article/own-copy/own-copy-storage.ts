const KEY = 'article-text';

/** The article's text that the reader asked this browser to keep, or null. Storage can be forbidden. */
export function keptText(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Keeps a text until it is forgotten. False where the browser keeps nothing. */
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
		// What cannot be reached was not kept.
	}
}
