import type { Routine, RoutineStep, WorkStep } from '#protocol';
import { MOST_SECONDS } from '../adjust-step.ts';
import { isMotorised, mostOfWork, sidesMeet, type Dosed, type Most } from '../dose.ts';
import { secondsInWords } from '../seconds-in-words.ts';
import { refused, type EditContext } from './edits.ts';

/** By how much a step is made longer or shorter, about: whole strokes and breaths may make it a little more or less. */
const STEP_SECONDS = 5;
/** Shorter than this nothing can be heard and done. A design choice, as in a running session. */
const LEAST_SECONDS = 5;
/** Longest routine that a file can hold. */
const MOST_IN_ALL_SECONDS = 3600;

/** A length, or why there is none. */
export type Length =
  { readonly ok: true; readonly seconds: number } | { readonly ok: false; readonly why: string };

/** The next longer or shorter length of a step, of whole strokes and breaths, within what its place may take. */
export function nextLength(at: number, by: 1 | -1, context: EditContext): Length {
  const step = context.routine.steps[at];
  if (!step) return refused('There is no such step.');
  const grid = gridOf(step);
  const much = grid * Math.max(1, Math.round(STEP_SECONDS / grid));
  if (by < 0) {
    const least = leastOf(at, context);
    const wished = [much, grid].map((less) => step.seconds - less).find((one) => one >= least.seconds);
    return wished === undefined ? refused(least.why) : { ok: true, seconds: wished };
  }
  const most = mostOf(step, at, context);
  const wished = [much, grid].map((more) => step.seconds + more).find((one) => one <= most.seconds);
  return wished === undefined ? refused(most.why) : { ok: true, seconds: wished };
}

/** The length nearest to `step.seconds` that its place takes, for a step that is new there. */
export function fittedLength(step: RoutineStep, at: number, context: EditContext): Length {
  const grid = gridOf(step);
  const most = mostOf(step, at, context);
  const missing = step.kind === 'work' ? missingOf(step, at, context) : 0;
  const wished = Math.min(Math.max(step.seconds, missing), most.seconds);
  const down = Math.floor(wished / grid + 1e-6) * grid;
  const seconds = down >= missing || down + grid > most.seconds ? down : down + grid;
  return seconds >= Math.min(grid, LEAST_SECONDS) && seconds > 0 ? { ok: true, seconds } : refused(most.why);
}

/** Whole seconds that whole strokes or breaths fill. */
function gridOf(step: RoutineStep): number {
  if (step.kind === 'breathe') return wholeOf(step.breath.inSec + step.breath.outSec);
  if (step.kind === 'work' && step.strokeSeconds !== undefined) return wholeOf(step.strokeSeconds);
  return STEP_SECONDS;
}

/** The least whole number of seconds that is so many times `each`; 60 is far above any stroke's count. */
function wholeOf(each: number): number {
  for (let count = 1; count <= 60; count++)
    if (Math.abs(count * each - Math.round(count * each)) < 1e-6) return Math.round(count * each);
  return Math.ceil(each);
}

function mostOf(step: RoutineStep, at: number, context: EditContext): Most {
  const others = context.routine.steps.filter((_, index) => index !== at);
  const allSeconds = others.reduce((sum, { seconds }) => sum + seconds, 0);
  const mosts: Most[] = [
    { seconds: MOST_IN_ALL_SECONDS - allSeconds, why: 'An hour is the most for one routine.' },
  ];
  if (step.kind === 'work' || step.kind === 'heat') mosts.push(doseMost(step, others, context));
  else
    mosts.push({
      seconds: MOST_SECONDS[step.kind],
      why: `${secondsInWords(MOST_SECONDS[step.kind])} is the most here.`,
    });
  return mosts.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

/** As for a session, and under what the routine's gate lets in: a first session, the careful profile. */
function doseMost(
  step: Extract<RoutineStep, { kind: 'work' | 'heat' }>,
  others: readonly RoutineStep[],
  { routine: { gate }, rules }: EditContext,
): Most {
  const dosed = dosedOf(step);
  const most = mostOfWork(dosed, others.map(dosedOf), {
    ...rules,
    ...(gate?.minCompletedSessions === 0 ? { completedSessions: 0 } : {}),
  });
  if (gate?.carefulProfileAllowed !== true || !isMotorised(dosed)) return most;
  const { careful } = rules.limits.motorSecondsPerSession;
  const motor = others.map(dosedOf).filter(isMotorised);
  const left = careful - motor.reduce((sum, { seconds }) => sum + seconds, 0);
  if (left >= most.seconds) return most;
  return {
    seconds: Math.max(0, left),
    why: `${secondsInWords(careful)} of motor is the most for this routine.`,
  };
}

/** A routine's step as a dose is counted; the side that hurts is either. */
function dosedOf(step: RoutineStep): Dosed {
  if (step.kind !== 'work' && step.kind !== 'heat') return { kind: step.kind, seconds: step.seconds };
  const { kind, seconds, zone, side } = step;
  const place = { kind, seconds, zone, ...(side === 'affected' ? {} : { side }) };
  return step.kind === 'work' ? { ...place, motor: step.motor, technique: step.technique } : place;
}

function leastOf(at: number, context: EditContext): Most {
  const { routine, rules } = context;
  const step = routine.steps[at];
  const { pauseBetweenSidesSec, changeHeadSec } = rules.cueing.leadTimes;
  switch (step?.kind) {
    case 'switch':
      return taking('Changing sides', pauseBetweenSidesSec[0]);
    case 'change-head':
      return taking('Changing the head', changeHeadSec[0]);
    case 'heat':
    case 'work': {
      const { zone } = step;
      const [least = 0] = rules.body.zones.get(zone)?.secondsPerSide ?? [];
      const seconds = step.kind === 'heat' ? least : missingOf(step, at, context);
      if (seconds <= LEAST_SECONDS) break;
      return { seconds, why: `${secondsInWords(least)} on one area is the least.` };
    }
  }
  return { seconds: LEAST_SECONDS, why: 'Shorter than this there is no time for it.' };
}

function taking(what: string, seconds: number): Most {
  return { seconds, why: `${what} takes ${seconds} seconds.` };
}

/** How long a step of work has to be beside the others, for its zone and side to get the least it takes. */
function missingOf(step: WorkStep, at: number, { routine, rules }: EditContext): number {
  const [least = 0] = rules.body.zones.get(step.zone)?.secondsPerSide ?? [];
  const there = routine.steps.filter(
    (other, index): other is WorkStep =>
      index !== at && other.kind === 'work' && other.zone === step.zone && reaches(other, step),
  );
  return least - sumOf(there);
}

function reaches(other: WorkStep, step: WorkStep): boolean {
  return step.side === 'left' || step.side === 'right'
    ? other.side === 'affected' || sidesMeet(other.side, step.side)
    : other.side === 'both' || other.side === 'affected';
}

function sumOf(steps: readonly Pick<Routine['steps'][number], 'seconds'>[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
