import { prescribe } from '#care';
import { assembleContent, type AssembledContent, type Files } from '#protocol';
import { buildTimeline, transition, type SessionState, type Timeline } from '#session';
import { median } from './numbers.ts';

/** How long it takes to read the content and to run a session on it. */
export interface ContentTimes {
  readonly files: number;
  /** The first time after loading, as the app does it. */
  readonly firstAssembleMs: number;
  readonly assembleMs: number;
  readonly timelineMs: number;
  /** One tick, and one command, of a running session. */
  readonly tickUs: number;
  readonly commandUs: number;
}

/** Ten minutes, five areas. */
export const ROUTINE = 'lower-back-release-10';
const REPEATS = 15;
/** So many calls are timed as one: clocks are coarse. */
const CALLS = 2_000;

/** Times all of it where it is called. Throws if the built-in files are broken. */
export function timeContent(files: Files): ContentTimes {
  const first = timed(() => assembleContent(files));
  const content = first.value;
  const assembleMs = median(repeated(() => assembleContent(files)));
  const timelineMs = median(repeated(() => timelineOf(content)));
  const timeline = timelineOf(content);
  const state: SessionState = {
    status: 'running',
    timeline,
    offsetPct: 0,
    positionMs: 60_000,
    activeMs: 60_000,
    anchorMs: 0,
  };
  const perCallUs = (run: (call: number) => void): number =>
    median(
      repeated(() => {
        for (let call = 0; call < CALLS; call++) run(call);
      }),
    ) *
    (1_000 / CALLS);
  return {
    files: Object.keys(files).length,
    firstAssembleMs: first.ms,
    assembleMs,
    timelineMs,
    tickUs: perCallUs((call) => transition(state, { type: 'tick', nowMs: call * 100 })),
    commandUs: perCallUs((call) => transition(state, { type: 'skip', nowMs: call * 100 })),
  };
}

/** The timeline of one routine, from its prescription on. */
export function timelineOf({ routines, body, care }: AssembledContent): Timeline {
  const routine = routines.find(({ id }) => id === ROUTINE);
  if (!routine || !care) throw new Error('The built-in files are broken.');
  const prescription = prescribe(routine, { maxIntensityPct: 100 }, { body, limits: care.limits });
  if (!prescription.ok) throw new Error('The routine asks for more.');
  return buildTimeline(prescription.protocol, care.cueing);
}

function repeated(run: () => unknown): readonly number[] {
  return Array.from({ length: REPEATS }, () => timed(run).ms);
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const beganMs = performance.now();
  const value = run();
  return { value, ms: performance.now() - beganMs };
}
