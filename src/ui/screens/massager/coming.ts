import type { FaultName, FaultSchedule } from '#protocol';

/** A fault of a run: from when, and until when where it does not end by itself. In ms of the run. */
export interface Coming {
  readonly fault: FaultName;
  readonly fromMs: number;
  readonly untilMs: number | undefined;
}

/** What a run brings, in the order in which it begins. */
export function comingOf({ entries }: FaultSchedule): readonly Coming[] {
  const inOrder = entries.toSorted((a, b) => a.atMs - b.atMs);
  const coming: Coming[] = [];
  for (const [at, { fault, turn, atMs }] of inOrder.entries()) {
    if (turn === 'off') continue;
    const end = inOrder.slice(at).find((later) => later.fault === fault && later.turn === 'off');
    coming.push({ fault, fromMs: atMs, untilMs: end?.atMs });
  }
  return coming;
}

/** Those that are on or still to come at a moment of the run. */
export function stillComing(all: readonly Coming[], atMs: number): readonly Coming[] {
  return all.filter(({ fromMs, untilMs }) => (untilMs ?? fromMs) > atMs);
}

/** How long a run is: up to the end of the last of its faults. */
export function lengthMs(all: readonly Coming[]): number {
  return Math.max(0, ...all.map(({ fromMs, untilMs }) => untilMs ?? fromMs));
}

/** Width of the strip in its own units; it is stretched to the width it gets. */
export const STRIP_WIDTH = 240;

/** A bar for each fault, as long as it lasts; a line for what happens in a moment. */
export function stripLines(all: readonly Coming[]): string {
  const whole = lengthMs(all) || 1;
  const x = (ms: number): string => ((ms / whole) * STRIP_WIDTH).toFixed(1);
  return all
    .map(({ fromMs, untilMs }) => `M${x(fromMs)} 4H${x(untilMs ?? fromMs)}V32H${x(fromMs)}Z`)
    .join('');
}
