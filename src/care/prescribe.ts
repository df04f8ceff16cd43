import type { Body, Routine, RoutineStep, Side, WorkStep } from '#protocol';
import { cuesNamingSide, handFor, needsAffectedSide, type AffectedSide } from './affected-side.ts';
import { ceilingOf, overallCeiling, type Ceiling, type PrescribeOptions } from './ceiling.ts';
import type { Person, Protocol, ProtocolChange, ProtocolStep } from './protocol.ts';

/** A protocol, or what is missing before there can be one. */
export type Prescription =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly needs: 'affected-side' };

/**
 * Makes a routine ready for one person today: sides named, names resolved, every intensity under the least of
 * its limits, the motor off everywhere but in work. Each intensity that was lowered stands in `changes`.
 * A missing side is a value, not an error.
 */
export function prescribe(routine: Routine, person: Person, options: PrescribeOptions): Prescription {
  const { affectedSide } = person;
  const sided = needsAffectedSide(routine);
  if (sided && !affectedSide) return { ok: false, needs: 'affected-side' };
  const context = { routine, person, options };
  const prepared = routine.steps.map((step, index) => prepare(step, index, context));
  const steps = prepared.map(({ step }) => step);
  const capped = prepared.flatMap(({ change }) => change ?? []);
  const chosen: readonly ProtocolChange[] =
    sided && affectedSide
      ? [{ what: 'side-chosen', reason: `On your ${affectedSide} side, as you said.` }]
      : [];
  return {
    ok: true,
    protocol: {
      routineId: routine.id,
      name: routine.name,
      level: routine.level,
      ceilingPct: overallCeiling(routine, { ...options, person }).pct,
      ...(sided && affectedSide ? { affectedSide } : {}),
      steps,
      parts: [
        {
          role: 'routine',
          id: routine.id,
          name: routine.name,
          firstStep: 0,
          stepCount: steps.length,
          totalSeconds: seconds(steps),
        },
      ],
      totalSeconds: seconds(steps),
      motorSeconds: seconds(steps.filter((step) => step.intensityPct > 0)),
      changes: [...chosen, ...capped],
    },
  };
}

interface Context {
  readonly routine: Routine;
  readonly person: Person;
  readonly options: PrescribeOptions;
}

interface Prepared {
  readonly step: ProtocolStep;
  readonly change?: ProtocolChange;
}

function prepare(step: RoutineStep, index: number, context: Context): Prepared {
  return step.kind === 'work'
    ? prepareWork(step, index, context)
    : { step: withoutMotor(step, index, context.options.body) };
}

function withoutMotor(step: Exclude<RoutineStep, WorkStep>, index: number, body: Body): ProtocolStep {
  const zone = step.kind === 'heat' ? step.zone : undefined;
  return defined({
    kind: step.kind,
    index,
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

function prepareWork(step: WorkStep, index: number, { routine, person, options }: Context): Prepared {
  const { body } = options;
  const ceiling = ceilingOf(step, routine, { ...options, person });
  const intensityPct = step.motor === 'on' ? Math.min(step.intensityPct, ceiling.pct) : 0;
  const prepared = defined({
    kind: step.kind,
    index,
    seconds: step.seconds,
    zone: step.zone,
    zoneName: nameOf(body.zones, step.zone),
    ...sideOf(step, person.affectedSide, nameOf(body.zones, step.zone)),
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
  // Not reached without a side: prescribe() asks for it first.
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

function seconds(steps: readonly ProtocolStep[]): number {
  return steps.reduce((total, step) => total + step.seconds, 0);
}

type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined, so that a field is either there or absent. */
function defined<T extends object>(fields: T): Defined<T> {
  // fromEntries cannot know which keys it was given; the type above says exactly what the filter does.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
