import { joined } from './parts.ts';
import type { Protocol, ProtocolStep } from './protocol.ts';
import { retimed } from './retime.ts';

/** How much of an excerpt each of its two works takes: a design choice, so that most of it is what a session is. */
const WORK_SHARE = 0.35;

/**
 * A taste of a session, about `seconds` long and not longer: getting ready, with the last words of it alone, then the
 * first area that is worked on both sides, with the change between them. The same places, strengths and words, in less
 * time.
 */
export function excerpt(protocol: Protocol, seconds: number): Protocol {
  const { steps } = protocol;
  const pair = firstPair(steps);
  const works = pair.filter(({ kind }) => kind === 'work').map((step) => tasteOf(step, seconds * WORK_SHARE));
  const [first, ...others] = works;
  const between = pair.filter(({ kind }) => kind === 'switch').slice(0, 1);
  const done = [...(first ? [first] : []), ...between, ...others];
  const leftSeconds = seconds - done.reduce((sum, step) => sum + step.seconds, 0);
  const prepare = steps.find(({ kind }) => kind === 'prepare');
  const ready =
    prepare && leftSeconds >= 1
      ? [retimed(lastWords(prepare), Math.min(prepare.seconds, Math.floor(leftSeconds)), 'in-proportion')]
      : [];
  const chosen = [...ready, ...done].map((step, key) => ({ ...step, key }));
  const head = { role: 'routine', id: protocol.routineId, name: protocol.name } as const;
  return {
    ...protocol,
    ...joined([{ head, steps: chosen }]),
    changes: protocol.changes.filter(({ what }) => what === 'side-chosen'),
  };
}

/** What is said before it begins. What comes before that is for those who hold a massager, and takes too long here. */
function lastWords(step: ProtocolStep): ProtocolStep {
  return { ...step, cues: step.cues.slice(-1).map((cue) => ({ ...cue, atSec: 0 })) };
}

/** From the first work that is done on one side and then on the other; else the first work alone. */
function firstPair(steps: readonly ProtocolStep[]): readonly ProtocolStep[] {
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'work') continue;
    const next = steps.findIndex(({ kind }, later) => later > at && kind === 'work');
    const other = steps[next];
    if (other && other.zone === step.zone && other.side !== step.side) return steps.slice(at, next + 1);
  }
  return steps.filter(({ kind }) => kind === 'work').slice(0, 1);
}

/** As many whole strokes as fit, at least one; never longer than it was. */
function tasteOf(step: ProtocolStep, seconds: number): ProtocolStep {
  const { strokeSeconds = 1 } = step;
  const whole = Math.max(1, Math.floor(seconds / strokeSeconds)) * strokeSeconds;
  return retimed(step, Math.min(step.seconds, Math.max(1, Math.floor(whole))), 'in-proportion');
}
