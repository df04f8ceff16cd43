import type { DeviceProfile, StepKind } from '#protocol';
import {
  hasMotor,
  effectiveIntensity,
  intensityOf,
  segmentAt,
  tunedSegment,
  type SessionState,
} from '#session';
import type { MassagerState } from '#massager';
import { msg } from '@lit/localize';
import type { IntensityReading } from '../../elements/intensity-reading.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import type { PlayerData } from './player-data.ts';
import { pressureWords } from './step-words.ts';

type Actuator = DeviceProfile['actuator'];

/** What is set and what is measured at this moment, each in the massager's own unit. */
export function buildReading(data: PlayerData): IntensityReading {
  const { session, state, gate, massager, profile } = data;
  const byHand = session.mode === 'by-hand';
  const plan = buildPlan(state, { byHand });
  if (byHand) {
    const pct = effectiveIntensity(state);
    const pressure = pressureWords(tunedSegment(state)?.step.pressure);
    const levels = data.settings?.handLevels;
    return {
      ...plan,
      byHand: true,
      setPct: pct,
      setText: formatPercent(pct),
      unit: '',
      aimPct: pct,
      ...(levels === undefined ? {} : { levels }),
      ...(pressure ? { pressure } : {}),
    };
  }
  const actuator = profile?.actuator;
  const setPct = Math.round(massager.setPct);
  return {
    ...plan,
    byHand: false,
    setPct,
    setText: levelText(massager.setLevel, massager.setPct, actuator),
    ...measuredOf(massager, actuator),
    unit: isPerMinute(actuator) ? msg('per min') : '',
    aimPct: gate.latched ? setPct : gate.aimPct,
    ceilingPct: (plan.open && gate.ceilingPct) || plan.ceilingPct,
  };
}

type Plan = Pick<IntensityReading, 'open' | 'ceilingPct' | 'nextPct' | 'paused'>;

/** What the plan says of the step at hand; where the motor is off, of the next one with a motor. */
function buildPlan(state: SessionState, { byHand }: { readonly byHand: boolean }): Plan {
  const tuned = state.status === 'ended' ? undefined : tunedSegment(state);
  if (!tuned) return { open: false, ceilingPct: 0 };
  const { ceilingPct } = tuned.step;
  const isHere = tuned === segmentAt(state.timeline, state.positionMs);
  const paused = isHere && !byHand && state.status === 'paused';
  if (isHere && !paused) return { open: true, ceilingPct };
  return { open: false, ceilingPct, nextPct: intensityOf(tuned, state), paused };
}

function measuredOf({ measured }: MassagerState, actuator: Actuator | undefined) {
  return measured
    ? { measured: { pct: pctOf(measured.level, actuator), text: reportText(measured.level, actuator) } }
    : {};
}

/** A level that the massager reported, `1,880`. */
export function reportText(level: number, actuator: Actuator | undefined): string {
  return actuator?.unit === 'percent' ? formatPercent(level) : formatNumber(level);
}

/** True where levels are beats or turns a minute. */
export function isPerMinute(actuator: Actuator | undefined): boolean {
  return actuator?.unit === 'ppm' || actuator?.unit === 'rpm';
}

function levelText(level: number, pct: number, actuator: Actuator | undefined): string {
  return isPerMinute(actuator) ? formatNumber(level) : formatPercent(pct);
}

/** Steps that lead to an area or stand between two: there it is said what the next one gets. */
const ON_THE_WAY: readonly StepKind[] = ['prepare', 'switch', 'change-head', 'check', 'rest'];

/**
 * Whether there is a level to show: where a motor runs or has to be off just now; by hand only where the person sets
 * it, or is about to. Never where the hands alone do it, and not in heat, breathing and stretching.
 */
export function hasLevel({ session, state }: PlayerData): boolean {
  const { timeline, positionMs } = state;
  if (!timeline.segments.some(hasMotor)) return false;
  if (session.mode !== 'by-hand') return true;
  const segment = segmentAt(timeline, positionMs);
  if (!segment) return false;
  if (hasMotor(segment)) return true;
  return ON_THE_WAY.includes(segment.step.kind) && tunedSegment(state) !== undefined;
}

/** A reported level back to percent of the range, to draw beside what is set. */
function pctOf(level: number, actuator: Actuator | undefined): number {
  if (level <= 0) return 0;
  if (!actuator || actuator.max <= actuator.min) return Math.min(100, level);
  const pct = ((level - actuator.min) / (actuator.max - actuator.min)) * 100;
  return Math.min(100, Math.max(1, pct));
}
