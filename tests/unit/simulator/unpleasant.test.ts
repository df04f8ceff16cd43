import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND, REPORT, SERVICE, aBench, bytes, hex } from '../../support/simulated.ts';

const AT = { serviceUuid: SERVICE, characteristicUuid: REPORT };

/** What is heard, and when. */
async function aListening(faults: Parameters<typeof aBench>[0], seed = 1) {
  const bench = aBench(faults, undefined, seed);
  const { report } = await bench.characteristics();
  await bench.inTime(report.startNotifications());
  const heard: string[] = [];
  report.addEventListener('characteristicvaluechanged', () => {
    heard.push(`${hex(new Uint8Array(report.value!.buffer))} ${Math.round(bench.clock.now())}`);
  });
  return { ...bench, report, heard };
}

test('packets go at connection events only, in step from a moment that the seed chose', async () => {
  const arrivals = async (seed: number): Promise<readonly number[]> => {
    const { clock, heard, peripheral } = await aListening(
      { latencyMs: 3, jitterMs: 20, intervalMs: 45 },
      seed,
    );
    for (let packet = 0; packet < 10; packet++) {
      peripheral.link?.notify(AT, bytes('01'));
      await clock.advanceAsync(100);
    }
    return heard.map((line) => Number(line.split(' ')[1]));
  };
  const [one, again, other] = [await arrivals(3), await arrivals(3), await arrivals(4)];
  expect(one).toEqual(again);
  expect(one.map((atMs) => atMs % 45)).toEqual(one.map(() => one[0]! % 45));
  expect(other[0]! % 45).not.toBe(one[0]! % 45);
});

test('notifications that repeat come twice, so many of them', async () => {
  const { clock, control, heard, peripheral } = await aListening({});
  control.faults.repeatNotifications = 1;
  peripheral.link?.notify(AT, bytes('01'));
  peripheral.link?.notify(AT, bytes('02'));
  await clock.advanceAsync(100);
  expect(heard.map((line) => line.slice(0, 2))).toEqual(['01', '01', '02']);
});

test('notifications that are late keep their order, also when they are in time again', async () => {
  const { clock, control, heard, peripheral } = await aListening({});
  control.faults.lateNotificationsMs = 1_000;
  peripheral.link?.notify(AT, bytes('01'));
  control.faults.lateNotificationsMs = 0;
  peripheral.link?.notify(AT, bytes('02'));
  await clock.advanceAsync(900);
  expect(heard).toEqual([]);
  await clock.advanceAsync(200);
  expect(heard.map((line) => line.slice(0, 2))).toEqual(['01', '02']);
});

test('a write with an answer never overtakes one without, whatever the jitter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), async (seed) => {
      const bench = aBench({ latencyMs: 5, jitterMs: 80 }, undefined, seed);
      const { command } = await bench.characteristics();
      for (let round = 0; round < 4; round++) {
        await bench.inTime(command.writeValueWithoutResponse(bytes('01')));
        await bench.inTime(command.writeValueWithResponse(bytes('02')));
      }
      const order = bench.peripheral.written.map((write) => hex(write.bytes));
      expect(order).toEqual(Array.from({ length: 4 }, () => ['01', '02']).flat());
      expect(command.uuid).toBe(COMMAND);
    }),
    { numRuns: 20 },
  );
});

test('tries that hang come through when they are released, and later ones hang again', async () => {
  const bench = aBench();
  const gatt = await bench.connect();
  bench.control.simulateGattDisconnection({ address: bench.peripheral.address });
  bench.control.faults.hangConnect = true;
  bench.control.releaseConnections({ address: bench.peripheral.address });
  const trying = gatt.connect();
  await bench.clock.advanceAsync(60_000);
  expect(gatt.connected).toBe(false);
  bench.control.releaseConnections({ address: bench.peripheral.address });
  await bench.inTime(trying);
  expect(gatt.connected).toBe(true);
});
