import { createDrillVerdicts } from '#storage';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAppRig } from '../../../support/app-rig.ts';
import { atCall, drillOn, inDrill, pause, stop } from '../../../support/drill-rig.ts';
import { FakePage } from '../../../support/fake-page.ts';
import { FakeStorage } from '../../../support/fake-storage.ts';
import { Device } from '../../../support/a-device.ts';
import { watchPage } from '#app';

// Loaded by the app when it is first asked for.
beforeAll(() => Promise.all([import('../../../../src/app/motor.ts'), import('#virtual')]));

describe('an exercise', () => {
  test.each(['emergency-stop', 'lost-link', 'wrong-side', 'sharp-pain'] as const)(
    '%s: the call comes 8 to 25 s after the start, with the motor on, by chance',
    async (id) => {
      for (const seed of ['a', 'b', 'some-other-session']) {
        const rig = await inDrill(id, { newId: () => seed });
        const startMs = rig.clock.now();
        await rig.untilCalled();
        const afterS = (rig.clock.now() - startMs) / 1_000;
        expect(rig.bench.state.running).toBe(true);
        expect(afterS).toBeGreaterThanOrEqual(8);
        expect(afterS).toBeLessThanOrEqual(25.25);
      }
    },
  );

  test('is called at another moment in another session, and at the same in the same', async () => {
    const moments: number[] = [];
    for (const seed of ['a', 'b', 'a']) {
      const rig = await inDrill('emergency-stop', { newId: () => seed });
      const startMs = rig.clock.now();
      await rig.untilCalled();
      moments.push(rig.clock.now() - startMs);
    }
    expect(moments[0]).toBe(moments[2]);
    expect(moments[0]).not.toBe(moments[1]);
  });

  test('is called while the session runs: a pause puts it off', async () => {
    const rig = await inDrill('emergency-stop');
    await rig.advance(6);
    pause(rig);
    await rig.advance(40);
    expect(rig.drill.state.stage).toBe('before');
    rig.drill.session.player.resume();
    await rig.untilCalled();
    expect(rig.drill.state).toMatchObject({ stage: 'called', words: 'Stop it now!' });
  });

  test('that is held for good is over by itself, with nothing judged', async () => {
    const rig = await inDrill('emergency-stop');
    await rig.advance(6);
    pause(rig);
    expect(await rig.untilOver()).toEqual({ drill: 'emergency-stop', result: 'left', notes: ['no-call'] });
    expect(rig.drill.session.player.state.status).toBe('ended');
  });

  test('that is stopped before the call is left, and not kept', async () => {
    const rig = await inDrill('sharp-pain');
    await rig.advance(6);
    stop(rig);
    expect(rig.verdict()).toEqual({ drill: 'sharp-pain', result: 'left', notes: [] });
    rig.app.services.drills.verdicts$.subscribe((verdicts) => {
      expect(verdicts).toEqual([]);
    });
  });

  test('can be left at any time: its session is gone, and its motor with it', async () => {
    const rig = await atCall('wrong-side');
    rig.app.services.drills.leave();
    expect(rig.verdict()).toMatchObject({ result: 'left' });
    expect(rig.app.sessionDesk.current).toBeUndefined();
    await rig.advance(5);
    expect(rig.clock.pending).toBe(0);
  });

  test('gives way to a session that is begun', async () => {
    const rig = await atCall('emergency-stop');
    const session = rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    expect(rig.verdict()).toMatchObject({ result: 'left' });
    rig.app.services.drills.leave();
    expect(rig.app.sessionDesk.current).toBe(session);
  });

  test('does not begin while a session runs', async () => {
    const rig = anAppRig();
    const session = rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    expect(await rig.app.services.drills.start('emergency-stop')).toBeUndefined();
    expect(rig.app.sessionDesk.current).toBe(session);
  });

  test('is over when nobody sees the page any more', async () => {
    const rig = await atCall('emergency-stop');
    const page = new FakePage();
    const { sessionDesk, massagerDesk, drills } = rig.app;
    watchPage(page, { sessions: sessionDesk, massagers: massagerDesk, drills });
    page.hide();
    expect(rig.verdict()).toEqual({ drill: 'emergency-stop', result: 'left', notes: ['hidden'] });
  });

  test('is not called into a page that nobody sees', async () => {
    let isHidden = false;
    const rig = await inDrill('emergency-stop', { isHidden: () => isHidden });
    await rig.advance(7);
    isHidden = true;
    expect(await rig.untilOver()).toMatchObject({ result: 'left', notes: ['hidden'] });
    expect(rig.said).not.toContain('Stop it now!');
  });

  test('leaves nothing in the journal', async () => {
    const device = new Device({});
    const rig = await drillOn(device.open(), 'emergency-stop');
    await rig.untilCalled();
    stop(rig);
    await rig.untilOver();
    rig.app.services.drills.leave();
    await rig.advance(1);
    expect((await device.records.list()).records).toEqual([]);
    expect(device.storage.kept.size).toBe(0);
  });

  test('never moves a real massager', async () => {
    const app = anAppRig({ air: {} });
    await app.finish(app.app.massagerDesk.connect());
    const sent: string[] = [];
    app.real!.massager.log$.subscribe(({ did, detail }) => did === 'speed' && sent.push(detail));
    const rig = await drillOn(app, 'emergency-stop');
    await rig.untilCalled();
    pause(rig);
    rig.drill.session.player.resume();
    await rig.advance(6);
    expect(sent).toEqual([]);
    expect(app.real!.massager.state.running).toBe(false);
  });
});

describe('verdicts', () => {
  test('are kept on the device, the newest of each exercise, until everything is erased', async () => {
    const storage = new FakeStorage();
    const keeping = {
      erasers: [
        () => {
          storage.kept.clear();
          return Promise.resolve();
        },
      ],
    };
    const open = () => anAppRig({ drillVerdicts: createDrillVerdicts(() => storage), keeping });
    const app = open();
    for (const afterS of [8, 1]) {
      const rig = await drillOn(app, 'emergency-stop');
      await rig.untilCalled();
      await rig.advance(afterS);
      stop(rig);
      await rig.untilOver();
    }
    const { drills, keeping: kept } = open().app.services;
    const results: string[][] = [];
    drills.verdicts$.subscribe((verdicts) => results.push(verdicts.map(({ result }) => result)));
    await kept.eraseEverything();
    expect(results).toEqual([['well'], []]);
  });

  test('that can not be kept last as long as the page', async () => {
    const storage = new FakeStorage();
    storage.isFull = true;
    const rig = await atCall('emergency-stop', { drillVerdicts: createDrillVerdicts(() => storage) });
    stop(rig);
    const verdict = await rig.untilOver();
    let newest: unknown;
    rig.app.services.drills.verdicts$.subscribe((verdicts) => (newest = verdicts));
    expect(newest).toEqual([verdict]);
  });
});
