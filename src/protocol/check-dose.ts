import { issueAt } from './brief.ts';
import type { ParseIssue } from './result.ts';
import type { WorkStep } from './routine.ts';
import type { RoutineRules, Stepped } from './rules.ts';

/** Totals are what they say, and no muscle, no hold and no session gets more than it may. */
export function checkDose(routine: Stepped, rules: RoutineRules): readonly ParseIssue[] {
  return [
    ...checkTotals(routine),
    ...checkLevel(routine, rules),
    ...checkMotorTotal(routine, rules),
    ...checkHolds(routine, rules),
    ...checkZones(routine, rules),
    ...checkShared(routine, rules),
  ];
}

function checkTotals(routine: Stepped): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const total = routine.steps.reduce((sum, step) => sum + step.seconds, 0);
  if (total !== routine.totalSeconds)
    issues.push(issueAt('totalSeconds', routine.totalSeconds, `${total}, the sum of all steps`));
  const motor = secondsOf(routine, (step) => step.motor === 'on');
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
function checkMotorTotal(routine: Stepped, { limits }: RoutineRules): readonly ParseIssue[] {
  const { standard, careful, firstSession } = limits.motorSecondsPerSession;
  const { gate } = routine;
  const most = Math.min(
    standard,
    gate?.carefulProfileAllowed === true ? careful : standard,
    gate?.minCompletedSessions === 0 ? firstSession : standard,
  );
  const motor = secondsOf(routine, (step) => step.motor !== 'off');
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
function checkZones(routine: Stepped, { body, limits }: RoutineRules): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  for (const { zone, side, index } of placesOf(routine)) {
    const known = body.zones.get(zone);
    if (!known) continue;
    const here = (step: PlacedStep): boolean => step.zone === zone && touches(step.side, side);
    const [least, own] = known.secondsPerSide;
    const all = placedSeconds(routine, here);
    const motor = placedSeconds(routine, (step) => here(step) && step.motor !== 'off');
    const path = `steps.${index}.seconds`;
    const name = `${known.name}, ${side}`;
    if (all < least) issues.push(issueAt(path, `${all} s in all`, `at least ${least} s on ${name}`));
    if (all > own) issues.push(issueAt(path, `${all} s in all`, `at most ${own} s on ${name}`));
    else if (motor > limits.secondsPerZoneSide.max)
      issues.push(
        issueAt(
          path,
          `${motor} s of motor`,
          `at most ${limits.secondsPerZoneSide.max} s of motor on ${name}`,
        ),
      );
  }
  return issues;
}

/** Zones over the same muscle share one dose. */
function checkShared(routine: Stepped, { limits }: RoutineRules): readonly ParseIssue[] {
  const most = limits.secondsPerZoneSide.max;
  return limits.sharedDose.zones.flatMap((zones) =>
    (['left', 'right'] as const).flatMap((side) => {
      const shares = (step: PlacedStep): boolean => zones.includes(step.zone) && touches(step.side, side);
      const motor = placedSeconds(routine, (step) => shares(step) && step.motor !== 'off');
      const several = new Set(
        works(routine)
          .map((step) => step.zone)
          .filter((zone) => zones.includes(zone)),
      );
      if (several.size < 2 || motor <= most) return [];
      const expected = `at most ${most} s of motor, ${side}: ${zones.join(' and ')} share one dose`;
      return [issueAt('steps', `${motor} s`, expected)];
    }),
  );
}

/** A step that has a place: work, and heat, which has no motor. */
interface PlacedStep {
  readonly zone: string;
  readonly side: string;
  readonly seconds: number;
  readonly motor: WorkStep['motor'];
}

function placed(routine: Stepped): readonly (PlacedStep & { readonly index: number })[] {
  return routine.steps.flatMap((step, index) => {
    if (step.kind !== 'work' && step.kind !== 'heat') return [];
    const { zone, side, seconds } = step;
    return [{ zone, side, seconds, index, motor: step.kind === 'work' ? step.motor : ('off' as const) }];
  });
}

/** Each zone and side once, with the last step on it: that is where a dose grows too large. */
function placesOf(routine: Stepped): Iterable<{ zone: string; side: string; index: number }> {
  const places = new Map<string, { zone: string; side: string; index: number }>();
  for (const { zone, side, index } of placed(routine)) places.set(`${zone} ${side}`, { zone, side, index });
  return places.values();
}

/** `affected` is one of the two, and which one is not known here, so it counts on both; so does `both`. */
function touches(stepSide: string, side: string): boolean {
  return stepSide === side || stepSide === 'both' || stepSide === 'affected';
}

function placedSeconds(routine: Stepped, which: (step: PlacedStep) => boolean): number {
  return placed(routine)
    .filter(which)
    .reduce((sum, step) => sum + step.seconds, 0);
}

function works(routine: Stepped): readonly WorkStep[] {
  return routine.steps.filter((step) => step.kind === 'work');
}

function secondsOf(routine: Stepped, which: (step: WorkStep) => boolean): number {
  return works(routine)
    .filter(which)
    .reduce((sum, step) => sum + step.seconds, 0);
}
