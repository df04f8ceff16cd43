import type { Body } from '#protocol';
import type { CareLimits } from './ceiling.ts';
import type { Person, ProtocolStep } from './protocol.ts';
import { secondsInWords } from './seconds-in-words.ts';

/** What a dose is held against. */
export interface DoseRules {
  readonly body: Body;
  readonly limits: CareLimits;
}

/** A most, and why not more, in words that may be shown. */
export interface Most {
  readonly seconds: number;
  readonly why: string;
}

/** What there is of a step while a dose is counted. */
export type Dosed = Pick<ProtocolStep, 'kind' | 'seconds' | 'zone' | 'side' | 'motor' | 'technique'>;

/**
 * How long a step of work may be beside the others: the least of what is left of its zone and side, of the muscle
 * that it shares with other zones, of the longest hold, and of the motor time of a session. Never below 0.
 * The same limits as for authors (`check-dose.ts`), for steps that a person makes longer.
 */
export function mostOfWork(
  step: Dosed,
  others: readonly Dosed[],
  rules: DoseRules & Pick<Person, 'completedSessions'>,
): Most {
  const candidates = [
    ...zoneMost(step, others, rules),
    ...holdMost(step, rules),
    ...motorMost(step, others, rules),
  ];
  const least = candidates.reduce((lowest, one) => (one.seconds < lowest.seconds ? one : lowest));
  return { ...least, seconds: Math.max(0, least.seconds) };
}

/** The zones over the same muscle as `zone`, itself included. */
export function zonesOfOneDose(
  zone: string,
  { sharedDose }: Pick<CareLimits, 'sharedDose'>,
): readonly string[] {
  return [zone, ...sharedDose.zones.filter((zones) => zones.includes(zone)).flat()];
}

/** True if what is done on one side reaches the other. */
export function sidesMeet(one: string | undefined, other: string | undefined): boolean {
  return one === other || one === 'both' || other === 'both' || one === undefined || other === undefined;
}

/** True where a motor runs, Backbeat's or another one. */
export function isMotorised({ kind, motor }: Pick<Dosed, 'kind' | 'motor'>): boolean {
  return kind === 'work' && motor !== undefined && motor !== 'off';
}

/** Most seconds of motor in one session for a person: less in the very first. */
export function motorSecondsFor(
  { motorSecondsPerSession }: Pick<CareLimits, 'motorSecondsPerSession'>,
  completedSessions: number | undefined,
): number {
  const { standard, firstSession } = motorSecondsPerSession;
  return completedSessions === 0 ? Math.min(standard, firstSession) : standard;
}

function zoneMost(step: Dosed, others: readonly Dosed[], { body, limits }: DoseRules): readonly Most[] {
  const { zone } = step;
  // A place that nobody described gets no more.
  const [, most] = (zone === undefined ? undefined : body.zones.get(zone)?.secondsPerSide) ?? [0, 0];
  const here = others.filter((other) => other.zone === zone);
  const mosts: Most[] = [{ seconds: most - busiestSide(step, here), why: areaWords(most) }];
  if (zone === undefined || !isMotorised(step)) return mosts;
  const max = limits.secondsPerZoneSide.max;
  const shared = zonesOfOneDose(zone, limits);
  const motorised = others.filter((other) => isMotorised(other) && shared.includes(other.zone ?? ''));
  const why = motorised.some((other) => other.zone !== zone)
    ? `${secondsInWords(max)} on one muscle is the most, and two areas here share it.`
    : areaWords(max);
  mosts.push({ seconds: max - busiestSide(step, motorised), why });
  return mosts;
}

function areaWords(seconds: number): string {
  return `${secondsInWords(seconds)} on one area is the most.`;
}

/** Seconds that the others take on the side of a step; for both sides, on the one that gets more. */
function busiestSide({ side }: Dosed, others: readonly Dosed[]): number {
  const sides = side === 'left' || side === 'right' ? [side] : ['left', 'right'];
  return Math.max(...sides.map((one) => sum(others.filter((other) => sidesMeet(other.side, one)))));
}

function holdMost({ technique, motor }: Dosed, { body, limits }: DoseRules): readonly Most[] {
  const known = technique === undefined ? undefined : body.techniques.get(technique);
  if (known?.unit !== 'hold') return [];
  const limit = motor === 'on' ? limits.deviceHoldSeconds.max : limits.handHoldSeconds.max;
  const seconds = Math.min(limit, known.maxSeconds ?? limit);
  return [{ seconds, why: `${secondsInWords(seconds)} on one spot is the most.` }];
}

function motorMost(
  step: Dosed,
  others: readonly Dosed[],
  { limits, completedSessions }: DoseRules & Pick<Person, 'completedSessions'>,
): readonly Most[] {
  if (!isMotorised(step)) return [];
  const most = motorSecondsFor(limits, completedSessions);
  // a plan may have more than the least there is for a first session: a number would contradict what is seen
  const why =
    completedSessions === 0
      ? 'This is the most motor time for a first session.'
      : `${secondsInWords(most)} of motor in one session is the most.`;
  return [{ seconds: most - sum(others.filter(isMotorised)), why }];
}

function sum(steps: readonly Dosed[]): number {
  return steps.reduce((total, { seconds }) => total + seconds, 0);
}
