import { createSessionPlayer, type SessionPlayerOptions } from '#session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { aSession } from '../../support/timelines.ts';

function standing(from: NonNullable<SessionPlayerOptions['from']>) {
  const clock = new ManualClock();
  const player = createSessionPlayer({ timeline: aSession(), clock, from });
  return { clock, player };
}

describe('a player for a session that was cut off', () => {
  test('stands ready where it stood, and nothing runs before the person starts it', () => {
    const { clock, player } = standing({ positionMs: 80_000, activeMs: 75_000, offsetPct: -10 });
    expect(player.state).toMatchObject({
      status: 'ready',
      positionMs: 80_000,
      activeMs: 75_000,
      offsetPct: -10,
    });
    clock.advance(60_000);
    expect(player.state).toMatchObject({ status: 'ready', positionMs: 80_000 });
  });

  test('gets ready first and goes on from there', () => {
    const { clock, player } = standing({ positionMs: 80_000, activeMs: 75_000, offsetPct: -10 });
    const outputs: unknown[] = [];
    player.outputs$.subscribe((output) => outputs.push(output));
    player.start();
    clock.advance(4_900);
    expect(player.state.status).toBe('lead-in');
    clock.advance(10_100);
    expect(player.state).toMatchObject({ status: 'running', positionMs: 90_000, activeMs: 85_000 });
    expect(outputs).toEqual([
      { type: 'segment', index: 3 },
      { type: 'go' },
      { type: 'intensity', pct: 20, ceilingPct: 45 },
    ]);
  });

  test('stays in the timeline and within what can be, whatever was kept', () => {
    const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e300));
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (positionMs, activeMs, offsetPct) => {
        const { clock, player } = standing({ positionMs, activeMs, offsetPct });
        const { state } = player;
        expect(state.positionMs).toBeGreaterThanOrEqual(0);
        expect(state.positionMs).toBeLessThanOrEqual(state.timeline.durationMs);
        expect(Number.isSafeInteger(state.activeMs) && state.activeMs >= 0).toBe(true);
        expect(Math.abs(state.offsetPct)).toBeLessThanOrEqual(100);
        player.start();
        clock.advance(5_000 + state.timeline.durationMs);
        expect(player.state.status).toBe('ended');
      }),
      { numRuns: 50 },
    );
  });
});
