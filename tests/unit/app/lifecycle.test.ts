import { describe, expect, test } from 'vitest';
import { watchPage } from '../../../src/app/lifecycle.ts';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';
import { FakePage } from '../../support/fake-page.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

interface Scene {
  readonly rig: AppRig;
  readonly page: FakePage;
}

async function aSession(how: 'connect' | 'byHand' = 'connect'): Promise<Scene> {
  const rig = anAppRig({ air: {} });
  const page = new FakePage();
  watchPage(page, { sessions: rig.app.sessionDesk, massagers: rig.app.massagerDesk });
  await rig.finish(rig.app.massagerDesk[how]());
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  return { rig, page };
}

const state = ({ rig }: Scene) => rig.app.sessionDesk.current!.player.state;
const targetPpm = ({ rig }: Scene) => rig.real!.massager.state.targetPpm;

const GOING_AWAY = ['hide', 'freeze', 'leave'] as const;

describe.each(GOING_AWAY)('a page with a motor: %s', (away) => {
  test.each([
    ['in the count-down', 3],
    ['between areas', 20],
    ['in an area', FIRST_WORK_S + 10],
  ])('%s, it pauses and stops, and only the person goes on', async (_when, atS) => {
    const scene = await aSession();
    await scene.rig.advance(atS);
    scene.page[away]();
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'page-hidden' });
    await scene.rig.advance(0.1);
    expect(targetPpm(scene)).toBe(0);
    scene.rig.clock.sleep(120_000);
    scene.page.show();
    await scene.rig.advance(10);
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'page-hidden' });
    expect(targetPpm(scene)).toBe(0);
    scene.rig.app.sessionDesk.current!.player.resume();
    await scene.rig.advance(40);
    expect(state(scene).status).toBe('running');
  });

  test('in a pause of the person, it stays a pause', async () => {
    const scene = await aSession();
    await scene.rig.advance(FIRST_WORK_S + 10);
    scene.rig.app.sessionDesk.current!.player.pause();
    await scene.rig.advance(1);
    scene.page[away]();
    await scene.rig.advance(1);
    expect(state(scene).status).toBe('paused');
    expect(targetPpm(scene)).toBe(0);
  });

  test('while the link is lost, it goes on saying that it is lost', async () => {
    const scene = await aSession();
    await scene.rig.advance(FIRST_WORK_S + 10);
    scene.rig.real!.massager.loseLink();
    scene.page[away]();
    expect(state(scene)).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    await scene.rig.advance(5);
    expect(targetPpm(scene)).toBe(0);
  });

  test('with a write that hangs, the stop has its deadline all the same', async () => {
    const scene = await aSession();
    await scene.rig.advance(FIRST_WORK_S + 1);
    scene.rig.real!.control.faults.hangWrites = 1;
    await scene.rig.advance(0.3);
    scene.page[away]();
    await scene.rig.advance(0.6);
    expect(scene.rig.app.massagerDesk.state).toMatchObject({ link: 'reconnecting', motor: 'unknown' });
    await scene.rig.advance(3);
    expect(targetPpm(scene)).toBe(0);
  });

  test('after the end, it changes nothing', async () => {
    const scene = await aSession();
    await scene.rig.advance(20);
    scene.rig.app.sessionDesk.stop();
    await scene.rig.advance(2);
    scene.page[away]();
    await scene.rig.advance(2);
    expect(state(scene)).toMatchObject({ status: 'ended', reason: 'user' });
    expect((await scene.rig.app.services.records.list()).records).toHaveLength(1);
  });

  test('in the three gentle seconds, it stops them', async () => {
    const { rig, page } = await aSession();
    rig.app.sessionDesk.stop();
    await rig.advance(2);
    rig.app.massagerDesk.test();
    await rig.advance(2);
    expect(rig.real!.massager.state.targetPpm).toBeGreaterThan(0);
    page[away]();
    await rig.advance(0.1);
    expect(rig.real!.massager.state.targetPpm).toBe(0);
    await rig.advance(3);
    expect(rig.real!.massager.state.targetPpm).toBe(0);
  });

  test('with a session by hand, it goes on', async () => {
    const scene = await aSession('byHand');
    await scene.rig.advance(20);
    scene.page[away]();
    await scene.rig.advance(60);
    expect(state(scene).status).toBe('running');
    expect(state(scene).positionMs).toBeCloseTo(75_000, -2);
  });
});
