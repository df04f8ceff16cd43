import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

async function aSimulatedSession(rig: AppRig = anAppRig()): Promise<AppRig> {
  await rig.finish(rig.app.massagerDesk.useSimulator());
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  return rig;
}

const status = ({ app }: AppRig) => app.sessionDesk.current?.player.state.status;

describe('a session on the simulator', () => {
  test('choosing the simulator connects a massager that stands still', async () => {
    const rig = await aSimulatedSession();
    expect(rig.app.massagerDesk.mode).toBe('simulator');
    expect(rig.app.massagerDesk.state.link).toBe('ready');
    expect(rig.virtual()?.ppm).toBe(0);
  });

  test('the massager follows the routine: still while getting ready, ramped in the first area, still between areas', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S - 1);
    expect(rig.virtual()?.targetPpm).toBe(0);
    await rig.advance(3);
    // Two seconds into the area: about 10 % of the way up, 5 points a second.
    expect(rig.virtual()?.targetPpm).toBeGreaterThan(1_200);
    expect(rig.virtual()?.targetPpm).toBeLessThanOrEqual(1_420);
    await rig.advance(10);
    expect(rig.virtual()?.targetPpm).toBe(1_800);
    await rig.advance(34);
    expect(rig.virtual()?.targetPpm).toBe(0);
  });

  test('it ends by itself, is kept with what really ran, and the motor stands still', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(610);
    expect(status(rig)).toBe('ended');
    expect(rig.virtual()?.targetPpm).toBe(0);
    const { records } = await rig.app.services.records.list();
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      routineId: 'lower-back-release-10',
      mode: 'simulator',
      endReason: 'completed',
      activeSeconds: 600,
      plannedSeconds: 600,
      pauses: 0,
      maxPct: 30,
    });
    // The motor runs 410 s by plan; each of the ten areas loses the moment before its first level.
    expect(records[0]?.motorSeconds).toBeGreaterThan(395);
    expect(records[0]?.motorSeconds).toBeLessThanOrEqual(410);
    expect(rig.said.at(-1)).toBe('Well done. Session saved.');
  });

  test('stop stops the motor in the same moment, ends the session and says what is known', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.services.sessionDesk.stop();
    expect(status(rig)).toBe('ended');
    await rig.advance(0.2);
    expect(rig.virtual()?.targetPpm).toBe(0);
    await rig.advance(3);
    expect(rig.said).toContain('Stopped. The massager is off.');
    expect(rig.virtual()?.ppm).toBe(0);
  });

  test('pause is silent at once, and going on starts from zero again', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    const player = rig.app.sessionDesk.current!.player;
    player.pause();
    await rig.advance(0.2);
    expect(rig.virtual()?.targetPpm).toBe(0);
    await rig.advance(60);
    player.resume();
    await rig.advance(2.9);
    expect(rig.virtual()?.targetPpm).toBe(0);
    await rig.advance(1.1);
    expect(rig.virtual()?.targetPpm).toBeGreaterThan(0);
    expect(rig.virtual()?.targetPpm).toBeLessThanOrEqual(1_320);
  });

  test('a lost link holds the session, is told, and nothing moves until the person goes on', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.massagerDesk.loseLink();
    expect(rig.app.sessionDesk.current!.player.state).toMatchObject({
      status: 'paused',
      cause: 'massager-lost',
    });
    expect(rig.said.at(-1)).toContain('It may still be running');
    expect(rig.app.massagerDesk.state.motor).toBe('unknown');
    // The link comes back by itself; stop is the first thing it carries.
    await rig.advance(10);
    expect(rig.app.massagerDesk.state.link).toBe('ready');
    expect(rig.virtual()?.targetPpm).toBe(0);
    expect(status(rig)).toBe('paused');
    rig.app.sessionDesk.current!.player.resume();
    await rig.advance(5);
    expect(status(rig)).toBe('running');
    expect(rig.virtual()?.targetPpm).toBeGreaterThan(0);
  });

  test('the own button of the massager pauses the session, and it does not start again by itself', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.massagerDesk.bench?.pressPower();
    await rig.advance(3);
    expect(rig.app.sessionDesk.current!.player.state).toMatchObject({
      status: 'paused',
      cause: 'massager-off',
    });
    await rig.advance(60);
    expect(rig.virtual()?.targetPpm).toBe(0);
  });

  test('while the link is gone the session cannot go on', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.massagerDesk.loseLink();
    rig.app.sessionDesk.current!.player.resume();
    expect(status(rig)).toBe('paused');
  });

  test('a page that slept with the motor on comes back held, not in the middle of another area', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.clock.sleep(120_000);
    await rig.advance(1);
    expect(status(rig)).toBe('paused');
    expect(rig.virtual()?.targetPpm).toBe(0);
  });

  test('the personal maximum holds for every area, and says why', async () => {
    const rig = await aSimulatedSession(anAppRig({ settings: { maxIntensityPct: 15 } }));
    await rig.advance(FIRST_WORK_S + 20);
    expect(rig.virtual()?.targetPpm).toBe(1_500);
    expect(rig.app.sessionDesk.current!.protocol.changes.length).toBeGreaterThan(0);
    rig.app.sessionDesk.current!.player.stronger();
    await rig.advance(5);
    expect(rig.virtual()?.targetPpm).toBe(1_500);
  });

  test('a session that is left halfway is kept with the steps that ran', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.sessionDesk.current!.player.skip();
    await rig.advance(12);
    rig.app.services.sessionDesk.stop();
    await rig.advance(2);
    const [record] = (await rig.app.services.records.list()).records;
    expect(record).toMatchObject({ endReason: 'user' });
    expect(record?.steps[2]).toMatchObject({ zone: 'gluteus-maximus', side: 'left', skipped: false });
    expect(record?.steps[2]?.activeSeconds).toBeCloseTo(10, 0);
    expect(record?.steps[2]?.plannedSeconds).toBe(45);
    expect(record?.steps.at(-1)?.skipped).toBe(true);
  });

  test('that the massager was lost on the way is kept, with the moment, once a loss', async () => {
    const rig = await aSimulatedSession();
    await rig.advance(FIRST_WORK_S + 10);
    rig.app.massagerDesk.loseLink();
    await rig.advance(30);
    rig.app.sessionDesk.current!.player.resume();
    await rig.advance(20);
    rig.app.services.sessionDesk.stop();
    await rig.advance(2);
    const [record] = (await rig.app.services.records.list()).records;
    expect(record?.events?.map(({ kind }) => kind)).toEqual(['lost']);
    expect(record?.events?.[0]?.atSeconds).toBeCloseTo(FIRST_WORK_S + 5, -1);
  });

  test('the mode is fixed while a session runs, and free again afterwards', async () => {
    const rig = await aSimulatedSession();
    await rig.app.massagerDesk.byHand();
    expect(rig.app.massagerDesk.mode).toBe('simulator');
    rig.app.services.sessionDesk.stop();
    await rig.finish(rig.app.massagerDesk.byHand());
    expect(rig.app.massagerDesk.mode).toBe('by-hand');
    expect(rig.app.massagerDesk.state.link).toBe('absent');
  });

  test('the test on the massager screen runs gently for three seconds and stops', async () => {
    const rig = anAppRig();
    await rig.finish(rig.app.massagerDesk.useSimulator());
    expect(rig.app.massagerDesk.test()).toBe(true);
    await rig.advance(2.5);
    expect(rig.virtual()?.targetPpm).toBe(1_400);
    await rig.advance(1);
    expect(rig.virtual()?.targetPpm).toBe(0);
  });
});

