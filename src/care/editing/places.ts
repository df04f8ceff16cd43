import {
  capOf,
  type Body,
  type Routine,
  type RoutineRules,
  type Technique,
  type WorkStep,
  type Zone,
} from '#protocol';
import type { EditContext, StepSide } from './edits.ts';

/** Areas on which a step of work may be, each with a technique and a head for it; a stay-off area is none. */
export function offeredZones({ routine, rules }: EditContext): readonly Zone[] {
  const used = new Set(routine.steps.flatMap((step) => (step.kind === 'work' ? [step.zone] : [])));
  return [...rules.body.zones.values()].filter((zone) => {
    if (offeredTechniques(zone, { routine, rules }).length === 0) return false;
    return used.has(zone.id) || zone.attachments.some((id) => isUsual(id, rules.body));
  });
}

/** Techniques of an area that can be a step of their own and keep under the routine's limit. */
export function offeredTechniques(zone: Zone, { routine, rules }: EditContext): readonly Technique[] {
  const [low, high] = strengthRange(zone, routine, rules);
  return zone.techniques.flatMap((id) => {
    const technique = rules.body.techniques.get(id);
    // What has no pace is done in steps of another kind.
    if (!technique || technique.paceCmPerS === null) return [];
    return isDriven(technique, zone) && low > high ? [] : [technique];
  });
}

/** Sides on which an area may be worked; the one that hurts only where the routine asks for it already. */
export function offeredSides(zone: Zone, { steps }: Pick<Routine, 'steps'>): readonly StepSide[] {
  const asks = steps.some((step) => step.kind === 'work' && step.side === 'affected');
  return asks && zone.sides.includes('left') ? [...zone.sides, 'affected'] : zone.sides;
}

/** Least and most intensity of a motor here: of zone, level and routine. */
export function strengthRange(
  zone: Zone,
  routine: Routine,
  rules: RoutineRules,
): readonly [low: number, high: number] {
  return [Math.max(zone.intensityPct[0], 1), Math.min(zone.intensityPct[1], capOf(routine, rules))];
}

/** True where the technique is done with the massager and the zone takes one. */
export function isDriven(technique: Technique, zone: Zone): boolean {
  return technique.motor && zone.intensityPct[1] > 0;
}

/** The head for a zone: one of those in use before it goes before others, so that none has to be changed. */
export function headFor(
  zone: Zone,
  {
    wanted,
    driven,
    body,
  }: { readonly wanted: readonly string[]; readonly driven: boolean; readonly body: Body },
): string {
  const usual = zone.attachments.filter((id) => isUsual(id, body));
  const allowed = usual.length > 0 ? usual : zone.attachments;
  const fits = wanted.find((id) => zone.attachments.includes(id));
  if (fits !== undefined) return fits;
  const byHand = driven ? undefined : allowed.find((id) => id === 'hand');
  return byHand ?? allowed[0] ?? '';
}

/** Which hand: as the zone's `handedness` has it. */
export function handOf(zone: Zone, side: StepSide, position: string): string {
  const rule = zone.handedness ?? '';
  if (position === 'side-lying' && /top hand/i.test(rule)) return 'top hand';
  if (/^either/i.test(rule)) return 'either hand';
  if (side !== 'left' && side !== 'right') return 'either hand';
  const other = side === 'left' ? 'right' : 'left';
  return /right hand for the left side/i.test(rule) ? `${other} hand` : `${side} hand`;
}

/** Not one of the heads that are an extra of some massagers. */
function isUsual(attachment: string, body: Body): boolean {
  return body.attachments.get(attachment)?.optional !== true;
}

/** The heads around a place in a routine, the nearest first. */
export function headsAround(steps: Routine['steps'], at: number): readonly string[] {
  const motorised = (step: Routine['steps'][number]): step is WorkStep =>
    step.kind === 'work' && step.motor === 'on';
  const before = steps.slice(0, at).filter(motorised).at(-1);
  const next = steps.slice(at + 1).find(motorised);
  return [before, next].flatMap((step) => (step ? [step.attachment] : []));
}
