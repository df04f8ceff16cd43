import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { aLedMotor } from '../../support/a-led-motor.ts';

// Half a minute of virtual time in each run.
vi.setConfig({ testTimeout: 60_000 });

/** A ramp to 30 % takes six seconds; its first level, 1 %, goes out after 0.2 s. */
const RAMP_MS = 6_000;
const LINKS_MS = [0, 7.5, 15, 30, 50, 75, 100];
/** Two questions lie no further apart than this, while the motor is led up. */
const QUESTIONS_MS = 500;
/** A motor that was not heard to run may spin up for a second; the question after that tells, a quarter later at most. */
const SPIN_UP_MS = 1_250;

const anyLink = fc.constantFrom(...LINKS_MS);

/** Its own power button, pressed at a moment of the ramp; then the time in which the ramp would end. */
async function pressedOff(latencyMs: number, pressMs: number) {
  const led = await aLedMotor({ latencyMs });
  await led.clock.advanceAsync(pressMs);
  led.simulator.massager.pressPower();
  const pressedMs = led.clock.now();
  await led.clock.advanceAsync(RAMP_MS);
  const levels = led.arrivals().filter(({ what }) => what === 'level');
  return {
    ...led,
    pressedMs,
    // Before the first level there is nothing to switch off.
    hadRun: levels.some(({ atMs }) => atMs <= pressedMs),
    ranSinceMs: levels[0]?.atMs ?? Infinity,
    levelsAfter: (ms: number) => levels.filter(({ atMs }) => atMs > ms),
    seenMs: led.offReportsMs.find((atMs) => atMs >= pressedMs),
  };
}

it('a motor that is switched off at the massager gets no level from the first report on that shows it', async () => {
  await fc.assert(
    fc.asyncProperty(anyLink, fc.nat(RAMP_MS), async (linkMs, pressMs) => {
      const { hadRun, ranSinceMs, levelsAfter, pressedMs, seenMs, ...led } = await pressedOff(
        linkMs,
        pressMs,
      );
      const [next] = levelsAfter(pressedMs);
      if (hadRun && seenMs !== undefined) {
        expect(seenMs - pressedMs).toBeLessThanOrEqual(QUESTIONS_MS + 4 * linkMs + 1);
        expect(next).toBeUndefined();
        expect(led.presses.map(({ kind }) => kind)).toEqual(['off']);
        const knownByMs = Math.max(seenMs, ranSinceMs + SPIN_UP_MS + 3 * linkMs);
        expect(led.presses[0]?.atMs).toBeLessThanOrEqual(knownByMs);
        expect(led.gate.state).toMatchObject({ latched: true, reason: 'pause', setPct: 0 });
        expect(led.targetPpm()).toBe(0);
      } else if (hadRun) {
        // Unseen only by a level that was on its way, or by the report that let it go: one answer's way and one write.
        expect(next!.atMs - pressedMs).toBeLessThanOrEqual(2 * linkMs + 1);
      }
      await led.end();
    }),
    { numRuns: 40 },
  );
});

it('pressed once more, in its time, it is off', async () => {
  await fc.assert(
    fc.asyncProperty(anyLink, fc.nat(RAMP_MS), async (linkMs, pressMs) => {
      const led = await pressedOff(linkMs, pressMs);
      // By now it is where it was led: nothing is written that a press could meet.
      await led.clock.advanceAsync(1_000);
      led.simulator.massager.pressPower();
      await led.clock.advanceAsync(2_000);
      expect(led.gate.state).toMatchObject({ latched: true, reason: 'pause' });
      expect(led.targetPpm()).toBe(0);
      await led.end();
    }),
    { numRuns: 20 },
  );
});

it('a motor that nobody touches is never taken for switched off, however uneven the link', async () => {
  await fc.assert(
    fc.asyncProperty(anyLink, fc.nat(80), async (latencyMs, jitterMs) => {
      const led = await aLedMotor({ latencyMs, jitterMs });
      await led.clock.advanceAsync(RAMP_MS + 2_000);
      expect(led.presses).toEqual([]);
      expect(led.targetPpm()).toBe(1_800);
      await led.end();
    }),
    { numRuns: 20 },
  );
});
