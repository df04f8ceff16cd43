import { createMassager, createSequence } from '#massager';
import type { DeviceProfile } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeBluetooth } from '../../support/fake-gatt.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { framesOf, hexOf, PROFILES, writesOf } from '../../support/massager-files.ts';
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
async function play(list: readonly Act[], profile = theragunProfile()) {
  const clock = new ManualClock(0);
  const name = profile.match.names?.[0] ?? profile.match.namePrefixes?.[0] ?? '';
  const bluetooth = new FakeBluetooth(clock, profile, { latencyMs: 20, connectMs: 50, name });
  const massager = createMassager({
    bluetooth: bluetooth.port,
    profiles: [profile],
    clock,
    random: () => 0.5,
  });
  let rpm = 0;
  bluetooth.onWrite = (bytes) => {
    // The belt's start waits for this.
    if (bytes === '01 81 03') bluetooth.notify('01 01 03', 'answers');
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

describe('whatever happens to any massager', () => {
  const anyProfile = fc.constantFrom(...PROFILES.values());

  it('it is told to stop first on every link, one operation at a time', async () => {
    await fc.assert(
      fc.asyncProperty(acts, anyProfile, async (list, profile) => {
        const { bluetooth } = await play(list, profile);
        const [stop] = framesOf(profile).stop(createSequence());
        const links = bluetooth.did.join('\n').split('connect\n').slice(1);
        const firsts = links.flatMap(
          (link) => link.split('\n').filter((what) => /^write/.test(what))[0] ?? [],
        );
        expect(firsts.length).toBeGreaterThan(0);
        expect(new Set(firsts)).toEqual(new Set([`write ${hexOf(stop?.bytes ?? new Uint8Array())}`]));
        expect(bluetooth.refused).toBe(0);
      }),
      RUNS,
    );
  });

  it('it gets no level after a stop until one is set, and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(acts, anyProfile, async (list, profile) => {
        const { bluetooth, massager, clock } = await play(list, profile);
        const from = bluetooth.tried.length;
        void massager.stop();
        await clock.advanceAsync(20_000);
        const stops = framesOf(profile).stop(createSequence());
        const others = questionsOf(profile);
        const moving = bluetooth.tried
          .slice(from)
          .filter(
            ({ to, bytes }) =>
              !others.has(bytes) && !stops.some((stop) => stop.to === to && isLike(hexOf(stop.bytes), bytes)),
          );
        expect(moving).toEqual([]);
        massager.dispose();
        await clock.advanceAsync(5_000);
        expect(clock.pending).toBe(0);
        expect(bluetooth.device.gatt.connected).toBe(false);
      }),
      RUNS,
    );
  });
});

/** What is neither level nor stop: what it begins with, its questions, what keeps it at work. */
function questionsOf(profile: DeviceProfile): ReadonlySet<string> {
  const { init, poll, battery, safetyStep, keepAlive } = framesOf(profile);
  const sequence = createSequence();
  const frames = [
    ...writesOf(init(sequence)),
    ...writesOf(safetyStep?.steps(sequence) ?? []),
    ...(poll?.frames(sequence) ?? []),
    ...(battery?.kind === 'ask' ? battery.frames(sequence) : []),
    ...(keepAlive && 'frames' in keepAlive ? keepAlive.frames(sequence) : []),
  ];
  return new Set(frames.map(({ bytes }) => hexOf(bytes)));
}

/** The same but for a rolling number, and the checksum that goes with it. */
function isLike(frame: string, other: string): boolean {
  if (frame === other) return true;
  const rolls = /^AA 55 .. (02 03 01 00 00) .. FF/;
  return rolls.test(frame) && rolls.test(other);
}

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
