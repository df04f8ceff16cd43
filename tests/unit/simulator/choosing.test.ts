import { expect, test } from 'vitest';
import { SERVICE, aBench, aPeripheral } from '../../support/simulated.ts';

const BATTERY = 0x180f;

async function ask(options: unknown, bench = aBench()): Promise<string> {
  return bench.outcome(bench.bluetooth.requestDevice(options as RequestDeviceOptions));
}

test('a device is chosen by service, name or prefix', async () => {
  const found = [
    { filters: [{ services: [0xffe0] }] },
    { filters: [{ services: [SERVICE] }] },
    { filters: [{ name: 'Elite' }] },
    { filters: [{ namePrefix: 'El' }] },
    { filters: [{ name: 'Prime' }, { namePrefix: 'Eli', services: [0xffe0] }] },
    { acceptAllDevices: true },
  ];
  for (const options of found) expect(await ask(options), JSON.stringify(options)).toBe('ok');
});

test('nothing that matches, or a closed chooser, is a NotFoundError', async () => {
  const cancelled = 'NotFoundError: User cancelled the requestDevice() chooser.';
  const missed = [
    { filters: [{ services: [0xfff0] }] },
    { filters: [{ name: 'Elit' }] },
    { filters: [{ namePrefix: 'lite' }] },
    { filters: [{ name: 'Elite', services: [0xfff0] }] },
    { filters: [{ manufacturerData: [{ companyIdentifier: 0x08ba }] }] },
  ];
  for (const options of missed) expect(await ask(options), JSON.stringify(options)).toBe(cancelled);
  const bench = aBench();
  bench.control.handleRequestDevicePrompt({ accept: false });
  expect(await ask({ acceptAllDevices: true }, bench)).toBe(cancelled);
});

test('options that the specification refuses are TypeErrors', async () => {
  const wrong = [
    undefined,
    {},
    { filters: [] },
    { filters: [{}] },
    { filters: [{ services: [] }] },
    { filters: [{ namePrefix: '' }] },
    { filters: [{ services: ['FFE0'] }] },

    { filters: [{ name: 'Elite' }], acceptAllDevices: true },
    { acceptAllDevices: true, optionalServices: ['nonsense'] },
  ];
  for (const options of wrong) expect(await ask(options), JSON.stringify(options)).toMatch(/^TypeError: /);
});

test('only services that were named can be reached', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  expect(await bench.outcome(gatt.getPrimaryService(BATTERY))).toMatch(/^SecurityError: /);
  const options = { filters: [{ name: 'Elite' }], optionalServices: [BATTERY] };
  expect(await ask(options, bench)).toBe('ok');
  expect(await bench.outcome(gatt.getPrimaryService(BATTERY))).toMatch(/^NotFoundError: /);
  bench.control.simulateService({
    address: bench.peripheral.address,
    uuid: '0000180f-0000-1000-8000-00805f9b34fb',
    type: 'add',
  });
  expect(await bench.outcome(gatt.getPrimaryService(BATTERY))).toBe('ok');
  const listed = await bench.inTime(gatt.getPrimaryServices());
  expect(listed.map(({ uuid }) => uuid.slice(4, 8))).toEqual(['ffe0', '180f']);
});

test('a device granted without any service gives none', async () => {
  const bench = aBench();
  const asked = bench.bluetooth.requestDevice({ filters: [{ name: 'Elite' }] });
  const { gatt } = await bench.inTime(asked);
  await bench.outcome(gatt!.connect());
  expect(await bench.outcome(gatt!.getPrimaryService(SERVICE))).toMatch(/^SecurityError: .*any service/);
});

test('a service or characteristic taken away is not found', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  const service = await bench.inTime(gatt.getPrimaryService(SERVICE));
  const { address } = bench.peripheral;
  const characteristicUuid = '0000ffe2-0000-1000-8000-00805f9b34fb';
  const change = { address, serviceUuid: SERVICE, characteristicUuid };
  bench.control.simulateCharacteristic({ ...change, type: 'remove' });
  expect(await bench.outcome(service.getCharacteristic(0xffe2))).toMatch(/^NotFoundError: /);
  const characteristicProperties = { write: true };
  bench.control.simulateCharacteristic({ ...change, characteristicProperties, type: 'add' });
  expect(await bench.outcome(service.getCharacteristic(0xffe2))).toBe('ok');
  bench.control.simulateService({ address, uuid: SERVICE, type: 'remove' });
  expect(await bench.outcome(gatt.getPrimaryService(SERVICE))).toMatch(/^NotFoundError: /);
});

test('the person can choose the second of two', async () => {
  const bench = aBench();
  bench.control.simulatePreconnectedPeripheral(aPeripheral({ address: 'b' }));
  const choose = (): Promise<BluetoothDevice> =>
    bench.inTime(bench.bluetooth.requestDevice({ acceptAllDevices: true }));
  const first = await choose();
  bench.control.handleRequestDevicePrompt({ accept: true, device: 'b' });
  const second = await choose();
  expect(second).not.toBe(first);
  expect(second.id).not.toBe(first.id);
});

test('the same peripheral is the same device until it is forgotten', async () => {
  const bench = aBench();
  const { device } = await bench.connect();
  expect((await bench.connect()).device).toBe(device);
  expect(await bench.bluetooth.getDevices()).toEqual([device]);
  let lost = 0;
  device.addEventListener('gattserverdisconnected', () => lost++);
  await device.forget();
  expect(lost).toBe(1);
  expect(await bench.bluetooth.getDevices()).toEqual([]);
  expect(await bench.outcome(device.gatt!.connect())).toMatch(/^SecurityError: /);
});
