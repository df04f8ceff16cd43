import type { RememberedMassager } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';
import { theragunProfile } from '../../support/profiles.ts';

// Loaded by the app when they are first asked for, which here would take longer than what is waited for.
await Promise.all([import('../../../src/app/motor.ts'), import('#virtual')]);

const desk = ({ app }: AppRig) => app.massagerDesk;

function remembered({ app }: AppRig): readonly RememberedMassager[] {
  let known: readonly RememberedMassager[] = [];
  app.massagerDesk.remembered$
    .subscribe((list) => {
      known = list;
    })
    .unsubscribe();
  return known;
}

describe('several profiles that fit', () => {
  /** Two that tell nothing of a device called Elite. */
  function twins() {
    const { match } = theragunProfile();
    return ['one', 'two'].map((id) => ({ ...theragunProfile(), id, match: { ...match, names: [`${id}x`] } }));
  }

  test('are for the person to pick from, and what was picked is remembered', async () => {
    const rig = anAppRig({ air: {}, files: { 'massagers/theragun-gen4.json': '{}' } });
    for (const profile of twins()) await rig.app.services.ownMassagers.keep(profile);
    const connecting = desk(rig).connect({ everyDevice: true });
    for (let turns = 0; turns < 500 && desk(rig).state.link !== 'picking'; turns++) await rig.advance(0.01);
    expect(desk(rig).state).toMatchObject({ link: 'picking', candidates: ['one', 'two'] });
    void desk(rig).pick('two');
    await rig.finish(connecting);
    expect(desk(rig).state.link).toBe('ready');
    expect(desk(rig).profile?.id).toBe('two');
    expect(remembered(rig)).toMatchObject([{ profileId: 'two' }]);
    await rig.finish(desk(rig).disconnect());
    await rig.finish(desk(rig).connect({ everyDevice: true }));
    expect(desk(rig).profile?.id).toBe('two');
  });

  test('are not picked anew under the hands of a session', async () => {
    const rig = anAppRig({ air: {}, files: { 'massagers/theragun-gen4.json': '{}' } });
    for (const profile of twins()) await rig.app.services.ownMassagers.keep(profile);
    const connecting = desk(rig).connect({ everyDevice: true });
    for (let turns = 0; turns < 500 && desk(rig).state.link !== 'picking'; turns++) await rig.advance(0.01);
    void desk(rig).pick('one');
    await rig.finish(connecting);
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await rig.finish(desk(rig).pick('two'));
    await rig.advance(2);
    expect(desk(rig).profile?.id).toBe('one');
    expect(rig.app.sessionDesk.current?.player.state.status).toBe('lead-in');
  });

  test('one that turns out not to answer can be given up: it is let go', async () => {
    const rig = anAppRig({ air: {}, files: { 'massagers/theragun-gen4.json': '{}' } });
    const [one, two] = twins();
    const silent = { await: { endpoint: 'status', prefix: '0F' }, withinMs: 500 };
    await rig.app.services.ownMassagers.keep(one!);
    await rig.app.services.ownMassagers.keep({ ...two!, init: [...two!.init!, silent] });
    const connecting = desk(rig).connect({ everyDevice: true });
    for (let turns = 0; turns < 500 && desk(rig).state.link !== 'picking'; turns++) await rig.advance(0.01);
    void desk(rig).pick('one');
    await rig.finish(connecting);
    void desk(rig).pick('two');
    await rig.advance(3);
    expect(desk(rig).state).toMatchObject({ link: 'picking', error: 'no-answer' });
    desk(rig).cancel();
    await rig.advance(3);
    expect(desk(rig).motor).toBeUndefined();
    expect(rig.virtual()?.linked).toBe(false);
  });

  test('a draft is the only one, and is not remembered', async () => {
    const rig = anAppRig({ air: {} });
    const draft = { ...theragunProfile(), id: 'draft' };
    await rig.finish(desk(rig).connect({ draft, everyDevice: true }));
    expect(desk(rig).profile?.id).toBe('draft');
    expect(remembered(rig)).toEqual([]);
  });
});

test('the log keeps the newest two thousand lines, and can be written to a file', async () => {
  const rig = anAppRig({ air: {} });
  await rig.finish(desk(rig).connect());
  await rig.finish(desk(rig).disconnect());
  const { name, text } = desk(rig).logFile();
  expect(name).toMatch(/^backbeat-log-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(text) as { lines: { bytes?: string }[]; [key: string]: unknown };
  expect(file).toMatchObject({ kind: 'backbeat-connection-log', schema: 1 });
  expect(file.lines.some(({ bytes }) => bytes === 'AA 07 01 03 00 00 03')).toBe(true);
  expect(text).not.toContain('simulated-1');
});
