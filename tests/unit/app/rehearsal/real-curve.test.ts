import type { SessionState } from '#session';
import { NEVER, of } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { recordRealCurve, type RealCurveParts } from '../../../../src/app/rehearsal/real-curve.ts';
import { aContent, aProtocol, aTimeline } from '../../../support/fake-content.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const STEADY_MS = 30_000;

/** A session that runs and says nothing, with a motor at half of what it can. */
function aSilentSession(motor: Partial<RealCurveParts['bench']['state']> = {}) {
  const clock = new ManualClock();
  const content = aContent();
  const protocol = aProtocol(content, { routineId: content.routines[0]!.id })!;
  const state: SessionState = {
    status: 'running',
    timeline: aTimeline(protocol),
    offsetPct: 0,
    positionMs: 0,
    activeMs: 0,
    anchorMs: clock.now(),
  };
  const steady: RealCurveParts['bench']['state'] = {
    targetPpm: 1_000,
    ppm: 1_000,
    running: true,
    batteryPct: 100,
    heatC: 25,
    pressurePct: 0,
    linked: true,
    ...motor,
  };
  const bench = { state: steady, log$: NEVER, maxPpm: 2_000 };
  const aim = { latched: false, aimPct: 50, setPct: 50, ceilingPct: 100 };
  const record = recordRealCurve({
    player: { state, state$: of(state) },
    motor: { gate: { state: aim, state$: of(aim) }, massager: { profile: undefined } },
    bench,
    clock,
    realClock: clock,
    upPctPerSecond: 5,
  });
  return { clock, bench, record };
}

describe('the line of a motor in a session where nobody says anything', () => {
  test('goes on while all is steady', () => {
    const { clock, record } = aSilentSession();
    clock.advance(STEADY_MS);
    expect(record.curves.real).toEqual([
      [
        { atMs: 0, pct: 50 },
        { atMs: STEADY_MS, pct: 50 },
      ],
    ]);
  });

  test.each([600, 0])('shows within a second that it fell to %i a minute', (ppm) => {
    const { clock, bench, record } = aSilentSession();
    clock.advance(STEADY_MS);
    bench.state = { ...bench.state, ppm, running: ppm > 0 };
    clock.advance(1_000);
    expect(record.curves.real.flat().at(-1)).toEqual({ atMs: STEADY_MS + 1_000, pct: ppm / 20 });
  });

  test('wakes nobody for a motor that neither runs nor should', () => {
    const { clock } = aSilentSession({ targetPpm: 0, ppm: 0, running: false });
    expect(clock.pending).toBe(0);
  });

  test('ends with the record, which waits for nothing more', () => {
    const { clock, record } = aSilentSession();
    clock.advance(STEADY_MS);
    record.dispose();
    expect(clock.pending).toBe(0);
  });
});
