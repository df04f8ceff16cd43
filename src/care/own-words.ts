import type { CueText } from '#protocol';
import { handLevelOf, handLevelText } from './hand-level.ts';
import { replanned } from './parts.ts';
import type { Protocol, ProtocolStep } from './protocol.ts';
import { secondsToSay } from './speaking.ts';
import { nameSides, type SideNames } from './side-names.ts';

/** How a person wants to be spoken to; the kept settings fit. */
export interface OwnWords {
  readonly sideNames: SideNames;
  /** Levels of the massager used by hand; 0 and undefined: none is said. */
  readonly handLevels?: number | undefined;
  /** Points that Softer and Stronger added, so that the level said is the level shown. */
  readonly offsetPct?: number | undefined;
}

/**
 * The same plan in the person's own words: sides by their names, and by hand the level to set, each time it changes and
 * after each pause to fit a head. Said with the first instruction that leaves time for it.
 */
export function inOwnWords(protocol: Protocol, words: OwnWords): Protocol {
  return withHandLevels(withSideNames(protocol, words.sideNames), words);
}

function withSideNames(protocol: Protocol, names: SideNames): Protocol {
  if (names.left.trim() === '' && names.right.trim() === '') return protocol;
  const named = ({ byHandText, ...cue }: CueText): CueText => ({
    ...cue,
    text: nameSides(cue.text, names),
    ...(byHandText === undefined ? {} : { byHandText: nameSides(byHandText, names) }),
  });
  return replanned(protocol, (steps) => steps.map((step) => ({ ...step, cues: step.cues.map(named) })));
}

function withHandLevels(protocol: Protocol, { handLevels = 0, offsetPct = 0 }: OwnWords): Protocol {
  if (!(handLevels >= 1)) return protocol;
  let saidLevel: number | undefined;
  return replanned(protocol, (steps) =>
    steps.map((step) => {
      if (step.kind === 'prepare' || step.kind === 'change-head') saidLevel = undefined;
      if (step.ceilingPct === 0) return step;
      const pct = Math.min(step.ceilingPct, Math.max(0, step.intensityPct + offsetPct));
      const level = handLevelOf(pct, handLevels);
      if (level === saidLevel) return step;
      const cues = withSentence(step, handLevelText(level, handLevels));
      if (cues === step.cues) return step;
      saidLevel = level;
      return { ...step, cues };
    }),
  );
}

/** The sentence behind the first cue that leaves time for it; the same cues where there is none. */
function withSentence({ cues, seconds }: ProtocolStep, sentence: string): readonly CueText[] {
  if (cues.length === 0) return [{ atSec: 0, text: sentence }];
  for (const [at, cue] of cues.entries()) {
    const byHandText = `${cue.byHandText ?? cue.text} ${sentence}`;
    const untilSec = cues[at + 1]?.atSec ?? seconds;
    if (cue.atSec + secondsToSay({ text: byHandText }) > untilSec) continue;
    return cues.map((other) => (other === cue ? { ...cue, byHandText } : other));
  }
  return cues;
}
