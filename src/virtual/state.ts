import type { Shown } from './living-body.ts';
import type { VirtualMassagerState } from './virtual-massager.contract.ts';

/** What is told of a body, rounded as it is shown. */
export function stateOf(
  { body, ppm, stalled }: Shown,
  { linked }: Pick<VirtualMassagerState, 'linked'>,
): VirtualMassagerState {
  const why = body.why ?? (stalled ? 'stalled' : undefined);
  return {
    targetPpm: body.targetPpm,
    ppm: Math.round(ppm),
    running: ppm > 0,
    batteryPct: Math.ceil(body.chargePct),
    heatC: Math.round(body.heatC),
    pressurePct: body.pressurePct,
    ...(why && { why }),
    linked,
  };
}

/** Whether there is nothing new to tell. */
export function isSameState(before: VirtualMassagerState, now: VirtualMassagerState): boolean {
  return KEYS.every((key) => before[key] === now[key]);
}

/** Cut to 0 to 100. */
export function percent(value: number): number {
  return Math.min(100, Math.max(0, value));
}

const KEYS = [
  'targetPpm',
  'ppm',
  'batteryPct',
  'heatC',
  'pressurePct',
  'why',
  'linked',
] as const satisfies readonly (keyof VirtualMassagerState)[];
