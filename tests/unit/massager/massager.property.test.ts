import { createMassager } from '#massager';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeBluetooth } from '../../support/fake-gatt.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { levelFrame, statusFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

interface Act {
  readonly do:
    'connect' | 'level' | 'stop' | 'lose' | 'reconnect' | 'disconnect' | 'advance' | 'fail' | 'hang' | 'heal';
  readonly pct: number;
  readonly ms: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom(
    ...(['connect', 'level', 'level', 'level', 'stop', 'lose', 'reconnect', 'disconnect'] as const),
    ...(['advance', 'advance', 'advance', 'fail', 'hang', 'heal'] as const),
  ),
  pct: fc.oneof(fc.integer({ min: -10, max: 130 }), fc.constant(Number.NaN)),
  ms: fc.oneof(fc.nat(100), fc.nat(5_000)),
});
const acts = fc
  .array(act, { maxLength: 40, size: 'max' })
  .map((list): Act[] => [{ do: 'connect', pct: 0, ms: 0 }, { do: 'advance', pct: 0, ms: 1_000 }, ...list]);

const KNOWN = new Set([STOP_FRAME, 'AA 10 10 00', 'AA 20 20 00']);
for (let rpm = 1_200; rpm <= 2_400; rpm += 10) KNOWN.add(levelFrame(rpm));

/** Plays the acts on a device that answers, with everything that can be held against the driver. */
async function play(list: readonly Act[]) {
  const clock = new ManualClock(0);
  const profile = theragunProfile();
  const bluetooth = new FakeBluetooth(clock, profile, { latencyMs: 20, connectMs: 50 });
  const massager = createMassager({
    bluetooth: bluetooth.port,
    profiles: [profile],
    clock,
    random: () => 0.5,
  });
  let rpm = 0;
  bluetooth.onWrite = (bytes) => {
    if (bytes === 'AA 10 10 00') bluetooth.notify(statusFrame(rpm));
    else if (bytes.endsWith('03')) rpm = bytes === STOP_FRAME ? 0 : 1_900;
  };
  const acting: Readonly<Record<Act['do'], (step: Act) => unknown>> = {
    connect: () => massager.connect(),
    level: ({ pct }) => {
      massager.setLevel(pct);
    },
    stop: () => massager.stop(),
    lose: () => {
      bluetooth.loseLink();
    },
    reconnect: () => {
      massager.reconnect();
    },
    disconnect: () => massager.disconnect(),
    fail: () => (bluetooth.traits.write = (count) => (count % 2 === 0 ? 'fail' : 'ok')),
    hang: () => (bluetooth.traits.write = () => 'hang'),
    heal: () => (bluetooth.traits.write = () => 'ok'),
    advance: () => undefined,
  };
  for (const step of list) {
    acting[step.do](step);
    await clock.advanceAsync(step.do === 'advance' ? step.ms : 0);
  }
  return { clock, bluetooth, massager, rpm: () => rpm };
}

const RUNS = { numRuns: 100 };

describe('whatever happens to a massager', () => {
  it('never has two operations under way, and writes only frames of its profile', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { bluetooth } = await play(list);
        expect(bluetooth.refused).toBe(0);
        expect(bluetooth.tried.filter(({ bytes }) => !KNOWN.has(bytes))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is told to stop first on every link', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { bluetooth } = await play(list);
        let fresh = false;
        for (const what of bluetooth.did) {
          if (what === 'connect') fresh = true;
          if (fresh && what.startsWith('write ')) {
            expect(what).toBe(`write ${STOP_FRAME}`);
            fresh = false;
          }
        }
      }),
      RUNS,
    );
  });

  it('stands still after a stop, or is not said to', async () => {
    const stop: Act = { do: 'stop', pct: 0, ms: 0 };
    const later: Act = { do: 'advance', pct: 0, ms: 2_000 };
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { massager, rpm } = await play([...list, stop, later]);
        if (rpm() > 0) expect(massager.state.motor).toBe('unknown');
      }),
      RUNS,
    );
  });

  it('is never said to stand still while it was last told to run', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { massager, rpm } = await play([...list, { do: 'advance', pct: 0, ms: 50 }]);
        if (rpm() > 0) expect(['running', 'unknown']).toContain(massager.state.motor);
      }),
      RUNS,
    );
  });

  it('leaves nothing behind when it is disposed', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { massager, clock, bluetooth } = await play(list);
        massager.dispose();
        await clock.advanceAsync(5_000);
        expect(clock.pending).toBe(0);
        expect(bluetooth.device.gatt.connected).toBe(false);
      }),
      RUNS,
    );
  });
});
