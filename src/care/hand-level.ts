import { capital, numberInWords } from './seconds-in-words.ts';

/**
 * The level to set on a massager with so many levels, for a percent of the working range: the lowest is its least
 * speed (0 %), the highest its most (100 %), and between two levels it is the lower one, so that a ceiling that holds
 * for the percent holds for the level. 0 is off; what is to run has at least the lowest level. 0 without levels.
 */
export function handLevelOf(intensityPct: number, levels: number): number {
  if (!(intensityPct > 0) || !(levels >= 1)) return 0;
  const highest = Math.floor(levels);
  // The rounding of decimals must not cost a level: 2/3 of the range is level 3 of 4.
  const level = 1 + Math.floor((Math.min(100, intensityPct) / 100) * (highest - 1) + 1e-9);
  return Math.min(highest, level);
}

/** What is said of a level by hand: `Level two of five.`, or `Massager off.` for 0. */
export function handLevelText(level: number, levels: number): string {
  if (level <= 0) return 'Massager off.';
  return `${capital(`level ${numberInWords(level)}`)} of ${numberInWords(levels)}.`;
}
