import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '../../support/manual-clock.ts';
import { ADDRESS, COMMAND, SERVICE, aBench, aPeripheral, bytes, hex } from '../../support/simulated.ts';

const DISCONNECTED =
  'NetworkError: GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.';

test('a write takes the bytes that the view shows, not the buffer behind it', async () => {
  const bench = aBench();
  const { command } = await bench.characteristics();
  const whole = bytes('AA 07 01 03 00');
  await bench.outcome(command.writeValueWithResponse(whole.subarray(1, 3)));
  await bench.outcome(command.writeValueWithResponse(new DataView(whole.buffer, 2, 2)));
  await bench.outcome(command.writeValueWithResponse(whole.buffer));
  expect(bench.peripheral.written.map((write) => hex(write.bytes))).toEqual([
    '07 01',
    '01 03',
    'AA 07 01 03 00',
  ]);
});

test('bytes changed after the call are not what is written', async () => {
  const bench = aBench();
  const { command } = await bench.characteristics();
  const frame = bytes('01 02');
  const writing = command.writeValueWithResponse(frame);
  frame.fill(9);
  await bench.outcome(writing);
  expect(hex(bench.peripheral.written[0]!.bytes)).toBe('01 02');
});

test('a second write in flight is rejected and the first one goes through', async () => {
  const bench = aBench();
  const { command, report } = await bench.characteristics();
  const first = bench.outcome(command.writeValueWithResponse(bytes('01')));
  const inProgress = 'NetworkError: GATT operation already in progress.';
  expect(await bench.outcome(command.writeValueWithResponse(bytes('02')))).toBe(inProgress);
  const again = aBench({ latencyMs: 40 });
  const both = await again.characteristics();
  const slow = again.outcome(both.command.writeValueWithResponse(bytes('01')));
  expect(await again.outcome(both.report.readValue())).toBe(inProgress);
  expect(await first).toBe('ok');
  expect(await slow).toBe('ok');
  expect(await bench.outcome(report.readValue())).toBe('ok');
  expect(bench.peripheral.written).toHaveLength(1);
});

test('a write with response takes the latency, and one without is done at once and arrives later', async () => {
  const bench = aBench({ latencyMs: 120 });
  const { command } = await bench.characteristics();
  let done = 0;
  void command.writeValueWithResponse(bytes('01')).then(() => done++);
  await bench.clock.advanceAsync(119);
  expect(done).toBe(0);
  await bench.clock.advanceAsync(1);
  expect(done).toBe(1);
  void command.writeValueWithoutResponse(bytes('02')).then(() => done++);
  await bench.clock.advanceAsync(1);
  expect([done, bench.peripheral.written.length]).toEqual([2, 1]);
  await bench.clock.advanceAsync(120);
  expect(bench.peripheral.written.map(({ response }) => response)).toEqual([true, false]);
});

test('a link lost in a write rejects it, whether the bytes had arrived or not', async () => {
  for (const [when, arrived] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    const bench = aBench();
    const { command } = await bench.characteristics();
    bench.control.faults.loseLinkInWrite = when;
    expect(await bench.outcome(command.writeValueWithResponse(bytes('01')))).toBe(DISCONNECTED);
    expect(bench.peripheral.written).toHaveLength(arrived);
    expect(command.service.device.gatt?.connected).toBe(false);
  }
});

test('a link lost while a write waits rejects it at that moment', async () => {
  const bench = aBench({ latencyMs: 500 });
  const { command } = await bench.characteristics();
  const writing = bench.outcome(command.writeValueWithResponse(bytes('01')));
  await bench.clock.advanceAsync(10);
  bench.control.simulateGattDisconnection({ address: ADDRESS });
  expect(await writing).toBe(DISCONNECTED);
  await bench.clock.advanceAsync(1_000);
  expect(bench.peripheral.written).toHaveLength(0);
});

test('a hanging write is settled by nothing but the end of the link', async () => {
  const bench = aBench({ hangWrites: 1 });
  const { command } = await bench.characteristics();
  let settled = 'no';
  command.writeValueWithResponse(bytes('01')).catch((error: unknown) => {
    settled = String(error);
  });
  await bench.clock.advanceAsync(3_600_000);
  expect(settled).toBe('no');
  command.service.device.gatt?.disconnect();
  await settle();
  expect(settled).toBe(DISCONNECTED);
});

test('writes fail as often as they are told to, and by the code of the peripheral', async () => {
  const refused = 'NotSupportedError: GATT operation failed for unknown reason.';
  let code = 0;
  const bench = aBench({ failWrites: 2 }, aPeripheral({ onWrite: () => code }));
  const { command } = await bench.characteristics();
  const write = (): Promise<string> => bench.outcome(command.writeValueWithResponse(bytes('01')));
  expect([await write(), await write(), await write()]).toEqual([refused, refused, 'ok']);
  const at = { address: ADDRESS, serviceUuid: SERVICE, characteristicUuid: COMMAND };
  bench.control.simulateCharacteristicResponse({ ...at, type: 'write', code: 0x80 });
  expect([await write(), await write()]).toEqual([refused, 'ok']);
  code = 0x0e;
  expect(await write()).toBe(refused);
});

test('values of up to 512 bytes may be written, and only as the properties allow', async () => {
  const bench = aBench();
  const { command, report } = await bench.characteristics();
  expect(await bench.outcome(command.writeValueWithResponse(new Uint8Array(512)))).toBe('ok');
  expect(await bench.outcome(command.writeValueWithResponse(new Uint8Array(513)))).toBe(
    "InvalidModificationError: Value can't exceed 512 bytes.",
  );
  const notPermitted = 'NotSupportedError: GATT operation not permitted.';
  expect(await bench.outcome(report.writeValueWithResponse(bytes('01')))).toBe(notPermitted);
  expect(await bench.outcome(report.writeValueWithoutResponse(bytes('01')))).toBe(notPermitted);
  expect(await bench.outcome(command.readValue())).toBe(notPermitted);
  // A caller without types may pass anything.
  const text = 'text' as unknown as BufferSource;
  expect(await bench.outcome(command.writeValueWithResponse(text))).toMatch(/^TypeError: /);
});

test('equal seeds give equal jitter, other seeds other jitter', async () => {
  const timesOf = async (seed: number): Promise<number[]> => {
    const bench = aBench({ jitterMs: 1_000 }, aPeripheral(), seed);
    const { command } = await bench.characteristics();
    const startMs = bench.clock.now();
    const times: number[] = [];
    for (let n = 0; n < 3; n++) {
      await bench.outcome(command.writeValueWithResponse(bytes('01')));
      times.push(bench.clock.now() - startMs);
    }
    return times;
  };
  expect(await timesOf(7)).toEqual(await timesOf(7));
  expect(await timesOf(7)).not.toEqual(await timesOf(8));
});

test('writes without response never overtake each other, whatever the jitter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 200 }), fc.integer(), async (jitterMs, seed) => {
      const bench = aBench({ latencyMs: 20, jitterMs }, aPeripheral(), seed);
      const { command } = await bench.characteristics();
      for (let n = 0; n < 12; n++) await bench.outcome(command.writeValueWithoutResponse(Uint8Array.of(n)));
      await bench.clock.advanceAsync(5_000);
      expect(bench.peripheral.written.map((write) => write.bytes[0])).toEqual([...Array(12).keys()]);
    }),
    { numRuns: 20 },
  );
});
