import { mostOfWork, type DoseRules, type Most } from './dose.ts';
import { filledParts, joined } from './parts.ts';
import type { Person, Protocol, ProtocolStep } from './protocol.ts';
import { retimed, type Timed } from './retime.ts';
import { secondsInWords } from './seconds-in-words.ts';

/** A changed plan, or why it stays as it is, in words to show. */
export type StepAdjustment =
  { readonly ok: true; readonly protocol: Protocol } | { readonly ok: false; readonly why: string };

/** Which step is to become longer or shorter. */
export interface StepWish {
  readonly stepIndex: number;
  /** Below 0: shorter. Whole seconds. */
  readonly bySeconds: number;
  /** How much of the step has run; 0 if left out. */
  readonly elapsedSeconds?: number;
  /** What a step has run beyond its place in the plan, since the person went back to it; 0 if left out. */
  readonly repeatedSeconds?: (step: ProtocolStep) => number;
}

/** What is left of a step at least: time to hear that it ends. A design choice. */
const LEAST_LEFT_SECONDS = 5;

/**
 * How long a step without work may be made where the data gives no bound: a stretch by analogy with the longest hold
 * by hand (90 s), breathing and walking ten minutes, all that prepares, changes or ends something three. A design
 * choice.
 */
export const MOST_SECONDS: Readonly<Record<Exclude<ProtocolStep['kind'], 'work' | 'heat'>, number>> = {
  prepare: 180,
  breathe: 600,
  switch: 180,
  'change-head': 180,
  check: 180,
  rest: 180,
  stretch: 90,
  move: 600,
  finish: 180,
};

/**
 * Makes a step longer or shorter. Never beyond what its zone and side, the muscle it shares, its technique and the
 * session may take, what was done twice included; never shorter than what has run and five seconds, nor than one
 * stroke or breath. Strokes, breaths and cues stay true to the new length. A wish that does not fit as a whole
 * changes nothing, so that one step back is one step back.
 */
export function adjustStep(
  protocol: Protocol,
  { stepIndex, bySeconds, elapsedSeconds = 0, repeatedSeconds = () => 0 }: StepWish,
  rules: DoseRules & Pick<Person, 'completedSessions'>,
): StepAdjustment {
  const step = protocol.steps[stepIndex];
  if (!step || !Number.isFinite(bySeconds)) return { ok: false, why: 'There is no such step to change.' };
  const seconds = step.seconds + Math.round(bySeconds);
  if (seconds > step.seconds) {
    const most = mostFor(step, { protocol, repeatedSeconds, rules });
    if (seconds > most.seconds) return { ok: false, why: most.why };
  } else {
    const why = tooShort(step, seconds, elapsedSeconds);
    if (why) return { ok: false, why };
  }
  return { ok: true, protocol: withStep(protocol, retimed(step, seconds, { elapsedSeconds })) };
}

/** Why a step can't be as short as that; undefined where it can. */
function tooShort(
  { strokeSeconds, breath }: Timed,
  seconds: number,
  elapsedSeconds: number,
): string | undefined {
  const runSeconds = Number.isFinite(elapsedSeconds) ? Math.max(0, Math.ceil(elapsedSeconds)) : 0;
  if (seconds < runSeconds + LEAST_LEFT_SECONDS)
    return 'This step is nearly over. Skip goes to the next one.';
  if (strokeSeconds !== undefined && seconds < strokeSeconds) return 'One whole stroke is the least.';
  if (breath && seconds < breath.inSec + breath.outSec) return 'One whole breath is the least.';
  return undefined;
}

interface Scene extends Required<Pick<StepWish, 'repeatedSeconds'>> {
  readonly protocol: Protocol;
  readonly rules: DoseRules & Pick<Person, 'completedSessions'>;
}

function mostFor(step: ProtocolStep, { protocol, repeatedSeconds, rules }: Scene): Most {
  if (step.kind === 'work' || step.kind === 'heat') {
    const others = protocol.steps
      .filter((other) => other.index !== step.index)
      .map((other) => ({ ...other, seconds: other.seconds + repeatedSeconds(other) }));
    const most = mostOfWork(step, others, rules);
    return { ...most, seconds: most.seconds - repeatedSeconds(step) };
  }
  const seconds = MOST_SECONDS[step.kind];
  return { seconds, why: `${secondsInWords(seconds)} is the most here.` };
}

function withStep(protocol: Protocol, changed: ProtocolStep): Protocol {
  const parts = filledParts(protocol).map((part) => ({
    ...part,
    steps: part.steps.map((step) => (step.index === changed.index ? changed : step)),
  }));
  return { ...protocol, ...joined(parts) };
}
