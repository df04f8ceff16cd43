import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';
import { aQuickRoutine } from '../../support/quick-routine.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

async function aSession(routineId = 'lower-back-release-10'): Promise<AppRig> {
  const rig = anAppRig({
    air: {},
    routines: [
      aQuickRoutine('work-first'),
      aQuickRoutine('one-step', [{ seconds: 1, intensityPct: 30 }]),
      aQuickRoutine('one-long-step', [{ seconds: 60, intensityPct: 30 }]),
    ],
  });
  await rig.finish(rig.app.massagerDesk.connect());
  expect(rig.app.sessionDesk.begin({ routineId })).toBeDefined();
  return rig;
}

const player = ({ app }: AppRig) => app.sessionDesk.current!.player;
const targetPpm = ({ real }: AppRig) => real!.massager.state.targetPpm;

/** Everything that a session may be in the middle of. */
const MIDST: readonly (readonly [string, (rig: AppRig) => Promise<void> | void])[] = [
  ['the count-down', (rig) => rig.advance(3)],
  ['a step without motor', (rig) => rig.advance(20)],
  ['the ramp', (rig) => rig.advance(FIRST_WORK_S + 2)],
  ['an area', (rig) => rig.advance(FIRST_WORK_S + 20)],
  [
    'a pause',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 20);
      player(rig).pause();
      await rig.advance(0.01);
    },
  ],
  [
    'going on',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 20);
      player(rig).pause();
      await rig.advance(5);
      player(rig).resume();
      await rig.advance(1);
    },
  ],
  [
    'a lost link',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 20);
      rig.real!.massager.loseLink();
      await rig.advance(0.5);
    },
  ],
  [
    'a link that is coming back',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 20);
      rig.real!.massager.loseLink();
      await rig.advance(1.05);
    },
  ],
  [
    'a write that hangs',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 1);
      rig.real!.control.faults.hangWrites = 1;
      await rig.advance(0.3);
    },
  ],
  [
    'writes that are refused',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 1);
      rig.real!.control.faults.failWrites = 3;
    },
  ],
  [
    'a hundred skips and steps back',
    async (rig) => {
      await rig.advance(FIRST_WORK_S + 20);
      for (let count = 0; count < 100; count++) player(rig).back();
      for (let count = 0; count < 8; count++) player(rig).skip();
    },
  ],
];

describe('stop', () => {
  test.each(MIDST)('in %s ends the session at once, and the motor stands still', async (_what, arrive) => {
    const rig = await aSession();
    await arrive(rig);
    rig.app.sessionDesk.stop();
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'user' });
    expect(rig.app.massagerDesk.motor?.gate.state).toMatchObject({ latched: true, setPct: 0 });
    // Where the link holds, within a second; where it has to come back, as soon as it has.
    await rig.advance(4);
    expect(rig.app.massagerDesk.state.link).toBe('ready');
    expect(targetPpm(rig)).toBe(0);
    expect(rig.app.massagerDesk.state.motor).toBe('stopped');
    await rig.advance(120);
    expect(targetPpm(rig)).toBe(0);
    expect((await rig.app.services.records.list()).records).toHaveLength(1);
  });

  test('twice, and after the end, is a stop each time and one session', async () => {
    const rig = await aSession();
    await rig.advance(FIRST_WORK_S + 20);
    rig.app.sessionDesk.stop();
    rig.app.sessionDesk.stop();
    await rig.advance(3);
    const frames: string[] = [];
    rig.real!.massager.log$.subscribe(({ did, detail }) => did === 'speed' && frames.push(detail));
    rig.app.sessionDesk.stop();
    await rig.advance(1);
    expect(frames).toEqual(['0']);
    expect((await rig.app.services.records.list()).records).toHaveLength(1);
  });

  test('without a session and without a massager does nothing, and breaks nothing', async () => {
    const rig = anAppRig();
    rig.app.sessionDesk.stop();
    rig.app.sessionDesk.close();
    await rig.advance(1);
    expect(rig.app.sessionDesk.current).toBeUndefined();
  });
});

describe('a routine that begins with work', () => {
  test('ramps from zero after the count-down, and starts from zero in the next area', async () => {
    const rig = await aSession('work-first');
    await rig.advance(5);
    expect(targetPpm(rig)).toBe(0);
    await rig.advance(3.9);
    expect(targetPpm(rig)).toBeGreaterThan(1_500);
    await rig.advance(0.5);
    expect(targetPpm(rig)).toBeLessThanOrEqual(1_260);
  });

  test('of one step of one second ends by itself with the motor off', async () => {
    const rig = await aSession('one-step');
    await rig.advance(6.2);
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'completed' });
    expect(targetPpm(rig)).toBe(0);
  });
});

describe('a link that is lost', () => {
  test('twice, quickly, is told of, and the session waits for the person', async () => {
    const rig = await aSession('one-long-step');
    await rig.advance(15);
    rig.real!.massager.loseLink();
    await rig.advance(1.5);
    rig.real!.massager.loseLink();
    await rig.advance(10);
    expect(rig.app.massagerDesk.state.link).toBe('ready');
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    expect(targetPpm(rig)).toBe(0);
  });

  test('in the count-down holds the session, and it can go on afterwards', async () => {
    const rig = await aSession('one-long-step');
    await rig.advance(4);
    rig.real!.massager.loseLink();
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    await rig.advance(10);
    player(rig).resume();
    await rig.advance(10);
    expect(player(rig).state.status).toBe('running');
    expect(targetPpm(rig)).toBeGreaterThan(1_200);
  });

  test('at the very end is an end, and the stop is sent when it is back', async () => {
    const rig = await aSession('one-long-step');
    await rig.advance(64.9);
    rig.real!.control.faults.hangWrites = 1;
    await rig.advance(0.11);
    expect(player(rig).state.status).toBe('ended');
    rig.real!.massager.loseLink();
    rig.real!.control.faults.hangWrites = 0;
    await rig.advance(4);
    expect(rig.app.massagerDesk.state).toMatchObject({ link: 'ready', motor: 'stopped' });
    expect(targetPpm(rig)).toBe(0);
  });

  test('while the massager is let go leaves nothing behind', async () => {
    const rig = await aSession('one-long-step');
    await rig.advance(15);
    rig.app.sessionDesk.stop();
    const leaving = rig.app.massagerDesk.disconnect();
    await rig.advance(0.01);
    rig.real!.massager.loseLink();
    await rig.finish(leaving);
    await rig.advance(130);
    expect(rig.app.massagerDesk).toMatchObject({ state: { link: 'absent' } });
    expect(rig.clock.pending).toBeLessThanOrEqual(1);
  });
});

describe('softer and stronger', () => {
  test('down to nothing is the stop frame, and up again starts from zero', async () => {
    const rig = await aSession('one-long-step');
    await rig.advance(15);
    for (let press = 0; press < 5; press++) player(rig).softer();
    await rig.advance(0.2);
    expect(targetPpm(rig)).toBe(0);
    await rig.advance(5);
    player(rig).stronger();
    await rig.advance(0.5);
    expect(targetPpm(rig)).toBeGreaterThan(0);
    expect(targetPpm(rig)).toBeLessThanOrEqual(1_260);
    await rig.advance(5);
    expect(targetPpm(rig)).toBe(1_400);
  });
});
