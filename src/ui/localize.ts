import { configureLocalization } from '@lit/localize';

/** What is needed to switch languages, once there is more than one. */
export type Localization = ReturnType<typeof configureLocalization>;

/**
 * Makes the app ready for languages; the source is English and so far the only one.
 * To be called once, before the first rendering: a second call throws.
 */
export function startLocalization(): Localization {
  return configureLocalization({
    sourceLocale: 'en',
    targetLocales: [],
    loadLocale: (locale) => Promise.reject(new Error(`There are no words for ${locale}.`)),
  });
}

/**
 * The locale for dates and numbers: the person's own kind of English where the browser asks for one,
 * so that the clock has 12 or 24 hours as they like it; British English otherwise, as while the app is built.
 */
export function formatLocale(languages: readonly string[] = wanted()): string {
  return languages.find((language) => /^en(-|$)/i.test(language)) ?? 'en-GB';
}

function wanted(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}
