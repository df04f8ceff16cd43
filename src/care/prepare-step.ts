import type { Body, RoutineStep, Side, WorkStep } from '#protocol';
import { cuesNamingSide, handFor, type AffectedSide } from './affected-side.ts';
import { ceilingOf, type Ceiling, type PrescribeOptions, type Strength } from './ceiling.ts';
import type { Person, ProtocolChange, ProtocolStep } from './protocol.ts';

/** What a step is made ready with. */
export interface StepContext {
  readonly strength: Strength;
  readonly person: Person;
  readonly options: PrescribeOptions;
}

/** A step made ready, and what was changed in it. */
export interface PreparedStep {
  readonly step: ProtocolStep;
  readonly change?: ProtocolChange;
}

/** Makes one step ready for a person. `index` and `key` are those of the whole plan. */
export function prepareStep(step: RoutineStep, index: number, context: StepContext): PreparedStep {
  return step.kind === 'work'
    ? prepareWork(step, index, context)
    : { step: withoutMotor(step, index, context.options.body) };
}

function withoutMotor(step: Exclude<RoutineStep, WorkStep>, index: number, body: Body): ProtocolStep {
  const zone = step.kind === 'heat' ? step.zone : undefined;
  return defined({
    kind: step.kind,
    index,
    key: index,
    seconds: step.seconds,
    zone,
    zoneName: zone && nameOf(body.zones, zone),
    side: 'side' in step ? step.side : undefined,
    intensityPct: 0,
    ceilingPct: 0,
    ...placeNames(step, body),
    breath: 'breath' in step ? step.breath : undefined,
    cues: step.cues,
  });
}

function prepareWork(
  step: WorkStep,
  index: number,
  { strength, person, options }: StepContext,
): PreparedStep {
  const { body } = options;
  const ceiling = ceilingOf(step, strength, { ...options, person });
  const intensityPct = step.motor === 'on' ? Math.min(step.intensityPct, ceiling.pct) : 0;
  const prepared = defined({
    kind: step.kind,
    index,
    key: index,
    seconds: step.seconds,
    zone: step.zone,
    zoneName: nameOf(body.zones, step.zone),
    ...sideOf(step, person.affectedSide, nameOf(body.zones, step.zone)),
    motor: step.motor,
    technique: step.technique,
    techniqueName: nameOf(body.techniques, step.technique),
    intensityPct,
    ceilingPct: ceiling.pct,
    pressure: step.pressure,
    ...placeNames(step, body),
    paceCmPerS: step.paceCmPerS,
    pathCm: step.pathCm,
    strokeSeconds: step.strokeSeconds,
    strokes: step.strokes,
    direction: step.direction,
  });
  const change = changeOf(step, index, { intensityPct, ceiling });
  return change ? { step: prepared, change } : { step: prepared };
}

/** What depends on the side: left and right as authored, `affected` as the person said. */
function sideOf(
  step: WorkStep,
  affectedSide: AffectedSide | undefined,
  zoneName: string,
): Pick<ProtocolStep, 'cues'> & { readonly side: Side | undefined; readonly hand: string } {
  if (step.side !== 'affected') return { side: step.side, hand: step.hand, cues: step.cues };
  // Only where a dose is counted: prescribe() asks for the side first.
  if (!affectedSide) return { side: undefined, hand: step.hand, cues: step.cues };
  return {
    side: affectedSide,
    hand: handFor(step.hand, affectedSide),
    cues: cuesNamingSide(step.cues, affectedSide, zoneName),
  };
}

function changeOf(
  step: WorkStep,
  stepIndex: number,
  { intensityPct, ceiling }: { readonly intensityPct: number; readonly ceiling: Ceiling },
): ProtocolChange | undefined {
  if (step.motor !== 'on' || intensityPct >= step.intensityPct) return undefined;
  return {
    what: 'capped',
    stepIndex,
    fromPct: step.intensityPct,
    toPct: intensityPct,
    reason: ceiling.reason,
  };
}

function placeNames(
  step: RoutineStep,
  body: Body,
): Record<'attachment' | 'attachmentName' | 'position' | 'positionName', string | undefined> {
  const { attachment, position } = step;
  return {
    attachment,
    attachmentName: attachment && nameOf(body.attachments, attachment),
    position,
    positionName: position && nameOf(body.positions, position),
  };
}

/** The name people read; the id where the body files do not know it, so that something is always said. */
function nameOf(entries: ReadonlyMap<string, { readonly name: string }>, id: string): string {
  return entries.get(id)?.name ?? id;
}

type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined, so that a field is either there or absent. */
function defined<T extends object>(fields: T): Defined<T> {
  // fromEntries cannot know which keys it was given; the type above says exactly what the filter does.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
