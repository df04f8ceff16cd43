import type { Peripheral } from '#simulator';
import { createMemoryRecords } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, aSayingConductor, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';
import { bytes, COMMAND, SERVICE } from '../../support/simulated.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

/** A session with the massager in the air. */
async function aSession(
  options: AppRigOptions = {},
  rig = anAppRig({ air: {}, ...options }),
): Promise<AppRig> {
  await rig.finish(rig.app.massagerDesk.connect());
  expect(rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' })).toBeDefined();
  return rig;
}

const player = ({ app }: AppRig) => app.sessionDesk.current!.player;
const motor = ({ real }: AppRig) => real!.massager.state;

/** The far end of the link, for what a person or a fault does there. */
function farEnd({ real }: AppRig): { onWrite: Required<Peripheral>['onWrite'] } {
  return real!.massager as unknown as { onWrite: Required<Peripheral>['onWrite'] };
}

/** It refuses every level from now on, and nothing else; the returned function ends it. */
function refusesLevels(rig: AppRig): () => void {
  const end = farEnd(rig);
  const obey = end.onWrite.bind(rig.real!.massager);
  const isLevel = (frame: Uint8Array): boolean => frame.length === 7 && (frame[4] ?? 0) > 0;
  end.onWrite = (write) => (isLevel(write.bytes) ? 0x0e : obey(write));
  return () => {
    end.onWrite = obey;
  };
}

/** It obeys no stop frame from now on. */
function ignoresStop(rig: AppRig): () => void {
  const end = farEnd(rig);
  const obey = end.onWrite.bind(rig.real!.massager);
  const isStop = (frame: Uint8Array): boolean => frame.length === 7 && (frame[4] ?? 0) === 0;
  end.onWrite = (write) => (isStop(write.bytes) ? 0 : obey(write));
  return () => {
    end.onWrite = obey;
  };
}

/** As by its own button: it runs at 1,800 and no frame of ours said so. */
function startsByItself(rig: AppRig): void {
  farEnd(rig).onWrite({
    serviceUuid: SERVICE,
    characteristicUuid: COMMAND,
    bytes: bytes('AA 16 01 03 07 08 03'),
    response: false,
  });
}

describe('a massager that does not do as it is told', () => {
  test('after refused levels the session can go on once it takes them again, and is held again if it does not', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 1);
    for (let round = 0; round < 3; round++) {
      const obey = refusesLevels(rig);
      await rig.advance(2);
      expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-fault' });
      expect(rig.app.massagerDesk.state).toMatchObject({ link: 'ready', error: 'write-failed' });
      await rig.advance(5);
      expect(motor(rig).targetPpm).toBe(0);
      obey();
      player(rig).resume();
      await rig.advance(4);
      expect(player(rig).state.status).toBe('running');
      expect(motor(rig).targetPpm).toBeGreaterThan(0);
      expect(rig.app.massagerDesk.state.error).toBeUndefined();
    }
  });

  test('one that does not obey a stop is told of once, and sent stop until it does, over the end too', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 10);
    const obey = ignoresStop(rig);
    player(rig).pause();
    await rig.advance(2);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-fault' });
    expect(rig.app.massagerDesk.state.motor).toBe('running');
    const told = rig.said.length;
    await rig.advance(20);
    expect(rig.app.massagerDesk.state.motor).toBe('running');
    expect(rig.said.length).toBeLessThanOrEqual(told + 1);
    rig.app.sessionDesk.stop();
    await rig.advance(5);
    obey();
    await rig.advance(2);
    expect(motor(rig).targetPpm).toBe(0);
    expect(rig.app.massagerDesk.state.motor).toBe('stopped');
  });

  test('one that runs although it was stopped is stopped again, and the person is told', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 10);
    player(rig).pause();
    await rig.advance(3);
    expect(rig.app.massagerDesk.state.motor).toBe('stopped');
    rig.said.length = 0;
    startsByItself(rig);
    await rig.advance(2);
    expect(motor(rig).targetPpm).toBe(0);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-fault' });
    expect(rig.said.length).toBeGreaterThan(0);
  });

  test('one that starts by itself between two areas is stopped, and the session waits', async () => {
    const rig = await aSession();
    await rig.advance(20);
    startsByItself(rig);
    await rig.advance(2);
    expect(motor(rig).targetPpm).toBe(0);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-fault' });
  });
});

describe('what is said of the motor', () => {
  test('a session that ends with a stop that could not be sent says that the massager may still run', async () => {
    const rig = await aSession();
    await rig.advance(5);
    for (let steps = player(rig).state.timeline.segments.length; steps > 2; steps--) player(rig).skip();
    // The last area: 30 s, then 20 s to finish. Its stop hangs.
    await rig.advance(20);
    expect(motor(rig).targetPpm).toBeGreaterThan(0);
    player(rig).skip();
    rig.real!.control.faults.hangWrites = 3;
    player(rig).skip();
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'completed' });
    await rig.advance(1);
    expect(rig.said.join(' ')).toContain('I cannot see the massager');
  });

  test('a link that is lost in a pause, before the standstill was reported, is warned of', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 10);
    player(rig).pause();
    rig.real!.massager.loseLink();
    await rig.advance(0.1);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    expect(rig.said.join(' ')).toContain('It may still be running');
  });

  test('a link that is lost in a long pause says so on the screen, and gives no alarm for a massager that stands still', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 10);
    player(rig).pause();
    await rig.advance(10);
    rig.said.length = 0;
    rig.real!.massager.loseLink();
    await rig.advance(0.1);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    expect(rig.said).toEqual([]);
  });

  test('of a session that another one took the place of, nothing is said any more', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.said.length = 0;
    rig.app.sessionDesk.begin({ routineId: 'desk-reset-4' });
    await rig.advance(4);
    expect(rig.said).toEqual([]);
    expect(motor(rig).targetPpm).toBe(0);
  });
});

