import type { ProtocolStep } from '#care';
import type { StepKind } from '#protocol';
import type { Segment, SessionState, Timeline } from '#session';
import { segmentAt } from '#session';
import { msg, str } from '@lit/localize';
import type { Camera, MapName, PacerMotion, ZoneMark } from '../../map/body-map.types.ts';
import { pacerMotion } from '../../map/motion.ts';
import { mapOf } from '../../map/zones.ts';
import { placeName, type Wording } from './step-words.ts';

/** What the body map shows in a step. */
export interface Picture {
  readonly map: MapName;
  readonly marks: readonly ZoneMark[];
  readonly camera: Camera | undefined;
  /** The map as a sentence. */
  readonly label: string;
}

/** The step whose zone is shown, and whether the session is on it or on the way to it. */
export interface Subject {
  readonly step: ProtocolStep;
  readonly when: 'now' | 'next';
}

/** The zone a step is about: its own, else that of the next work, `next`; nothing at the end. */
export function subjectOf({ timeline }: SessionState, segment: Segment | undefined): Subject | undefined {
  if (!segment) return undefined;
  if (segment.step.zone) return { step: segment.step, when: 'now' };
  const next = nextWork(timeline, segment);
  return next && { step: next.step, when: 'next' };
}

/** The work that follows, if any. */
export function nextWork(timeline: Timeline, segment: Segment | undefined): Segment | undefined {
  return segment?.nextWorkIndex === undefined ? undefined : timeline.segments[segment.nextWorkIndex];
}

/** The dot goes to the next place at the very end of a hold; a step is over before that. */
const HOLD_MARGIN_SECONDS = 10;

/** Kinds of step that stand for the whole routine rather than for one zone. */
const WIDE: readonly StepKind[] = ['prepare', 'move', 'finish'];

/** The map of a step: its zone lit, the next one dashed; in other steps what is to come, at the end what is done. */
export function buildPicture(state: SessionState, wording?: Wording): Picture {
  const segment = segmentAt(state.timeline, state.positionMs);
  const subject = subjectOf(state, segment);
  const isWide = segment === undefined || WIDE.includes(segment.step.kind);
  const close = !isWide && subject && closeUp({ state, segment, wording }, subject);
  return close || overview(state, subject?.step);
}

interface Look {
  readonly state: SessionState;
  readonly segment: Segment;
  readonly wording: Wording | undefined;
}

function closeUp({ state, segment, wording }: Look, { step, when }: Subject): Picture | undefined {
  const { zone, side = 'both' } = step;
  const map = zone && mapOf(zone);
  if (!zone || !map) return undefined;
  const place = step.kind === 'work' ? placeName(step, wording) : (step.zoneName ?? placeName(step, wording));
  const here: ZoneMark = { zone, side, state: when === 'now' ? 'active' : 'next' };
  const after = when === 'now' ? nextMark(state, segment) : undefined;
  return {
    map,
    marks: after && after.side !== side ? [here, after] : [here],
    camera: { zone, side },
    label: when === 'now' ? msg(str`${place} is lit.`) : msg(str`Next: ${place}.`),
  };
}

/**
 * The other side of the same zone, if that is where it goes next: dashed beside the one that is lit.
 * Other zones may overlap, and those are never shown together.
 */
function nextMark({ timeline }: SessionState, segment: Segment): ZoneMark | undefined {
  const next = nextWork(timeline, segment)?.step;
  if (!next?.zone || next.zone !== segment.step.zone || !next.side || next.side === 'both') return undefined;
  return { zone: next.zone, side: next.side, state: 'next' };
}

/** The whole map, with all zones of the routine on it: before the first and after the last of them. */
function overview({ timeline, positionMs }: SessionState, coming: ProtocolStep | undefined): Picture {
  const zones = timeline.segments.filter(({ step }) => step.zone !== undefined && step.kind === 'work');
  const about = coming?.zone ?? zones.at(-1)?.step.zone;
  const map = (about === undefined ? undefined : mapOf(about)) ?? 'back';
  const marks = new Map<string, ZoneMark>();
  for (const { step, endMs } of zones) {
    if (!step.zone || mapOf(step.zone) !== map) continue;
    const side = step.side ?? 'both';
    marks.set(`${step.zone} ${side}`, {
      zone: step.zone,
      side,
      state: endMs <= positionMs ? 'done' : 'planned',
    });
  }
  const label = coming ? msg('The areas that this routine reaches.') : msg('The areas that were worked.');
  return { map, marks: [...marks.values()], camera: undefined, label };
}

/**
 * How the pacing dot moves in a step; nothing where nothing moves. A hold rests for the whole step: on the
 * first of two places, or on the second where the step before it on this side held the first.
 */
export function buildPacer(
  { timeline }: Pick<SessionState, 'timeline'>,
  segment: Segment | undefined,
  now: { readonly running: boolean; readonly elapsedMs: number },
): PacerMotion | undefined {
  if (!segment) return undefined;
  const motion = pacerMotion(segment.step, now);
  if (motion?.figure !== 'hold') return motion;
  const strokeSeconds = segment.step.seconds + HOLD_MARGIN_SECONDS;
  const startMs = holdsAlready(timeline, segment) ? strokeSeconds * 1000 : 0;
  return { ...motion, strokeSeconds, elapsedMs: now.elapsedMs + startMs };
}

/** True if an odd number of holds on the same zone and side came just before, with nothing but rests between. */
function holdsAlready({ segments }: Timeline, { index, step }: Segment): boolean {
  let before = 0;
  for (const { step: other } of segments.slice(0, index).reverse()) {
    if (other.kind === 'rest') continue;
    const isSame = other.zone === step.zone && other.side === step.side && other.technique === step.technique;
    if (!isSame) break;
    before++;
  }
  return before % 2 === 1;
}
