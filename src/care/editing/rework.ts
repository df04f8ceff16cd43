import type { Technique, WorkStep, Zone } from '#protocol';
import { refused, type EditContext, type StepSide } from './edits.ts';
import { fittedLength } from './lengths.ts';
import {
  handOf,
  headFor,
  headsAround,
  isDriven,
  offeredSides,
  offeredTechniques,
  strengthRange,
} from './places.ts';
import { strokesOf, type Strokes } from './strokes.ts';

/** What of a step of work is to be another. */
export interface WorkWish {
  readonly zone?: string;
  readonly side?: StepSide;
  readonly technique?: string;
}

/** The step made anew, or why it can't be. */
export type Reworked =
  { readonly ok: true; readonly step: WorkStep } | { readonly ok: false; readonly why: string };

/** Where a step stands, and what it is to become. */
export interface Rework {
  readonly at: number;
  readonly wish: WorkWish;
  readonly context: EditContext;
}

/**
 * A step of work on another area or side or in another way, with all that hangs on it made anew from the data: head,
 * position, pressure, path, pace and strokes; never stronger than it was. It comes without words.
 */
export function reworked(step: WorkStep, rework: Rework): Reworked {
  const { wish, context, at } = rework;
  const zone = context.rules.body.zones.get(wish.zone ?? step.zone);
  if (!zone) return refused('There is no such area.');
  const technique = techniqueFor(zone, wish.technique ?? step.technique, context);
  if (!technique) return refused(`${zone.name} has nothing that fits this routine.`);
  const side = sideFor(zone, wish.side ?? step.side, context);
  const isSameWay = zone.id === step.zone && technique.id === step.technique;
  const placed: WorkStep = isSameWay
    ? { ...step, side, hand: handIn(step.hand, step.side, side) }
    : anotherWay(step, { ...rework, zone, technique, side });
  const length = fittedLength(placed, at, context);
  if (!length.ok) return length;
  const { seconds } = length;
  const strokes = placed.strokeSeconds === undefined ? 1 : Math.round(seconds / placed.strokeSeconds);
  return { ok: true, step: { ...placed, seconds, strokes, cues: [] } };
}

interface NewWay extends Rework {
  readonly zone: Zone;
  readonly technique: Technique;
  readonly side: StepSide;
}

function anotherWay(step: WorkStep, way: NewWay): WorkStep {
  const { zone, technique, side, at, context } = way;
  const { body } = context.rules;
  const driven = isDriven(technique, zone);
  const position = zone.positions.includes(step.position)
    ? step.position
    : (zone.positions[0] ?? step.position);
  const isSameZone = zone.id === step.zone;
  const wanted = [...headsAround(context.routine.steps, at), step.attachment];
  const attachment =
    isSameZone && driven && step.motor === 'on' ? step.attachment : headFor(zone, { wanted, driven, body });
  return {
    kind: 'work',
    seconds: step.seconds,
    cues: [],
    zone: zone.id,
    side,
    technique: technique.id,
    ...motorOf(step, way, driven),
    pressure: zone.pressure.includes(step.pressure) ? step.pressure : (zone.pressure[0] ?? step.pressure),
    attachment,
    ...definedOnly(strokesOf(technique, zone)),
    strokes: 1,
    direction: zone.path.direction,
    position,
    hand: isSameZone ? handIn(step.hand, step.side, side) : handOf(zone, side, position),
  };
}

/** As strong as it was where that is allowed; from rest as gentle as the zone has it. */
function motorOf(
  step: WorkStep,
  { zone, context }: NewWay,
  driven: boolean,
): Pick<WorkStep, 'motor' | 'intensityPct'> {
  if (!driven) return { motor: 'off', intensityPct: 0 };
  const [low, high] = strengthRange(zone, context.routine, context.rules);
  return { motor: 'on', intensityPct: Math.min(high, Math.max(low, step.intensityPct)) };
}

function techniqueFor(zone: Zone, wanted: string, context: EditContext): Technique | undefined {
  const offered = offeredTechniques(zone, context);
  return offered.find(({ id }) => id === wanted) ?? offered[0];
}

function sideFor(zone: Zone, wanted: StepSide, { routine }: EditContext): StepSide {
  const sides = offeredSides(zone, routine);
  return sides.includes(wanted) ? wanted : (sides[0] ?? 'both');
}

/** `left hand` becomes `right hand`; what names no side stays. */
function handIn(hand: string, from: StepSide, to: StepSide): string {
  const areSides = [from, to].every((side) => side === 'left' || side === 'right');
  if (from === to || !areSides) return hand;
  return hand.replace(/\b(left|right)\b/g, (word) => (word === 'left' ? 'right' : 'left'));
}

function definedOnly(strokes: Strokes): Partial<Pick<WorkStep, keyof Strokes>> {
  const { paceCmPerS, pathCm, strokeSeconds } = strokes;
  return {
    ...(paceCmPerS === undefined ? {} : { paceCmPerS }),
    ...(pathCm === undefined ? {} : { pathCm }),
    ...(strokeSeconds === undefined ? {} : { strokeSeconds }),
  };
}
