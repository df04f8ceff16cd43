import type { DeviceProfile } from '#protocol';
import { effectiveIntensity, hasMotor, segmentAt } from '#session';
import { msg } from '@lit/localize';
import type { IntensityReading } from '../../elements/intensity-reading.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import type { PlayerData } from './player-data.ts';

type Actuator = DeviceProfile['actuator'];

/** What is set and what is measured at this moment, each in the massager's own unit. */
export function buildReading({ session, state, gate, massager, profile }: PlayerData): IntensityReading {
  const segment = segmentAt(state.timeline, state.positionMs);
  const open = segment !== undefined && hasMotor(segment) && state.status !== 'ended';
  const ceilingPct = segment?.step.ceilingPct ?? 0;
  const advisedPct = effectiveIntensity(state);
  if (session.mode === 'by-hand')
    return {
      byHand: true,
      setPct: advisedPct,
      setText: formatPercent(advisedPct),
      unit: '',
      aimPct: advisedPct,
      ceilingPct,
      open,
    };
  const actuator = profile?.actuator;
  const measured = massager.measured;
  return {
    byHand: false,
    setPct: Math.round(massager.setPct),
    setText: levelText(massager.setLevel, massager.setPct, actuator),
    ...(measured
      ? { measured: { pct: pctOf(measured.level, actuator), text: reportText(measured.level, actuator) } }
      : {}),
    unit: isPerMinute(actuator) ? msg('per min') : '',
    aimPct: gate.latched ? Math.round(massager.setPct) : gate.aimPct,
    ceilingPct: gate.ceilingPct || ceilingPct,
    open,
  };
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

/** A reported level back to percent of the range, to draw beside what is set. */
function pctOf(level: number, actuator: Actuator | undefined): number {
  if (level <= 0) return 0;
  if (!actuator || actuator.max <= actuator.min) return Math.min(100, level);
  const pct = ((level - actuator.min) / (actuator.max - actuator.min)) * 100;
  return Math.min(100, Math.max(1, pct));
}
