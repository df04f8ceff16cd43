/** What this browser can do of itself, as far as it tells. */
export interface Abilities {
  readonly vibration: boolean;
  readonly wakeLock: boolean;
  readonly speech: boolean;
}

/** Asks the browser; looks only whether the doors are there. */
export function abilitiesOf(browser: Pick<Window, 'navigator'>): Abilities {
  return {
    vibration: has(browser.navigator, 'vibrate'),
    wakeLock: has(browser.navigator, 'wakeLock'),
    speech: has(browser, 'speechSynthesis'),
  };
}

/** Some browsers have the name and nothing behind it. */
function has(where: object, name: string): boolean {
  return Boolean((where as Readonly<Record<string, unknown>>)[name]);
}
