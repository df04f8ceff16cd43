import type { Body, Level, WorkStep } from '#protocol';
import type { Person } from './protocol.ts';

/** What care reads of `protocols/care/limits.json`; the parsed file fits. */
export interface CareLimits {
  /** Highest intensity by level of the routine, and for places that bear less than their neighbours. */
  readonly intensityCapPct: Readonly<Record<Level | 'waist' | 'deepButtock' | 'neckHead', number>>;
  /** Kinds of step in which the motor never runs. */
  readonly ramp: { readonly motorOffDuring: readonly string[] };
  readonly motorSecondsPerSession: { readonly standard: number; readonly firstSession: number };
  /** Most seconds of motor on one zone and side. */
  readonly secondsPerZoneSide: { readonly max: number };
  /** Longest rest on one spot, with a motor and by hand. */
  readonly deviceHoldSeconds: { readonly max: number };
  readonly handHoldSeconds: { readonly max: number };
  /** Zones over the same muscle. */
  readonly sharedDose: { readonly zones: readonly (readonly string[])[] };
}

/** How strong a part of a session may be: a routine says so itself, an add-on by the routines it goes with. */
export interface Strength {
  readonly level: Level;
  readonly intensityCapPct: number;
}

/** What besides routine and person a prescription is made from. */
export interface PrescribeOptions {
  readonly body: Body;
  readonly limits: CareLimits;
}

/** Highest intensity allowed in a step, and the limit that says so. */
export interface Ceiling {
  readonly pct: number;
  /** Why not more, in words that may be shown. */
  readonly reason: string;
}

/** Zones that have a cap of their own in `limits.intensityCapPct`. */
const ZONE_CAPS = new Map<
  string,
  { readonly cap: 'waist' | 'deepButtock' | 'neckHead'; readonly place: string }
>([
  ['quadratus-lumborum', { cap: 'waist', place: 'The waist' }],
  ['piriformis-region', { cap: 'deepButtock', place: 'The deep buttock' }],
  ['neck-shoulder-angle', { cap: 'neckHead', place: 'The neck' }],
]);

/**
 * The least of all limits on a step of work: zone, tender place, routine, level and person.
 * 0 where the motor has to stay off: worked by hand, an unknown zone, or a kind of step without motor.
 */
export function ceilingOf(step: WorkStep, routine: Strength, options: CeilingOptions): Ceiling {
  return (
    motorOff(step, options) ?? least([...zoneCeilings(step, options), ...routineCeilings(routine, options)])
  );
}

/** The highest intensity anywhere in the routine for this person: the least of routine, level and person. */
export function overallCeiling(routine: Strength, options: CeilingOptions): Ceiling {
  return least(routineCeilings(routine, options));
}

interface CeilingOptions extends PrescribeOptions {
  readonly person: Person;
}

function motorOff(step: WorkStep, { body, limits }: PrescribeOptions): Ceiling | undefined {
  if (step.motor !== 'on') return { pct: 0, reason: 'This step is done without the motor.' };
  if (limits.ramp.motorOffDuring.includes(step.kind))
    return { pct: 0, reason: 'The motor is off in this step.' };
  if (body.techniques.get(step.technique)?.motor === false)
    return { pct: 0, reason: 'This technique is done by hand.' };
  return undefined;
}

function zoneCeilings(step: WorkStep, { body, limits }: PrescribeOptions): readonly Ceiling[] {
  const zone = body.zones.get(step.zone);
  // A place that nobody described is never worked by motor.
  if (!zone) return [{ pct: 0, reason: 'This place is not described, so the motor stays off.' }];
  const [, highest] = zone.intensityPct;
  const own = ZONE_CAPS.get(zone.id);
  const ceilings = [capped(highest, `${zone.name} is worked at ${highest} percent at most.`)];
  if (own) {
    const pct = limits.intensityCapPct[own.cap];
    ceilings.push(capped(pct, `${own.place} is worked at ${pct} percent at most.`));
  }
  return ceilings;
}

function routineCeilings(routine: Strength, { limits, person }: CeilingOptions): readonly Ceiling[] {
  const { level, intensityCapPct } = routine;
  const levelPct = limits.intensityCapPct[level];
  return [
    capped(person.maxIntensityPct, `Your own maximum is ${person.maxIntensityPct} percent.`),
    capped(intensityCapPct, `This routine stays at ${intensityCapPct} percent or less.`),
    capped(levelPct, `A ${level} routine stays at ${levelPct} percent or less.`),
  ];
}

/** A limit that cannot be read lets nothing through. */
function capped(pct: number, reason: string): Ceiling {
  return Number.isFinite(pct)
    ? { pct: Math.min(100, Math.max(0, pct)), reason }
    : { pct: 0, reason: 'A limit could not be read, so the motor stays off.' };
}

function least(ceilings: readonly Ceiling[]): Ceiling {
  const none: Ceiling = { pct: 100, reason: '' };
  return ceilings.reduce((lowest, ceiling) => (ceiling.pct < lowest.pct ? ceiling : lowest), none);
}