describe('limits in a running session', () => {
  test('a personal maximum that is lowered holds from that moment, motor and display alike', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 15);
    expect(motor(rig).targetPpm).toBe(1_800);
    void rig.app.services.settings.change({ maxIntensityPct: 12 });
    await rig.advance(0.3);
    expect(motor(rig).targetPpm).toBeLessThanOrEqual(1_440);
    const before = player(rig).state.positionMs;
    await rig.advance(5);
    expect(motor(rig).targetPpm).toBe(1_440);
    expect(player(rig).state.positionMs).toBeCloseTo(before + 5_000, -2);
    for (let press = 0; press < 5; press++) player(rig).stronger();
    await rig.advance(5);
    expect(motor(rig).targetPpm).toBe(1_440);
    expect(rig.app.sessionDesk.current!.protocol.steps[2]?.ceilingPct).toBe(12);
  });

  test('a personal maximum that is raised waits for the next session', async () => {
    const rig = await aSession({ settings: { maxIntensityPct: 10 } });
    await rig.advance(FIRST_WORK_S + 15);
    void rig.app.services.settings.change({ maxIntensityPct: 100 });
    await rig.advance(10);
    expect(motor(rig).targetPpm).toBe(1_400);
  });
});

describe('parts that break', () => {
  test('a session that cannot be made leaves the mode free', async () => {
    const rig = anAppRig({
      newId: () => {
        throw new TypeError('crypto.randomUUID is not a function');
      },
    });
    expect(() => rig.app.sessionDesk.begin({ routineId: 'desk-reset-4' })).toThrow(TypeError);
    expect(rig.app.massagerDesk.locked).toBe(false);
    await rig.finish(rig.app.massagerDesk.useSimulator());
    expect(rig.app.massagerDesk.mode).toBe('simulator');
  });

  test('records that never answer, or refuse, hold nothing up', async () => {
    const never = { ...createMemoryRecords(), save: () => new Promise<void>(() => undefined) };
    const refusing = { ...createMemoryRecords(), save: () => Promise.reject(new Error('full')) };
    for (const records of [never, refusing]) {
      const rig = await aSession({ records });
      await rig.advance(10);
      rig.app.sessionDesk.stop();
      await rig.advance(2);
      expect(rig.app.massagerDesk.locked).toBe(false);
      const { id } = rig.app.sessionDesk.current!;
      expect(await rig.app.services.records.get(id)).toMatchObject({ endReason: 'user' });
      rig.app.sessionDesk.close();
      expect(rig.app.sessionDesk.begin({ routineId: 'desk-reset-4' })).toBeDefined();
    }
  });

  test('a voice that breaks stops neither the stop nor the session', async () => {
    const fail = (): never => {
      throw new Error('no voice');
    };
    const conductor = { ...aSayingConductor([]), say: fail, warn: fail };
    const rig = await aSession({ conductor });
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.sessionDesk.stop();
    await rig.advance(0.2);
    expect(motor(rig).targetPpm).toBe(0);
    await rig.advance(3);
    expect(rig.app.sessionDesk.current?.player.state.status).toBe('ended');
  });
});

describe('many sessions', () => {
  test('fifty of them leave no timer and no listener behind', async () => {
    const rig = await aSession();
    await rig.advance(2);
    rig.app.sessionDesk.stop();
    rig.app.sessionDesk.close();
    await rig.advance(5);
    const { pending } = rig.clock;
    for (let count = 0; count < 50; count++) {
      rig.app.sessionDesk.begin({ routineId: 'desk-reset-4' });
      await rig.advance(count % 3 === 0 ? 30 : 1);
      if (count % 2 === 0) rig.app.sessionDesk.stop();
      rig.app.sessionDesk.close();
    }
    await rig.advance(5);
    expect(rig.clock.pending).toBe(pending);
    await rig.finish(rig.app.massagerDesk.disconnect());
    await rig.advance(5);
    expect(rig.clock.pending).toBe(0);
  });

  test('a simulator that is left again and again leaves no timer behind', async () => {
    const rig = anAppRig();
    for (let count = 0; count < 10; count++) {
      await rig.finish(rig.app.massagerDesk.useSimulator());
      rig.app.massagerDesk.test();
      await rig.advance(1);
      if (count % 2 === 0) rig.app.massagerDesk.loseLink();
      await rig.advance(1);
    }
    await rig.finish(rig.app.massagerDesk.byHand());
    await rig.advance(30);
    expect(rig.clock.pending).toBe(0);
  });
});
