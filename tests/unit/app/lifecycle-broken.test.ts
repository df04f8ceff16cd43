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

async function aPage(how: 'connect' | 'byHand' = 'connect'): Promise<Scene> {
  const rig = anAppRig({ air: {} });
  const page = new FakePage();
  const { sessionDesk, massagerDesk, explorer } = rig.app;
  watchPage(page, { sessions: sessionDesk, massagers: massagerDesk, explorer });
  await rig.finish(massagerDesk[how]());
  return { rig, page };
}

const status = ({ rig }: Scene) => rig.app.sessionDesk.current!.player.state;
const targetPpm = ({ rig }: Scene) => rig.real!.massager.state.targetPpm;

type Ending = 'error' | 'unhandledrejection' | 'beforeunload' | 'hide' | 'freeze' | 'leave';
const ENDINGS: readonly Ending[] = ['error', 'unhandledrejection', 'beforeunload', 'hide', 'freeze', 'leave'];

function happen({ page }: Scene, what: Ending): void {
  if (what === 'hide' || what === 'freeze' || what === 'leave') page[what]();
  else page.window.dispatchEvent(new Event(what));
}

describe.each(ENDINGS)('%s', (what) => {
  test('in a session stops the motor and holds the session until the person goes on', async () => {
    const scene = await aPage();
    scene.rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await scene.rig.advance(FIRST_WORK_S + 10);
    expect(targetPpm(scene)).toBeGreaterThan(0);
    happen(scene, what);
    expect(status(scene).status).toBe('paused');
    await scene.rig.advance(0.1);
    expect(targetPpm(scene)).toBe(0);
    await scene.rig.advance(10);
    expect(targetPpm(scene)).toBe(0);
    scene.page.show();
    scene.rig.app.sessionDesk.current!.player.resume();
    await scene.rig.advance(10);
    expect(status(scene).status).toBe('running');
    expect(targetPpm(scene)).toBeGreaterThan(0);
  });

  test('stops what is held at the lowest level', async () => {
    const scene = await aPage();
    expect(scene.rig.app.massagerDesk.holdLowest()).toBeDefined();
    await scene.rig.advance(1);
    expect(targetPpm(scene)).toBeGreaterThan(0);
    happen(scene, what);
    await scene.rig.advance(0.1);
    expect(targetPpm(scene)).toBe(0);
    await scene.rig.advance(11);
    expect(targetPpm(scene)).toBe(0);
  });

  test('cuts the link to a device that is being looked into', async () => {
    const scene = await aPage('byHand');
    const { explorer } = scene.rig.app;
    await scene.rig.finish(explorer.open([SERVICE]));
    expect(explorer.state.link).toBe('open');
    happen(scene, what);
    expect(explorer.state.link).toBe('absent');
    await scene.rig.advance(0.1);
    expect(scene.rig.real!.massager.state.linked).toBe(false);
  });

  test('of a session by hand leaves it going', async () => {
    const scene = await aPage('byHand');
    scene.rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await scene.rig.advance(20);
    happen(scene, what);
    expect(status(scene).status).toBe('running');
  });
});

const SERVICE = '0000ffe0-0000-1000-8000-00805f9b34fb';

test('a page that was laid out twice in one frame is no reason to stop', async () => {
  const scene = await aPage();
  scene.rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await scene.rig.advance(FIRST_WORK_S + 10);
  const message = 'ResizeObserver loop completed with undelivered notifications.';
  scene.page.window.dispatchEvent(Object.assign(new Event('error'), { message }));
  await scene.rig.advance(0.1);
  expect(status(scene).status).toBe('running');
  expect(targetPpm(scene)).toBeGreaterThan(0);
});
