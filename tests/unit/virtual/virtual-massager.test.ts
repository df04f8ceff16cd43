import type { VirtualMassager, VirtualMassagerEvent, VirtualMassagerState } from '#virtual';
import { createSimulator } from '#virtual';
import { expect, test } from 'vitest';
import { ManualClock, settle } from '../../support/manual-clock.ts';
import { COMMAND, REPORT, SERVICE, bytes, hex } from '../../support/simulated.ts';

const AT_1800 = 'AA 16 01 03 07 08 03';
const STOP = 'AA 07 01 03 00 00 03';

interface Bench {
  readonly clock: ManualClock;
  readonly massager: VirtualMassager;
  readonly events: VirtualMassagerEvent[];
  readonly states: VirtualMassagerState[];
  readonly reports: string[];
  readonly write: (frame: string) => Promise<void>;
  readonly gatt: BluetoothRemoteGATTServer;
}

/** A connected virtual massager on a link without latency. */
async function aConnected(): Promise<Bench> {
  const clock = new ManualClock();
  const { bluetooth, massager } = createSimulator({ clock, faults: { latencyMs: 0 } });
  const bench = { events: [], states: [], reports: [] } as Pick<Bench, 'events' | 'states' | 'reports'>;
  massager.log$.subscribe((event) => bench.events.push(event));
  massager.state$.subscribe((state) => bench.states.push(state));
  const device = await bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
  const gatt = await device.gatt!.connect();
  const service = await gatt.getPrimaryService(SERVICE);
  const command = await service.getCharacteristic(COMMAND);
  const report = await service.getCharacteristic(REPORT);
  await report.startNotifications();
  report.addEventListener('characteristicvaluechanged', () => {
    bench.reports.push(hex(new Uint8Array(report.value!.buffer)));
  });
  const write = async (frame: string): Promise<void> => {
    await command.writeValueWithResponse(bytes(frame));
    await settle();
  };
  return { ...bench, clock, massager, gatt, write };
}

test('it is found by its service, without a chooser, and starts still', async () => {
  const { gatt, massager } = await aConnected();
  expect(gatt.device.name).toBe('Pretend massager');
  expect(massager.state).toEqual({
    targetPpm: 0,
    ppm: 0,
    running: false,
    batteryPct: 100,
    heatC: 22,
    pressurePct: 0,
    linked: true,
  });
});

test('a speed spins it up, with 63 % of the way after 0.4 s', async () => {
  const { clock, massager, write } = await aConnected();
  await write(AT_1800);
  expect(massager.state).toMatchObject({ targetPpm: 1800, ppm: 0 });
  clock.advance(400);
  expect(massager.state.ppm / 1800).toBeCloseTo(0.632, 2);
  clock.advance(5_000);
  expect(massager.state.ppm).toBe(1800);
});

test('the stop frame lets it run down to a standstill within a second', async () => {
  const { clock, massager, write } = await aConnected();
  await write('AA 70 01 03 09 60 03');
  clock.advance(5_000);
  await write(STOP);
  expect(massager.state.targetPpm).toBe(0);
  clock.advance(200);
  expect(massager.state.ppm / 2400).toBeCloseTo(0.368, 2);
  clock.advance(500);
  expect(massager.state.ppm).toBe(0);
});

test('its speed is a matter of time, not of how often it was looked at', async () => {
  const slept = await aConnected();
  const watched = await aConnected();
  await Promise.all([slept.write(AT_1800), watched.write(AT_1800)]);
  slept.clock.sleep(700);
  watched.clock.advance(700);
  expect(slept.massager.state).toEqual(watched.massager.state);
  const atMs = slept.clock.now() + 60_000;
  expect(slept.massager.levelAt(atMs)).toBe(1800);
  expect(slept.massager.levelAt(slept.clock.now())).toBeCloseTo(slept.massager.state.ppm, 0);
});

