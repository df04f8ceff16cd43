import { expect, test } from 'vitest';
import { anAppRig } from '../../support/app-rig.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** Counts how often it wakes anybody. */
class CountingClock extends ManualClock {
  wakeUps = 0;
  override after(ms: number, run: () => void): () => void {
    return super.after(ms, () => {
      this.wakeUps++;
      run();
    });
  }
}

/** Far into the first area, with its level reached. */
const STEADY_S = 5 + 50 + 15;
const FOR_S = 20;

test('with a massager a steady session is woken for each half second, each question and its way there and back', async () => {
  const clock = new CountingClock();
  const rig = anAppRig({ clock });
  await rig.finish(rig.app.massagerDesk.useSimulator());
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await rig.advance(STEADY_S);
  clock.wakeUps = 0;
  await rig.advance(FOR_S);
  expect(clock.wakeUps / FOR_S).toBeLessThanOrEqual(2 + 2 * 3 + 0.3);
});

test('by hand it is woken once a second, and to be kept aside', async () => {
  const clock = new CountingClock();
  const rig = anAppRig({ clock });
  rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
  await rig.advance(STEADY_S);
  clock.wakeUps = 0;
  await rig.advance(FOR_S);
  expect(clock.wakeUps / FOR_S).toBeLessThanOrEqual(1 + 0.3);
});
