import { expect, test, vi } from 'vitest';
import { createRealClock, type TickWorker } from '../../../src/app/clock/real-clock.ts';
import type { TickRequest } from '../../../src/app/clock/tick-messages.ts';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget implements TickWorker {
  readonly asked: TickRequest[] = [];
  postMessage(request: TickRequest): void {
    this.asked.push(request);
  }
  fire(id: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id } }));
  }
}

test('a wake-up is asked of the worker and runs when the worker says so', () => {
  const worker = new FakeWorker();
  const clock = createRealClock(() => worker);
  const run = vi.fn();
  clock.after(250, run);
  expect(worker.asked).toEqual([{ type: 'after', id: 1, ms: 250 }]);
  expect(run).not.toHaveBeenCalled();
  worker.fire(1);
  worker.fire(1);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a cancelled wake-up never runs, even if the worker had already fired', () => {
  const worker = new FakeWorker();
  const clock = createRealClock(() => worker);
  const run = vi.fn();
  const cancel = clock.after(10, run);
  cancel();
  cancel();
  worker.fire(1);
  expect(run).not.toHaveBeenCalled();
  expect(worker.asked.filter(({ type }) => type === 'cancel')).toHaveLength(1);
});

test('without a worker the page keeps the time itself', async () => {
  const clock = createRealClock(() => {
    throw new Error('workers are not allowed here');
  });
  await new Promise<void>((resolve) => clock.after(1, resolve));
});

test('when the worker breaks, what waits is woken by the page', async () => {
  const worker = new FakeWorker();
  const clock = createRealClock(() => worker);
  const woken = new Promise<void>((resolve) => clock.after(1, resolve));
  worker.dispatchEvent(new Event('error'));
  await woken;
  await new Promise<void>((resolve) => clock.after(1, resolve));
});

test('time does not go back and the epoch is today', () => {
  const clock = createRealClock(() => new FakeWorker());
  const before = clock.now();
  expect(clock.now()).toBeGreaterThanOrEqual(before);
  expect(new Date(clock.epochMs()).getFullYear()).toBeGreaterThan(2024);
});
