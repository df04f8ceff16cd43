import { expect, it } from 'vitest';
import { aReadyMassager } from '../../support/a-massager.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** Wakes who can wait as late as that allows. */
class PatientClock extends ManualClock {
  override after(ms: number, run: () => void, slackMs = 0): () => void {
    return super.after(ms + slackMs, run);
  }
}

it('reports may come every second and a quarter while the massager does what it was told, and stay shown', async () => {
  const { massager, clock, bluetooth, device, states } = await aReadyMassager(
    { latencyMs: 100 },
    new PatientClock(10_000),
  );
  const asked = async (ms: number): Promise<number> => {
    const before = bluetooth.written.length;
    await clock.advanceAsync(ms);
    return bluetooth.written.slice(before).filter(({ bytes }) => bytes === 'AA 10 10 00').length;
  };
  massager.setLevel(35);
  await clock.advanceAsync(3_000);
  const from = states.length;
  expect(await asked(10_000)).toBe(8);
  expect(states.slice(from).filter(({ measured }) => !measured)).toEqual([]);
  const questions: number[] = [];
  // under a hand that presses and gives way; a steady other speed would be its own buttons
  for (const rpm of [1_500, 1_750, 1_500, 1_750, 1_500, 1_750]) {
    device.rpm = rpm;
    questions.push(await asked(1_000));
  }
  // every half second but for where one falls on the edge; calm would be four in five seconds
  expect(questions.slice(2).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(7);
  device.rpm = 1_900;
  await clock.advanceAsync(3_000);
  const stopped = massager.stop();
  await clock.advanceAsync(400);
  expect(await stopped).toBe('confirmed');
});
