import type { Voice } from './ports.ts';

/** Words in names by which systems mark their better voices. */
const BETTER = /natural|enhanced|premium|google/i;
/** Plain, clear English voices of Apple systems, whose lists begin with joke voices. */
const PLAIN = /^(samantha|daniel|karen|moira|tessa)\b/i;

/**
 * The voice to speak with: of the language, without network if there is one, else the best remote one.
 * @param language BCP 47 primary tag, `en`; the words are in the language of the routine, not of the phone.
 * @returns undefined if no voice speaks it; the system then chooses.
 */
export function pickVoice(voices: readonly Voice[], language: string): Voice | undefined {
  return voices
    .filter((voice) => primaryTag(voice.language) === primaryTag(language))
    .map((voice, order) => ({ voice, order, score: score(voice) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)[0]?.voice;
}

/** All voices for a list to choose from: those of the language first, of those the local ones, then by name. */
export function sortVoices(voices: readonly Voice[], language: string): readonly Voice[] {
  const place = (voice: Voice): number =>
    (primaryTag(voice.language) === primaryTag(language) ? 0 : 2) + (voice.local ? 0 : 1);
  return [...voices].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** Local outweighs everything, since it starts at once and works offline. */
function score({ local, isDefault, name }: Voice): number {
  return (local ? 8 : 0) + (isDefault ? 4 : 0) + (BETTER.test(name) ? 2 : 0) + (PLAIN.test(name) ? 1 : 0);
}

function primaryTag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
