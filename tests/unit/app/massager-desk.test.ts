import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';

// Loaded by the app when they are first asked for, which here would take longer than what is waited for.
await Promise.all([import('../../../src/app/motor.ts'), import('#virtual')]);

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

/** A massager in the air, connected. */
async function aConnected(rig = anAppRig({ air: {} })): Promise<AppRig> {
  await rig.finish(rig.app.massagerDesk.connect());
  expect(shown(rig)).toMatchObject({ mode: 'massager', link: 'ready' });
  return rig;
}

/** What the Massager screen is told. */
function shown({ app }: AppRig): { mode: string; link: string; error: string | undefined } {
  const { mode, state } = app.massagerDesk;
  return { mode, link: state.link, error: state.error };
}

/** Awaits nothing, so that what follows happens while it is under way. */
async function begun(rig: AppRig, choice: Promise<void>, seconds = 0.05): Promise<void> {
  void choice;
  for (let turns = 0; turns < 200 && rig.app.massagerDesk.state.link === 'absent'; turns++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await rig.advance(seconds);
}

describe('choosing while something else is going on', () => {
  test('a session by hand that was begun while a massager connected stays by hand, and the massager is let go', async () => {
    const rig = anAppRig({ air: { latencyMs: 500 } });
    const desk = rig.app.massagerDesk;
    const connecting = desk.connect();
    await begun(rig, connecting);
    expect(rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' })?.mode).toBe('by-hand');
    await rig.finish(connecting);
    await rig.advance(10);
    expect(desk.mode).toBe('by-hand');
    expect(desk.motor).toBeUndefined();
    expect(desk.state.link).toBe('absent');
    expect(rig.virtual()?.linked).toBe(false);
  });

  test('going by hand while a massager connects leaves nothing connected and nothing shown', async () => {
    const rig = anAppRig({ air: { latencyMs: 500 } });
    const desk = rig.app.massagerDesk;
    const connecting = desk.connect();
    await begun(rig, connecting);
    await rig.finish(desk.byHand());
    // At once: nobody waits for a link that may hang.
    await rig.advance(0.1);
    expect(rig.virtual()?.linked).toBe(false);
    await rig.finish(connecting);
    await rig.advance(20);
    expect(shown(rig)).toEqual({ mode: 'by-hand', link: 'absent', error: undefined });
  });

  test('going by hand while the massager is being connected anew is the last word', async () => {
    const rig = await aConnected();
    const desk = rig.app.massagerDesk;
    const again = desk.connect();
    await rig.advance(0.01);
    await rig.finish(desk.byHand());
    await rig.finish(again);
    await rig.advance(5);
    expect(shown(rig)).toEqual({ mode: 'by-hand', link: 'absent', error: undefined });
    expect(rig.virtual()?.linked).toBe(false);
  });

  test('a massager that was let go is shown as released, once it is, and the next choice takes that back', async () => {
    const rig = await aConnected();
    const desk = rig.app.massagerDesk;
    const { deviceId, deviceName } = desk.state;
    const leaving = desk.byHand();
    expect(desk.state.link).toBe('absent');
    await rig.finish(leaving);
    expect(shown(rig)).toEqual({ mode: 'by-hand', link: 'released', error: undefined });
    expect(desk.state).toMatchObject({ deviceId, deviceName });
    expect(rig.virtual()?.linked).toBe(false);
    await rig.finish(desk.byHand());
    expect(desk.state.link).toBe('absent');
  });

  test('a simulator that was let go, and a massager that may still run, are not handed back to anyone', async () => {
    const rig = anAppRig({ air: {} });
    const desk = rig.app.massagerDesk;
    await rig.finish(desk.useSimulator());
    await rig.finish(desk.byHand());
    expect(desk.state.link).toBe('absent');
    await aConnected(rig);
    rig.real!.control.faults.hangWrites = 1_000;
    await rig.finish(desk.byHand());
    expect(shown(rig)).toEqual({ mode: 'by-hand', link: 'absent', error: 'link-lost' });
  });

  test('the same massager connected again is connected once more, not cut off by its earlier self', async () => {
    const rig = await aConnected();
    const desk = rig.app.massagerDesk;
    await rig.finish(desk.connect());
    await rig.advance(30);
    expect(shown(rig)).toEqual({ mode: 'massager', link: 'ready', error: undefined });
    expect(rig.virtual()?.linked).toBe(true);
  });

  test('connecting again right after letting go waits until the massager is free', async () => {
    const rig = await aConnected();
    const desk = rig.app.massagerDesk;
    void desk.disconnect();
    await rig.finish(desk.connect());
    const links: string[] = [];
    desk.state$.subscribe(({ link }) => links.push(link));
    await rig.advance(10);
    expect(shown(rig)).toEqual({ mode: 'massager', link: 'ready', error: undefined });
    expect(new Set(links)).toEqual(new Set(['ready']));
  });

  test('a connection that hangs does not cut off the one that was made after it', async () => {
    const rig = anAppRig({ air: { hangConnect: true } });
    const desk = rig.app.massagerDesk;
    const hanging = desk.connect();
    await begun(rig, hanging, 1);
    rig.real!.control.faults.hangConnect = false;
    await rig.finish(desk.connect());
    expect(desk.state.link).toBe('ready');
    const links: string[] = [];
    desk.state$.subscribe(({ link }) => links.push(link));
    await rig.advance(30);
    await hanging;
    expect(new Set(links)).toEqual(new Set(['ready']));
  });

  test('a real massager that cannot be had leaves the simulator as it is, and says why', async () => {
    const rig = anAppRig();
    const desk = rig.app.massagerDesk;
    await rig.finish(desk.useSimulator());
    await rig.finish(desk.connect());
    expect(shown(rig)).toEqual({ mode: 'simulator', link: 'ready', error: 'unsupported' });
    // Still, after the next reports of the simulator.
    await rig.advance(3);
    expect(desk.state.error).toBe('unsupported');
    expect(rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' })).toBeDefined();
  });

  test('a choice that comes to nothing ends the one before it too, and leaves nothing shown as ready', async () => {
    const rig = anAppRig({ files: {} });
    const desk = rig.app.massagerDesk;
    const first = desk.useSimulator();
    await begun(rig, first, 0);
    await rig.finish(desk.connect());
    await rig.finish(first);
    await rig.advance(2);
    expect(desk.mode).toBe('by-hand');
    expect(desk.motor).toBeUndefined();
    expect(desk.state).toMatchObject({ link: 'absent', error: 'unsupported' });
  });

  test.each<readonly [string, (rig: AppRig) => Promise<void>]>([
    ['going by hand', ({ app }) => app.massagerDesk.byHand()],
    ['choosing the simulator', ({ app }) => app.massagerDesk.useSimulator()],
  ])('%s tells of a massager that could not be stopped', async (_what, choose) => {
    const rig = await aConnected();
    rig.app.massagerDesk.test();
    await rig.advance(1.2);
    rig.real!.control.faults.hangWrites = 5;
    // The next one is under way for good: no stop can be begun before its deadline.
    await rig.advance(0.6);
    await rig.finish(choose(rig));
    await rig.advance(3);
    expect(rig.real!.massager.state.targetPpm).toBeGreaterThan(0);
    expect(rig.app.massagerDesk.state.error).toBe('link-lost');
    rig.real!.control.faults.hangWrites = 0;
    await rig.finish(rig.app.massagerDesk.connect());
    expect(shown(rig)).toEqual({ mode: 'massager', link: 'ready', error: undefined });
    expect(rig.real!.massager.state.targetPpm).toBe(0);
  });

  test('a new massager is never shown in place of the one whose session runs', async () => {
    const rig = await aConnected();
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await rig.finish(rig.app.massagerDesk.useSimulator());
    await rig.finish(rig.app.massagerDesk.connect());
    await rig.finish(rig.app.massagerDesk.disconnect());
    expect(shown(rig)).toMatchObject({ mode: 'massager', link: 'ready' });
  });
});

describe('the three gentle seconds', () => {
  test('end for good when the link is lost: nothing starts by itself once it is back', async () => {
    const rig = await aConnected();
    const desk = rig.app.massagerDesk;
    expect(desk.test()).toBe(true);
    await rig.advance(0.3);
    rig.real!.massager.loseLink();
    let moved = false;
    for (let tenths = 0; tenths < 60; tenths++) {
      await rig.advance(0.1);
      moved ||= desk.state.link === 'ready' && rig.virtual()!.targetPpm > 0;
    }
    expect(desk.state.link).toBe('ready');
    expect(moved).toBe(false);
  });

  test('stay under the personal maximum', async () => {
    const rig = await aConnected(anAppRig({ air: {}, settings: { maxIntensityPct: 4 } }));
    rig.app.massagerDesk.test();
    let highest = 0;
    for (let tenths = 0; tenths < 40; tenths++) {
      await rig.advance(0.1);
      highest = Math.max(highest, rig.virtual()!.targetPpm);
    }
    expect(highest).toBe(1_280);
  });

  test.each<readonly [string, (rig: AppRig) => unknown]>([
    [
      'Stop',
      ({ app }) => {
        app.sessionDesk.stop();
      },
    ],
    ['a session that begins', ({ app }) => app.sessionDesk.begin({ routineId: 'lower-back-release-10' })],
    ['letting go', ({ app }) => app.massagerDesk.disconnect()],
    ['a choice of another way', ({ app }) => app.massagerDesk.useSimulator()],
  ])('end at once with %s', async (_what, end) => {
    const rig = await aConnected();
    rig.app.massagerDesk.test();
    await rig.advance(2);
    const { massager } = rig.real!;
    expect(massager.state.targetPpm).toBeGreaterThan(0);
    const ended = Promise.resolve(end(rig)).then(() => undefined);
    await rig.advance(0.2);
    await rig.finish(ended);
    expect(massager.state.targetPpm).toBe(0);
    await rig.advance(5);
    expect(massager.state.targetPpm).toBe(0);
  });

  test('are refused while a session runs', async () => {
    const rig = await aConnected();
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    expect(rig.app.massagerDesk.test()).toBe(false);
    await rig.advance(FIRST_WORK_S - 1);
    expect(rig.virtual()!.targetPpm).toBe(0);
  });
});
