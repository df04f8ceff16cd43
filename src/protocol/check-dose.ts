import { issueAt } from './brief.ts';
import type { ParseIssue } from './result.ts';
import type { WorkStep } from './routine.ts';
import type { RoutineRules, Stepped } from './rules.ts';

/** Totals are what they say, and no muscle, no hold and no session gets more than it may. */
export function checkDose(routine: Stepped, rules: RoutineRules): readonly ParseIssue[] {
  const steps = placed(routine);
  return [
    ...checkTotals(steps, routine),
    ...checkLevel(routine, rules),
    ...checkMotorTotal(steps, routine, rules),
    ...checkHolds(routine, rules),
    ...checkZones(steps, rules),
    ...checkShared(steps, rules),
  ];
}

function checkTotals(steps: readonly PlacedStep[], routine: Stepped): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const total = sum(routine.steps);
  if (total !== routine.totalSeconds)
    issues.push(issueAt('totalSeconds', routine.totalSeconds, `${total}, the sum of all steps`));
  const motor = sum(steps.filter((step) => step.motor === 'on'));
  if (motor !== routine.motorSeconds)
    issues.push(
      issueAt('motorSeconds', routine.motorSeconds, `${motor}, the sum of all steps with motor on`),
    );
  // Minutes are a name, so they may be rounded to the nearest.
  if (Math.abs(routine.minutes * 60 - total) > 30)
    issues.push(issueAt('minutes', routine.minutes, `about ${Math.round(total / 6) / 10}, for ${total} s`));
  return issues;
}

function checkLevel(routine: Stepped, { limits }: RoutineRules): readonly ParseIssue[] {
  if (!('level' in routine)) return [];
  const cap = limits.intensityCapPct[routine.level];
  if (routine.intensityCapPct <= cap) return [];
  const expected = `at most ${cap}, the cap of level ${routine.level}`;
  return [issueAt('intensityCapPct', routine.intensityCapPct, expected)];
}

/**
 * A motor that Backbeat doesn't drive (`optional`) counts too: the muscle can't tell.
 * A routine open to a first session, or to the careful profile, keeps to the shorter limit of those.
 */
function checkMotorTotal(
  steps: readonly PlacedStep[],
  { gate }: Stepped,
  { limits }: RoutineRules,
): readonly ParseIssue[] {
  const { standard, careful, firstSession } = limits.motorSecondsPerSession;
  const most = Math.min(
    standard,
    gate?.carefulProfileAllowed === true ? careful : standard,
    gate?.minCompletedSessions === 0 ? firstSession : standard,
  );
  const motor = sum(steps.filter((step) => step.motor !== 'off'));
  if (motor <= most) return [];
  return [issueAt('motorSeconds', motor, `at most ${most} s of motor for whoever may do this routine`)];
}

function checkHolds(routine: Stepped, { body, limits }: RoutineRules): readonly ParseIssue[] {
  return routine.steps.flatMap((step, index) => {
    if (step.kind !== 'work') return [];
    const technique = body.techniques.get(step.technique);
    if (technique?.unit !== 'hold') return [];
    const limit = technique.motor ? limits.deviceHoldSeconds.max : limits.handHoldSeconds.max;
    const most = Math.min(limit, technique.maxSeconds ?? limit);
    if (step.seconds <= most) return [];
    const expected = `at most ${most} s for one ${technique.name.toLowerCase()}`;
    return [issueAt(`steps.${index}.seconds`, step.seconds, expected)];
  });
}

/** Each zone and side gets at least and at most what the zone takes; with a motor never over the common limit. */
function checkZones(steps: readonly PlacedStep[], { body, limits }: RoutineRules): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const limit = limits.secondsPerZoneSide.max;
  for (const { zone, side, index } of lastOfEach(steps)) {
    const known = body.zones.get(zone);
    if (!known) continue;
    const here = steps.filter((step) => step.zone === zone && touches(step.side, side));
    const [least, most] = known.secondsPerSide;
    const [all, motor] = [sum(here), sum(here.filter((step) => step.motor !== 'off'))];
    const path = `steps.${index}.seconds`;
    const name = `${known.name}, ${side}`;
    if (all < least) issues.push(issueAt(path, `${all} s in all`, `at least ${least} s on ${name}`));
    if (all > most) issues.push(issueAt(path, `${all} s in all`, `at most ${most} s on ${name}`));
    else if (motor > limit)
      issues.push(issueAt(path, `${motor} s of motor`, `at most ${limit} s of motor on ${name}`));
  }
  return issues;
}

/** Zones over the same muscle share one dose. */
function checkShared(steps: readonly PlacedStep[], { limits }: RoutineRules): readonly ParseIssue[] {
  const most = limits.secondsPerZoneSide.max;
  return limits.sharedDose.zones.flatMap((zones) => {
    const shared = steps.filter((step) => zones.includes(step.zone) && step.motor !== 'off');
    // One zone alone is held to its own limit.
    if (new Set(shared.map(({ zone }) => zone)).size < 2) return [];
    return (['left', 'right'] as const).flatMap((side) => {
      const motor = sum(shared.filter((step) => touches(step.side, side)));
      if (motor <= most) return [];
      const expected = `at most ${most} s of motor, ${side}: ${zones.join(' and ')} share one dose`;
      return [issueAt('steps', `${motor} s`, expected)];
    });
  });
}

/** A step that has a place: work, and heat, which has no motor. */
interface PlacedStep {
  readonly zone: string;
  readonly side: string;
  readonly seconds: number;
  readonly motor: WorkStep['motor'];
  readonly index: number;
}

function placed(routine: Stepped): readonly PlacedStep[] {
  return routine.steps.flatMap((step, index) => {
    if (step.kind !== 'work' && step.kind !== 'heat') return [];
    const { zone, side, seconds } = step;
    return [{ zone, side, seconds, index, motor: step.kind === 'work' ? step.motor : ('off' as const) }];
  });
}

/** Of each zone and side the last step: that is where a dose has grown too large. */
function lastOfEach(steps: readonly PlacedStep[]): Iterable<PlacedStep> {
  return new Map(steps.map((step) => [`${step.zone} ${step.side}`, step])).values();
}

/** `affected` is one of the two, and which one is not known here, so it counts on both; so does `both`. */
function touches(stepSide: string, side: string): boolean {
  return stepSide === side || stepSide === 'both' || stepSide === 'affected';
}

function sum(steps: readonly { readonly seconds: number }[]): number {
  return steps.reduce((total, step) => total + step.seconds, 0);
}
