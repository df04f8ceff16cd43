import { distinctUntilChanged } from 'rxjs';
import { expect, test } from 'vitest';
import { isOtherMassager } from '../../../src/ui/screens/player/player-data.ts';
import { anAppRig } from '../../support/app-rig.ts';
import { SavingClock } from '../../support/saving-clock.ts';

/** Far into the first area, with its level reached. */
const STEADY_S = 5 + 50 + 15;
const FOR_S = 20;

async function aSteadySession() {
  const clock = new SavingClock();
  const rig = anAppRig({ clock });
  await rig.finish(rig.app.massagerDesk.useSimulator());
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await rig.advance(STEADY_S);
  clock.wakeUps = 0;
  return { clock, rig };
}

test('with a massager a steady session is woken once a second, and for the way of one question there and back', async () => {
  const { clock, rig } = await aSteadySession();
  await rig.advance(FOR_S);
  expect(clock.wakeUps / FOR_S).toBeLessThanOrEqual(1 + 2 + 0.3);
});

test('a steady massager shows another number no more than every ten seconds, though each report tells one', async () => {
  const { rig } = await aSteadySession();
  const { state$ } = rig.app.massagerDesk;
  const told = new Set<number | undefined>();
  let shown = 0;
  state$.subscribe(({ measured }) => told.add(measured?.level));
  state$.pipe(distinctUntilChanged((before, now) => !isOtherMassager(before, now))).subscribe(() => shown++);
  await rig.advance(FOR_S);
  expect(told.size).toBeGreaterThan(FOR_S / 4);
  expect(shown).toBeLessThanOrEqual(1 + FOR_S / 10);
});

test('between two looks of a steady session there is no more than a second', async () => {
  const { clock, rig } = await aSteadySession();
  const looks: number[] = [];
  rig.app.sessionDesk.current?.player.state$.subscribe(() => looks.push(clock.now()));
  await rig.advance(FOR_S);
  const gaps = looks.slice(1).map((atMs, at) => atMs - looks[at]!);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(1_001);
});

test('by hand it is woken once a second, and to be kept aside', async () => {
  const clock = new SavingClock();
  const rig = anAppRig({ clock });
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await rig.advance(STEADY_S);
  clock.wakeUps = 0;
  await rig.advance(FOR_S);
  expect(clock.wakeUps / FOR_S).toBeLessThanOrEqual(1 + 0.3);
});
