import type { Theme } from '$lib/cartography/palette';

const KEY = 'theme';

/** Light or dark: follows the system until the reader chooses; the browser stores the choice. */
class ThemeChoice {
	#current = $state<Theme>('light');

	get current(): Theme {
		return this.#current;
	}

	/** Takes over the theme set by the inline script and follows the system. Returns a function that stops it. */
	follow(): () => void {
		this.#current = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
		const system = matchMedia('(prefers-color-scheme: dark)');
		const onChange = () => {
			if (!stored()) this.#apply(system.matches ? 'dark' : 'light');
		};
		system.addEventListener('change', onChange);
		return () => system.removeEventListener('change', onChange);
	}

	toggle(): void {
		this.#apply(this.#current === 'dark' ? 'light' : 'dark');
		try {
			localStorage.setItem(KEY, this.#current);
		} catch {
			// Storage can be forbidden; the choice then lasts as long as the page.
		}
	}

	#apply(theme: Theme): void {
		this.#current = theme;
		document.documentElement.dataset['theme'] = theme;
	}
}

function stored(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

export const themeChoice = new ThemeChoice();
