import { describe, expect, it } from 'vitest';
import { aDriver, aReadyMassager } from '../../support/a-massager.ts';
import type { FakeBluetooth } from '../../support/fake-gatt.ts';
import { levelFrame, statusFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

const QUESTION = 'AA 10 10 00';

/** Levels a fifth of a second apart, as a ramp sets them, from `fromPct` on; none after a press that ends the ramp. */
async function led(
  {
    massager,
    clock,
    presses,
  }: Pick<Awaited<ReturnType<typeof aReadyMassager>>, 'massager' | 'clock' | 'presses'>,
  { fromPct = 1, forMs }: { readonly fromPct?: number; readonly forMs: number },
): Promise<void> {
  for (let at = 0; at < forMs / 200; at++) {
    if (presses.length === 0) massager.setLevel(fromPct + at);
    await clock.advanceAsync(200);
  }
}

/** Levels as they arrived, each with its time. */
function levelsOf(bluetooth: FakeBluetooth, sinceMs = 0): readonly (readonly [number, string])[] {
  return bluetooth.written
    .filter(({ bytes, atMs }) => atMs >= sinceMs && bytes.endsWith('03') && bytes !== STOP_FRAME)
    .map(({ bytes, atMs }) => [atMs, bytes]);
}

describe('a motor that is led up', () => {
  it('gets each level but the first right behind a report, two a second', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { forMs: 3_000 });
    const [, ...later] = levelsOf(made.bluetooth);
    expect(later.length).toBeGreaterThanOrEqual(5);
    const questions = made.bluetooth.written.filter(({ bytes }) => bytes === QUESTION);
    for (const [atMs] of later) expect(questions.map((each) => atMs - each.atMs)).toContain(30);
    for (const [at, [atMs]] of later.slice(1).entries())
      expect(atMs - later[at]![0]).toBeGreaterThanOrEqual(500);
  });

  it('is off once a report says that it no longer runs, whatever is asked next', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { forMs: 2_000 });
    made.device.rpm = 0;
    const fromMs = made.clock.now();
    await made.clock.advanceAsync(400);
    await made.clock.advanceAsync(400);
    expect(made.presses).toEqual([{ kind: 'off' }]);
    expect(levelsOf(made.bluetooth, fromMs + 100)).toEqual([]);
    expect(made.massager.state).toMatchObject({ setPct: 0, setLevel: 0 });
  });

  it('is off if it fell far below its speed when it was to go faster: it was switched off and set going again', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { fromPct: 20, forMs: 2_000 });
    const answer = made.bluetooth.onWrite;
    made.bluetooth.onWrite = (bytes) => {
      answer(bytes);
      if (bytes.endsWith('03')) made.device.rpm = 850;
    };
    await led(made, { fromPct: 32, forMs: 1_200 });
    expect(made.presses).toEqual([{ kind: 'off' }]);
  });

  it('is not off under a hand that leans on it', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { fromPct: 20, forMs: 2_000 });
    const answer = made.bluetooth.onWrite;
    made.bluetooth.onWrite = (bytes) => {
      answer(bytes);
      if (bytes.endsWith('03') && made.device.rpm) made.device.rpm *= 0.7;
    };
    await led(made, { fromPct: 32, forMs: 3_000 });
    await made.clock.advanceAsync(1_000);
    expect(made.presses).toEqual([]);
    expect(levelsOf(made.bluetooth).at(-1)?.[1]).toBe(levelFrame(1_200 + 20 * 46));
  });

  it('may take its time to spin up: it waits for that at its first level, and goes on', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    made.bluetooth.onWrite = (bytes) => {
      if (bytes === QUESTION) made.bluetooth.notify(statusFrame(made.clock.now() < spunUpMs ? 0 : 1_220));
    };
    const spunUpMs = made.clock.now() + 800;
    await led(made, { forMs: 3_000 });
    const levels = levelsOf(made.bluetooth);
    expect(made.presses).toEqual([]);
    expect(levels.filter(([atMs]) => atMs < spunUpMs)).toHaveLength(1);
    expect(levels.length).toBeGreaterThan(3);
  });

  it('that has not begun to run a second after its first level is off', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    made.bluetooth.onWrite = (bytes) => {
      if (bytes === QUESTION) made.bluetooth.notify(statusFrame(0));
    };
    await led(made, { forMs: 1_400 });
    expect(made.presses).toEqual([{ kind: 'off' }]);
    expect(levelsOf(made.bluetooth)).toHaveLength(1);
  });
});

