import { createSimulator } from '#virtual';
import { expect, test } from 'vitest';
import { ManualClock, settle } from '../../support/manual-clock.ts';
import { SERVICE } from '../../support/simulated.ts';

/** A connected practice massager on a link without latency. */
async function aLink() {
  const clock = new ManualClock();
  const simulator = createSimulator({ clock, faults: { latencyMs: 0 } });
  const device = await simulator.bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
  const gatt = device.gatt!;
  await gatt.connect();
  return { clock, simulator, gatt };
}

test('out of range no try is answered; back in range the one under way is', async () => {
  const { clock, simulator, gatt } = await aLink();
  simulator.loseLink(20_000);
  expect(gatt.connected).toBe(false);
  let isBack = false;
  const coming = gatt.connect().then(() => (isBack = true));
  clock.advance(19_999);
  await settle();
  expect(isBack).toBe(false);
  clock.advance(1);
  await coming;
  expect(gatt.connected).toBe(true);
  simulator.dispose();
});

test('without a time away the next try brings it back, also in the middle of one', async () => {
  const { clock, simulator, gatt } = await aLink();
  simulator.loseLink(20_000);
  simulator.loseLink(0);
  await gatt.connect();
  expect(gatt.connected).toBe(true);
  clock.advance(30_000);
  await settle();
  expect(gatt.connected).toBe(true);
  simulator.dispose();
});

test('nothing is left on the clock once it is let go', async () => {
  const { clock, simulator } = await aLink();
  simulator.loseLink(20_000);
  simulator.dispose();
  expect(clock.pending).toBe(0);
});