test('state$ speaks ten times a second while the speed changes and hardly at all otherwise', async () => {
  const { clock, states, write } = await aConnected();
  clock.advance(60_000);
  expect(states.map(({ linked }) => linked)).toEqual([false, true]);
  expect(clock.pending).toBe(0);
  await write(AT_1800);
  states.length = 0;
  clock.advance(1_000);
  expect(states).toHaveLength(10);
  clock.advance(5_000);
  states.length = 0;
  clock.advance(10_000);
  expect(states.length).toBeLessThanOrEqual(1);
  await write(STOP);
  clock.advance(10_000);
  expect(clock.pending).toBe(0);
});

test('broken and unknown frames move nothing and are logged with the reason', async () => {
  const { clock, events, massager, write } = await aConnected();
  await write('AA 17 01 03 07 08 03');
  await write('AA 30 30 00');
  clock.advance(1_000);
  expect(massager.state).toMatchObject({ targetPpm: 0, ppm: 0 });
  expect(events).toMatchObject([
    { did: 'ignored', detail: 'checksum', bytes: 'AA 17 01 03 07 08 03' },
    { did: 'ignored', detail: 'unknown frame', bytes: 'AA 30 30 00' },
  ]);
});

test('a status request is answered with what the motor does now', async () => {
  const { clock, reports, write } = await aConnected();
  await write('AA 10 10 00');
  await write(AT_1800);
  clock.advance(5_000);
  await write('AA 10 10 00');
  await write(STOP);
  clock.advance(200);
  await write('AA 10 10 00');
  expect(reports).toEqual([
    'BB 10 10 00 00 00 00 00 00 00 00 00 00 00 00',
    'BB 20 10 00 01 00 00 00 00 00 00 00 00 07 08',
    'BB A8 10 00 00 00 00 00 00 00 00 00 00 02 96',
  ]);
});

test('a version request is answered', async () => {
  const { reports, write } = await aConnected();
  await write('AA 20 20 00');
  expect(reports).toEqual(['BB F8 20 00 00 00 00 00 00 00 00 00 00 D8']);
});

test('a lost link leaves the motor running, and its power button turns it off', async () => {
  const { clock, events, gatt, massager, write } = await aConnected();
  await write(AT_1800);
  clock.advance(5_000);
  massager.loseLink();
  expect(gatt.connected).toBe(false);
  clock.advance(60_000);
  expect(massager.state).toMatchObject({ targetPpm: 1800, ppm: 1800, linked: false });
  massager.pressPower();
  clock.advance(5_000);
  expect(massager.state).toMatchObject({ targetPpm: 0, ppm: 0 });
  expect(events.at(-1)).toMatchObject({ did: 'power-button' });
});

test('an own disconnect leaves the motor running too, and it can be connected again', async () => {
  const { clock, gatt, massager, write } = await aConnected();
  await write(AT_1800);
  gatt.disconnect();
  clock.advance(5_000);
  expect(massager.state).toMatchObject({ ppm: 1800, linked: false });
  await gatt.connect();
  expect(massager.state).toMatchObject({ ppm: 1800, linked: true });
});

test('the battery falls with the speed, and an empty one stops the motor', async () => {
  const fast = await aConnected();
  const slow = await aConnected();
  await fast.write('AA 70 01 03 09 60 03');
  await slow.write(AT_1800);
  fast.clock.advance(60 * 60_000);
  slow.clock.advance(60 * 60_000);
  expect(fast.massager.state.batteryPct).toBe(51);
  expect(slow.massager.state.batteryPct).toBe(63);
  fast.clock.advance(61 * 60_000);
  expect(fast.massager.state).toMatchObject({ batteryPct: 0, ppm: 0, targetPpm: 0 });
  expect(fast.events.at(-1)).toMatchObject({ did: 'battery-empty' });
  await fast.write(AT_1800);
  fast.clock.advance(1_000);
  expect(fast.massager.state.ppm).toBe(0);
});

test('disposing ends the link, the streams and the timers', async () => {
  const { clock, gatt, massager, write } = await aConnected();
  await write(AT_1800);
  let completed = 0;
  massager.state$.subscribe({ complete: () => completed++ });
  massager.log$.subscribe({ complete: () => completed++ });
  massager.dispose();
  expect(completed).toBe(2);
  expect(gatt.connected).toBe(false);
  expect(clock.pending).toBe(0);
});
