import type { Body, CueText, RoutineRules, RoutineStep, WorkStep } from '#protocol';
import { capital, numberInWords } from '../seconds-in-words.ts';

/** The steps of work around a step: what its words may speak of. */
export interface Around {
  readonly before: WorkStep | undefined;
  readonly next: WorkStep | undefined;
}

const SIDE_WORDS: Readonly<Record<WorkStep['side'], string>> = {
  left: 'Left side',
  right: 'Right side',
  // The names of such areas say it; the side that hurts is named when it is known.
  both: '',
  affected: '',
};

/**
 * What is said of a step from its data alone: side, place, action, as the voice has it. `Left side, buttock, circles.`
 * As many of these words as there is time for.
 */
export function plainCues(step: RoutineStep, around: Around, { body, cueing }: RoutineRules): CueText[] {
  const most = Math.min(Math.floor(step.seconds * cueing.voice.wordsPerSecond), cueing.voice.maxWords);
  const texts = textsOf(step, around, body);
  const text = texts.find((one) => countWords(one) <= most) ?? texts.at(-1) ?? '';
  return [{ atSec: 0, text }];
}

/** Cues of which each can be said before the next; one that is too long for its place is left out, the first made plain. */
export function sayableCues(step: RoutineStep, around: Around, rules: RoutineRules): CueText[] {
  const { wordsPerSecond, maxWords } = rules.cueing.voice;
  const kept: CueText[] = [];
  let untilSec = step.seconds;
  for (const cue of step.cues.toReversed()) {
    const fit = Math.floor((untilSec - cue.atSec) * wordsPerSecond);
    const most = step.kind === 'prepare' ? fit : Math.min(fit, maxWords);
    if (Math.max(countWords(cue.text), countWords(cue.byHandText)) > most) continue;
    kept.unshift(cue);
    untilSec = cue.atSec;
  }
  if (kept[0]?.atSec === 0) return kept;
  return plainCues({ ...step, seconds: Math.max(1, untilSec) }, around, rules).concat(kept);
}

/** From the most to the fewest words. */
function textsOf(step: RoutineStep, around: Around, body: Body): readonly string[] {
  switch (step.kind) {
    case 'work':
      return workTexts(step, body);
    case 'switch':
      return [...switchTexts(around, body), 'Change.'];
    case 'change-head':
      return [`Change to the ${headName(step.attachment, body)}.`, 'Change the head.'];
    case 'prepare':
      return step.attachment === undefined
        ? ['Get ready.']
        : [`Get ready. Fit the ${headName(step.attachment, body)}.`, 'Get ready.'];
    case 'breathe': {
      const [inSec, outSec] = [numberInWords(step.breath.inSec), numberInWords(step.breath.outSec)];
      return [`Breathe in for ${inSec}, out for ${outSec}.`, 'Breathe.'];
    }
    default:
      return [OTHER_WORDS[step.kind]];
  }
}

const OTHER_WORDS: Readonly<Record<'check' | 'rest' | 'move' | 'finish' | 'heat' | 'stretch', string>> = {
  check: 'Check.',
  rest: 'Rest.',
  move: 'Move.',
  finish: 'Finished.',
  heat: 'Heat.',
  stretch: 'Stretch.',
};

function workTexts(step: WorkStep, body: Body): readonly string[] {
  const side = SIDE_WORDS[step.side];
  const zone = nameIn(body.zones, step.zone);
  const technique = nameIn(body.techniques, step.technique);
  const words = (parts: readonly string[]): string =>
    `${capital(parts.filter((part) => part !== '').join(', '))}.`;
  return [words([side, zone, technique]), words([side, zone]), words([side === '' ? technique : side])];
}

function switchTexts({ before, next }: Around, body: Body): readonly string[] {
  if (!next) return [];
  const place = workTexts(next, body)[1] ?? '';
  const spoken = place.charAt(0).toLowerCase() + place.slice(1);
  return before && before.side !== next.side
    ? [`Change sides. Next, ${spoken}`, 'Change sides.']
    : [`Next, ${spoken}`];
}

/** `ball head`; what is no head keeps its name. */
function headName(id: string | undefined, body: Body): string {
  const known = id === undefined ? undefined : body.attachments.get(id);
  if (!known) return 'head';
  return known.lowBack && id !== 'hand' ? `${lower(known.name)} head` : lower(known.name);
}

/** In lower case and without what stands in brackets: `outer thigh`. */
function nameIn(entries: ReadonlyMap<string, { readonly name: string }>, id: string): string {
  return lower((entries.get(id)?.name ?? id).replace(/\s*\(.*?\)/g, ''));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function countWords(text: string | undefined): number {
  return text === undefined ? 0 : text.trim().split(/\s+/).length;
}
