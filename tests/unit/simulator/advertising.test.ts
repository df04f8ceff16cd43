import { expect, test } from 'vitest';
import { aBench } from '../../support/simulated.ts';

type Watching = BluetoothDevice & { readonly watchingAdvertisements: boolean };

async function aDevice() {
  const bench = aBench();
  const { device } = await bench.connect();
  return { bench, device: device as Watching, address: bench.peripheral.address };
}

test('advertisements are told to who watches, and bubble, until the signal ends it', async () => {
  const { bench, device, address } = await aDevice();
  const heard: string[] = [];
  device.addEventListener('advertisementreceived', () => heard.push('device'));
  bench.bluetooth.addEventListener('advertisementreceived', () => heard.push('bluetooth'));
  bench.control.simulateAdvertisementReceived({ address });
  expect(heard).toEqual([]);
  const end = new AbortController();
  await device.watchAdvertisements({ signal: end.signal });
  expect(device.watchingAdvertisements).toBe(true);
  bench.control.simulateAdvertisementReceived({ address });
  expect(heard).toEqual(['device', 'bluetooth']);
  end.abort();
  bench.control.simulateAdvertisementReceived({ address });
  expect(device.watchingAdvertisements).toBe(false);
  expect(heard).toHaveLength(2);
});

test('a signal that has ended, a radio that is off and a device that was forgotten are refused', async () => {
  const { bench, device } = await aDevice();
  expect(await bench.outcome(device.watchAdvertisements({ signal: AbortSignal.abort() }))).toMatch(
    /^AbortError/,
  );
  bench.control.simulateAdapter({ state: 'powered-off' });
  expect(await bench.outcome(device.watchAdvertisements())).not.toBe('ok');
  bench.control.simulateAdapter({ state: 'powered-on' });
  await device.forget();
  expect(await bench.outcome(device.watchAdvertisements())).toMatch(/^SecurityError/);
});

test('a radio that goes and comes is told, with what is there then', async () => {
  const { bench } = await aDevice();
  const told: unknown[] = [];
  bench.bluetooth.addEventListener('availabilitychanged', (event) => told.push(Reflect.get(event, 'value')));
  bench.control.simulateAdapter({ state: 'absent' });
  bench.control.simulateAdapter({ state: 'absent' });
  bench.control.simulateAdapter({ state: 'powered-on' });
  expect(told).toEqual([false, true]);
});
