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
});
