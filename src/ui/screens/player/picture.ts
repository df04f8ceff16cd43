import type { ProtocolStep } from '#care';
import type { StepKind } from '#protocol';
import type { Segment, SessionState, Timeline } from '#session';
import { segmentAt } from '#session';
import { msg, str } from '@lit/localize';
import type { Camera, MapName, PacerFigure, PacerMotion, ZoneMark } from '../../map/body-map.types.ts';
import { mapOf } from '../../map/zones.ts';
import { placeName } from './step-words.ts';

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

/** Kinds of step that stand for the whole routine rather than for one zone. */
const WIDE: readonly StepKind[] = ['prepare', 'move', 'finish'];

/** The map of a step: its zone lit, the next one dashed; in other steps what is to come, at the end what is done. */
export function buildPicture(state: SessionState): Picture {
  const segment = segmentAt(state.timeline, state.positionMs);
  const subject = subjectOf(state, segment);
  const isWide = segment === undefined || WIDE.includes(segment.step.kind);
  const close = !isWide && subject && closeUp(state, segment, subject);
  return close || overview(state, subject?.step);
}

function closeUp(state: SessionState, segment: Segment, { step, when }: Subject): Picture | undefined {
  const { zone, side = 'both' } = step;
  const map = zone && mapOf(zone);
  if (!zone || !map) return undefined;
  const place = placeName(step);
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

/** How the pacing dot moves in a step; nothing where no hand travels. */
export function buildPacer(segment: Segment | undefined, options: { running: boolean; elapsedMs: number }) {
  const { zone, side, strokeSeconds, strokes, kind, technique } = segment?.step ?? {};
  if (kind !== 'work' || !zone || !strokeSeconds) return undefined;
  const motion: PacerMotion = {
    zone,
    side: side ?? 'both',
    strokeSeconds,
    strokes,
    figure: figureOf(technique),
    ...options,
  };
  return motion;
}

function figureOf(technique: string | undefined): PacerFigure | undefined {
  switch (technique) {
    case 'knead':
    case 'knead-hand':
      return 'circles';
    case 'cross-fibre':
      return 'across';
    case 'hold':
    case 'finger-hold':
      return 'hold';
    default:
      return undefined;
  }
}
