import { describe, expect, it } from 'vitest';
import { aReadyMassager } from '../../support/a-massager.ts';

/** A ready massager on a device that a browser can watch. */
async function aWatched(begins: () => Promise<void> = () => Promise.resolve()) {
  const made = await aReadyMassager();
  const signals: AbortSignal[] = [];
  const watchAdvertisements = ({ signal }: { readonly signal: AbortSignal }): Promise<void> => {
    signals.push(signal);
    return begins();
  };
  Object.assign(made.bluetooth.device, { watchAdvertisements });
  const advertise = (): void => {
    made.bluetooth.device.dispatchEvent(new Event('advertisementreceived'));
  };
  return { ...made, signals, advertise };
}

describe('a lost massager that advertises', () => {
  it('is connected sooner than planned, and no longer watched', async () => {
    const { massager, clock, bluetooth, signals, advertise } = await aWatched();
    bluetooth.traits.connect = 'refuse';
    bluetooth.loseLink();
    await clock.advanceAsync(10_000);
    const { nextAttemptAtMs = 0 } = massager.state;
    expect(nextAttemptAtMs - clock.now()).toBeGreaterThan(2_000);
    bluetooth.traits.connect = 'up';
    advertise();
    await clock.advanceAsync(1_200);
    expect(massager.state.link).toBe('ready');
    expect(signals.map(({ aborted }) => aborted)).toEqual(signals.map(() => true));
    expect(signals.length).toBeGreaterThan(1);
  });

  it('is watched for as long as it is sought, and not a moment longer', async () => {
    const { massager, clock, bluetooth, signals } = await aWatched();
    bluetooth.traits.connect = 'refuse';
    bluetooth.loseLink();
    await clock.advanceAsync(600_000);
    expect(massager.state.link).toBe('lost');
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    const { length } = signals;
    await massager.disconnect();
    await clock.advanceAsync(60_000);
    expect(signals).toHaveLength(length);
  });

  it.each([
    ['refuses to be watched', () => Promise.reject(new DOMException('No.', 'NotSupportedError'))],
    ['never says that it is watched', () => new Promise<void>(() => undefined)],
  ])('is sought all the same if the browser %s', async (_what, begins) => {
    const { massager, clock, bluetooth } = await aWatched(begins);
    bluetooth.traits.connect = 'refuse';
    bluetooth.loseLink();
    await clock.advanceAsync(3_000);
    bluetooth.traits.connect = 'up';
    await clock.advanceAsync(10_000);
    expect(massager.state.link).toBe('ready');
    expect(clock.pending).toBeLessThanOrEqual(3);
  });
});
