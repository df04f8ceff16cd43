import { pairwise } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { anAppRig } from '../../support/app-rig.ts';

describe('the record of a session', () => {
  test('has each level in the step in which it ran, and none in the steps between', async () => {
    const rig = anAppRig();
    await rig.finish(rig.app.massagerDesk.useSimulator());
    rig.app.sessionDesk.begin({ routineId: 'deep-tissue-15' });
    await rig.advance(5 + 15 * 60 + 2);
    const [record] = (await rig.app.services.records.list()).records;
    const { steps } = rig.app.sessionDesk.current!.protocol;
    expect(record?.steps.map(({ maxPct }) => maxPct)).toEqual(steps.map(({ intensityPct }) => intensityPct));
    expect(record?.steps.filter(({ kind, motorSeconds }) => kind !== 'work' && motorSeconds > 0)).toEqual([]);
  });

  test('has the motor on exactly as long as the gate let a level through, whenever it was that it went on and off', async () => {
    const rig = anAppRig();
    await rig.finish(rig.app.massagerDesk.useSimulator());
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    const session = rig.app.sessionDesk.current!;
    let onMs = 0;
    let sinceMs = 0;
    session.gate$.pipe(pairwise()).subscribe(([before, now]) => {
      if (before.setPct === 0 && now.setPct > 0) sinceMs = rig.clock.now();
      if (before.setPct > 0 && now.setPct === 0) onMs += rig.clock.now() - sinceMs;
    });
    await rig.advance(5 + 50 + 10.37);
    for (let times = 0; times < 8; times++) {
      session.player.pause();
      await rig.advance(4.21);
      session.player.resume();
      await rig.advance(3 + 0.333 * (times + 1));
    }
    session.player.skip();
    await rig.advance(61.77);
    session.player.stop();
    await rig.advance(3);
    const [record] = (await rig.app.services.records.list()).records;
    expect(onMs).toBeGreaterThan(40_000);
    expect(record?.motorSeconds).toBeCloseTo(onMs / 1_000, 1);
    expect(record?.motorSeconds).toBeLessThanOrEqual(record?.activeSeconds ?? 0);
  });
});