describe('a question before a level', () => {
  it('never delays a stop by more than the write in flight', async () => {
    for (let afterMs = 0; afterMs <= 700; afterMs += 35) {
      const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 100 });
      massager.setLevel(20);
      await clock.advanceAsync(600);
      massager.setLevel(25);
      await clock.advanceAsync(afterMs);
      const askedMs = clock.now();
      void massager.stop();
      await clock.advanceAsync(200);
      expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
      const stop = bluetooth.written.findLast(({ bytes }) => bytes === STOP_FRAME);
      expect(stop!.atMs - askedMs).toBeLessThanOrEqual(200);
    }
  });

  it('holds up a lower level no longer than its answer takes', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(40);
    await clock.advanceAsync(3_100);
    const fromMs = clock.now();
    massager.setLevel(20);
    await clock.advanceAsync(500);
    const [level] = levelsOf(bluetooth, fromMs);
    expect(level?.[1]).toBe(levelFrame(1_600));
    expect(level![0] - fromMs).toBeLessThanOrEqual(3 * 30);
  });

  it('that gets no answer holds up two levels for a moment, and no more until there is one again', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { forMs: 1_000 });
    made.device.rpm = undefined;
    const fromMs = made.clock.now();
    await led(made, { fromPct: 6, forMs: 6_000 });
    const times = levelsOf(made.bluetooth, fromMs).map(([atMs]) => atMs);
    const gaps = times.slice(1).map((atMs, at) => atMs - times[at]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
    expect(gaps.slice(3).every((gap) => gap === 200)).toBe(true);
    expect(made.presses).toEqual([]);
  });

  it('that can not be written is asked again, and then the level goes', async () => {
    const made = await aReadyMassager({ latencyMs: 30 });
    await led(made, { forMs: 1_000 });
    let failing = 1;
    made.bluetooth.traits.write = (_count, bytes) => (bytes === QUESTION && failing-- > 0 ? 'fail' : 'ok');
    const fromMs = made.clock.now();
    made.massager.setLevel(10);
    await made.clock.advanceAsync(700);
    const [level] = levelsOf(made.bluetooth, fromMs);
    expect(level?.[1]).toBe(levelFrame(1_400));
  });

  it('is not made where nothing is heard of the motor: levels come as they are set', async () => {
    const mute = theragunProfile();
    delete mute.poll;
    delete mute.notifications;
    const made = aDriver([mute], { latencyMs: 30 });
    void made.massager.connect();
    await made.clock.advanceAsync(600);
    await led(made, { forMs: 2_000 });
    expect(levelsOf(made.bluetooth)).toHaveLength(10);
  });

  it('is made for a level that is only said again to keep the massager at work', async () => {
    const profile = { ...theragunProfile(), keepAlive: { mode: 'repeat-last' as const, everyMs: 1_700 } };
    const { massager, clock, bluetooth, presses } = aDriver([profile], { latencyMs: 30 });
    let rpm = 0;
    bluetooth.onWrite = (bytes) => {
      if (bytes === QUESTION) bluetooth.notify(statusFrame(rpm));
      else if (bytes.endsWith('03')) rpm = bytes === STOP_FRAME ? 0 : 1_800;
    };
    void massager.connect();
    await clock.advanceAsync(600);
    massager.setLevel(30);
    await clock.advanceAsync(1_200);
    for (let round = 0; round < 40 && presses.length === 0; round++) {
      rpm = 0;
      await clock.advanceAsync(10);
    }
    await clock.advanceAsync(10_000);
    expect(presses).toEqual([{ kind: 'off' }]);
    expect(levelsOf(bluetooth).filter(([atMs]) => atMs > 12_000)).toEqual([]);
  });
});

describe('a thousand levels in two seconds to a massager that reports', () => {
  it.each([7.5, 30, 50, 100])(
    'leave room on a link of %s ms: few writes, and the last one soon',
    async (latencyMs) => {
      const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs });
      massager.setLevel(10);
      await clock.advanceAsync(1_000);
      const fromMs = clock.now();
      for (let count = 0; count < 1_000; count++) {
        massager.setLevel(1 + ((count * 7) % 59));
        await clock.advanceAsync(2);
      }
      const endMs = clock.now();
      massager.setLevel(60);
      await clock.advanceAsync(1_500);
      const during = bluetooth.tried.filter(({ atMs }) => atMs >= fromMs && atMs < endMs);
      expect(during.length).toBeLessThanOrEqual(22);
      const last = bluetooth.written.find(({ bytes, atMs }) => bytes === levelFrame(2_400) && atMs >= endMs);
      expect(last!.atMs - endMs).toBeLessThanOrEqual(500 + 3 * latencyMs);
    },
  );
});
