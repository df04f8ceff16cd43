import { expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.ts';
import {
  ADDRESS,
  COMMAND,
  REPORT,
  SERVICE,
  aBench,
  aPeripheral,
  bytes,
  hex,
} from '../../support/simulated.ts';

const anyElite = { filters: [{ services: [SERVICE] }] };

test('connecting a connected server gives the same server at once', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  expect(await gatt.connect()).toBe(gatt);
  expect(gatt.device.gatt).toBe(gatt);
});

test('two calls of connect make one link', async () => {
  let links = 0;
  const onConnect = (): void => {
    links++;
  };
  const bench = aBench({}, aPeripheral({ onConnect }));
  const { gatt } = await bench.inTime(bench.bluetooth.requestDevice(anyElite));
  const both = Promise.all([gatt!.connect(), gatt!.connect()]);
  expect(await bench.outcome(both)).toBe('ok');
  expect(links).toBe(1);
});

test('a refused link is a NetworkError, and the next attempt can succeed', async () => {
  const bench = aBench();
  bench.control.simulateGattConnectionResponse({ address: ADDRESS, code: 0x3e });
  await expect(bench.connect()).rejects.toMatchObject({ name: 'NetworkError' });
  expect((await bench.connect()).connected).toBe(true);
});

test('a hanging connect waits for ever, and disconnect does not settle it', async () => {
  const bench = aBench({ hangConnect: true });
  const { gatt } = await bench.inTime(bench.bluetooth.requestDevice(anyElite));
  let settled = 'no';
  gatt!.connect().catch((error: unknown) => (settled = String(error)));
  await bench.clock.advanceAsync(3_600_000);
  gatt!.disconnect();
  await settle();
  expect(settled).toBe('no');
  bench.control.faults.hangConnect = false;
  expect(await bench.outcome(gatt!.connect())).toBe('ok');
  bench.control.simulateGattConnectionResponse({ address: ADDRESS, code: 0 });
  await settle();
  expect(settled).toBe('AbortError: The GATT connect attempt was cancelled.');
  expect(gatt!.connected).toBe(true);
});

test('a hanging connect can be answered', async () => {
  const bench = aBench({ hangConnect: true });
  const { gatt } = await bench.inTime(bench.bluetooth.requestDevice(anyElite));
  const connecting = gatt!.connect();
  bench.control.simulateGattConnectionResponse({ address: ADDRESS, code: 0 });
  expect((await connecting).connected).toBe(true);
});

test('a link that is still closing refuses the next connect', async () => {
  const bench = aBench({ latencyMs: 40 });
  const gatt = await bench.connect();
  gatt.disconnect();
  expect(await bench.outcome(gatt.connect())).toMatch(/^NetworkError: /);
  await bench.clock.advanceAsync(40);
  expect(await bench.outcome(gatt.connect())).toBe('ok');
});

test('the loss of the link is told to the device and bubbles to bluetooth', async () => {
  const bench = aBench();
  const { device } = await bench.connect();
  const told: unknown[] = [];
  device.ongattserverdisconnected = () => told.push('handler');
  device.addEventListener('gattserverdisconnected', (event) => told.push(event.target));
  bench.bluetooth.addEventListener('gattserverdisconnected', (event) => told.push(event.target));
  bench.control.simulateGattDisconnection({ address: ADDRESS });
  expect(told).toEqual(['handler', device, device]);
  device.addEventListener('gattserverdisconnected', (event) => {
    event.stopPropagation();
  });
  told.length = 0;
  await bench.outcome(device.gatt!.connect());
  device.gatt!.disconnect();
  expect(told).toEqual(['handler', device]);
});

test('a disconnect without a link fires nothing', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  let fired = 0;
  gatt.device.addEventListener('gattserverdisconnected', () => fired++);
  gatt.disconnect();
  gatt.disconnect();
  bench.control.simulateGattDisconnection({ address: ADDRESS });
  expect(fired).toBe(1);
});