describe('a session by hand', () => {
  test('goes on for hours of a hidden page by the clock, and never asks for a motor', async () => {
    const rig = anAppRig();
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await rig.advance(10);
    rig.clock.sleep(300_000);
    await rig.advance(0.2);
    const { state } = rig.app.sessionDesk.current!.player;
    expect(state.status).toBe('running');
    expect(state.positionMs).toBeCloseTo(305_200, -3);
    await rig.advance(400);
    const [record] = (await rig.app.services.records.list()).records;
    expect(record).toMatchObject({ mode: 'by-hand', motorSeconds: 0, maxPct: 0, activeSeconds: 600 });
  });

  test('a routine for the sore side needs to know which, and names it in every area', () => {
    const { sessionDesk } = anAppRig().app;
    expect(sessionDesk.begin({ routineId: 'sciatic-side-gentle-7' })).toBeUndefined();
    const run = sessionDesk.begin({ routineId: 'sciatic-side-gentle-7', affectedSide: 'right' });
    const worked = run?.protocol.steps.filter(({ kind }) => kind === 'work') ?? [];
    expect(worked.map(({ side }) => side)).toEqual(worked.map(() => 'right'));
    expect(worked.every(({ cues }) => cues[0]?.text.toLowerCase().includes('right'))).toBe(true);
  });
});

describe('content that is broken', () => {
  test('one malformed routine is named with place and reason, and the others can still be started', () => {
    const files = { 'routines/desk-reset-4.json': '{ "schema": 1, "id": "desk-reset-4", "steps": [' };
    const { services } = anAppRig({ files }).app;
    expect(services.content.failures.map(({ file }) => file)).toEqual(['routines/desk-reset-4.json']);
    expect(services.content.routines).toHaveLength(9);
    expect(services.sessionDesk.begin({ routineId: 'desk-reset-4' })).toBeUndefined();
    expect(services.sessionDesk.begin({ routineId: 'morning-loosen-6' })).toBeDefined();
  });

  test('a profile that cannot be read is named, and the app works by hand', async () => {
    const rig = anAppRig({ files: { 'massagers/theragun-gen4.json': '{}' } });
    expect(rig.app.services.content.failures[0]?.file).toBe('massagers/theragun-gen4.json');
    await rig.app.massagerDesk.useSimulator();
    expect(rig.app.massagerDesk.mode).toBe('by-hand');
    expect(rig.app.massagerDesk.state.error).toBeDefined();
  });
});