test('nothing that was found on a lost link is valid on the next', async () => {
  const bench = aBench();
  const { command } = await bench.characteristics();
  bench.control.simulateGattDisconnection({ address: ADDRESS });
  expect(await bench.outcome(command.writeValueWithResponse(bytes('01')))).toMatch(/^NetworkError: /);
  await bench.outcome(command.service.device.gatt!.connect());
  expect(await bench.outcome(command.writeValueWithResponse(bytes('01')))).toMatch(/^InvalidStateError: /);
  expect(await bench.outcome(command.service.getCharacteristic(COMMAND))).toMatch(/^InvalidStateError: /);
  const fresh = await bench.characteristics();
  expect(fresh.command).not.toBe(command);
  expect(await bench.outcome(fresh.command.writeValueWithResponse(bytes('01')))).toBe('ok');
});

test('discovery in progress is rejected when the link is lost', async () => {
  const bench = aBench({ latencyMs: 100 });
  const gatt = await bench.connect();
  const finding = bench.outcome(gatt.getPrimaryService(SERVICE));
  bench.control.simulateGattDisconnection({ address: ADDRESS });
  expect(await finding).toMatch(/^NetworkError: .*Cannot retrieve services/);
});

test('switching the radio off loses every link', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  bench.control.simulateAdapter({ state: 'powered-off' });
  expect(gatt.connected).toBe(false);
  expect(await bench.outcome(gatt.connect())).toMatch(/^InvalidStateError: /);
  expect(await bench.bluetooth.getAvailability()).toBe(true);
  bench.control.simulateAdapter({ state: 'absent' });
  expect(await bench.bluetooth.getAvailability()).toBe(false);
  expect(await bench.outcome(bench.bluetooth.requestDevice(anyElite))).toBe(
    'NotFoundError: Bluetooth adapter not available.',
  );
});

test('notifications arrive in order after the latency, once they are started', async () => {
  const bench = aBench();
  const { report } = await bench.characteristics();
  const heard: string[] = [];
  report.addEventListener('characteristicvaluechanged', () => {
    heard.push(hex(new Uint8Array(report.value!.buffer)));
  });
  const at = { serviceUuid: SERVICE, characteristicUuid: REPORT };
  const push = (...values: number[]): void => {
    for (const value of values) bench.peripheral.link!.notify(at, Uint8Array.of(value));
  };
  push(1);
  await bench.clock.advanceAsync(100);
  expect(await bench.inTime(report.startNotifications())).toBe(report);
  push(2, 3);
  await bench.clock.advanceAsync(29);
  expect(heard).toEqual([]);
  await bench.clock.advanceAsync(1);
  expect(heard).toEqual(['02', '03']);
  bench.control.faults.dropNotifications = 1;
  push(4, 5);
  await bench.clock.advanceAsync(100);
  await bench.outcome(report.stopNotifications());
  push(6);
  await bench.clock.advanceAsync(100);
  expect(heard).toEqual(['02', '03', '05']);
});

test('a value that was on its way when the link went is lost', async () => {
  const bench = aBench();
  const { report } = await bench.characteristics();
  await bench.outcome(report.startNotifications());
  let heard = 0;
  report.addEventListener('characteristicvaluechanged', () => heard++);
  const link = bench.peripheral.link!;
  link.notify({ serviceUuid: SERVICE, characteristicUuid: REPORT }, Uint8Array.of(1));
  link.disconnect();
  await bench.clock.advanceAsync(1_000);
  expect(heard).toBe(0);
  link.notify({ serviceUuid: SERVICE, characteristicUuid: REPORT }, Uint8Array.of(1));
  await bench.clock.advanceAsync(1_000);
  expect(heard).toBe(0);
});

test('a read fires the event, then resolves', async () => {
  const bench = aBench({}, aPeripheral({ onRead: () => bytes('BB 01') }));
  const { report } = await bench.characteristics();
  const order: string[] = [];
  report.addEventListener('characteristicvaluechanged', () => order.push('event'));
  const reading = report.readValue().then((value) => order.push(hex(new Uint8Array(value.buffer))));
  await bench.outcome(reading);
  expect(order).toEqual(['event', 'BB 01']);
});
