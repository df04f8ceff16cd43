import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createRealClock, type TickWorker, type WatchedPage } from '../../../src/app/clock/real-clock.ts';
import type { TickRequest } from '../../../src/app/clock/tick-messages.ts';

/** A worker as ours, on the turned time of these tests. */
class FakeWorker extends EventTarget implements TickWorker {
  readonly asked: TickRequest[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  postMessage(request: TickRequest): void {
    this.asked.push(request);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.answer();
    }, request.ms);
  }
  answer(): void {
    this.dispatchEvent(new MessageEvent('message', { data: null }));
  }
}

/** A page that is seen, until it is hidden. */
class FakePage extends EventTarget implements WatchedPage {
  visibilityState: DocumentVisibilityState = 'visible';
  turn(to: DocumentVisibilityState): void {
    this.visibilityState = to;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A clock with its worker, and a way to wait that notes when who was woken. */
function aClock(page?: WatchedPage) {
  const worker = new FakeWorker();
  const clock = createRealClock(() => worker, page);
  const beganMs = clock.now();
  const woken: string[] = [];
  const wait = (name: string, ms: number, slackMs?: number) =>
    clock.after(
      ms,
      () => {
        woken.push(`${name} ${String(Math.round(clock.now() - beganMs))}`);
      },
      slackMs,
    );
  return { worker, clock, woken, wait };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('wake-ups', () => {
  test('come each at its own time, in the order of their times', () => {
    const { woken, wait } = aClock();
    wait('later', 250);
    wait('soon', 100);
    wait('last', 3_000);
    vi.advanceTimersByTime(5_000);
    expect(woken).toEqual(['soon 100', 'later 250', 'last 3000']);
  });

  test('come at once together if they are due together, as they were asked for', () => {
    const { woken, wait } = aClock();
    wait('a', 100);
    wait('b', 100);
    wait('c', -5);
    vi.advanceTimersByTime(100);
    expect(woken).toEqual(['c 0', 'a 100', 'b 100']);
  });

  test('never come before their time, though timers know no fractions', () => {
    const { clock } = aClock();
    const beganMs = clock.now();
    let afterMs = 0;
    clock.after(10.4, () => (afterMs = clock.now() - beganMs));
    vi.advanceTimersByTime(50);
    expect(afterMs).toBeGreaterThanOrEqual(10.4);
    expect(afterMs).toBeLessThan(12);
  });

  test('that are cancelled never come, not even where they were due in the same moment', () => {
    const { clock, woken, wait } = aClock();
    const cancel = wait('early', 10);
    cancel();
    cancel();
    clock.after(20, () => {
      cancelLate();
    });
    const cancelLate = wait('late', 20);
    vi.advanceTimersByTime(100);
    expect(woken).toEqual([]);
  });

  test('come too where somebody before them throws', () => {
    const { clock, woken, wait } = aClock();
    const reported = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
    onTestFinished(() => {
      reported.mockRestore();
    });
    clock.after(10, () => {
      throw new Error('drawing failed');
    });
    wait('next', 10);
    wait('later', 20);
    vi.advanceTimersByTime(100);
    expect(woken).toEqual(['next 10', 'later 20']);
    expect(reported.mock.calls[0]?.[0]).toThrow('drawing failed');
  });

  test('may be asked for on waking, for at once too, without keeping the page from its turn', () => {
    const { clock } = aClock();
    let turns = 0;
    const again = (): void => {
      turns++;
      if (turns < 5) clock.after(0, again);
    };
    clock.after(10, again);
    vi.advanceTimersByTime(10);
    expect(turns).toBe(1);
    vi.advanceTimersByTime(10);
    expect(turns).toBe(5);
  });
});

describe('who can wait', () => {
  test('comes with the next wake-up after its time, and at the end of its slack at the latest', () => {
    const { worker, woken, wait } = aClock();
    wait('patient', 100, 400);
    wait('other', 300);
    wait('lonely', 1_000, 400);
    wait('too early', 900);
    vi.advanceTimersByTime(2_000);
    expect(woken).toEqual(['patient 300', 'other 300', 'too early 900', 'lonely 1400']);
    expect(worker.asked).toHaveLength(4);
  });

  test('is not waited for by who cannot', () => {
    const { woken, wait } = aClock();
    wait('patient', 100, 1_000);
    wait('at once', 10);
    vi.advanceTimersByTime(10);
    expect(woken).toEqual(['at once 10']);
    vi.advanceTimersByTime(1_090);
    expect(woken).toEqual(['at once 10', 'patient 1100']);
  });
});

describe('a page that is seen', () => {
  test('is woken by timers of its own, in time, and the worker has nothing to do', () => {
    const { worker, woken, wait } = aClock(new FakePage());
    wait('b', 250);
    wait('a', 100);
    wait('never', 50)();
    vi.advanceTimersByTime(5_000);
    expect(woken).toEqual(['a 100', 'b 250']);
    expect(worker.asked).toEqual([]);
  });

  test('leaves whatever waits to the worker in the moment it is hidden, and takes it back', () => {
    const page = new FakePage();
    const { worker, woken, wait } = aClock(page);
    wait('a', 100);
    wait('b', 3_000);
    vi.advanceTimersByTime(40);
    page.turn('hidden');
    expect(worker.asked).toEqual([{ ms: 60 }]);
    vi.advanceTimersByTime(60);
    expect(worker.asked.slice(1)).toEqual([{ ms: 2_900 }]);
    vi.advanceTimersByTime(100);
    page.turn('visible');
    vi.advanceTimersByTime(5_000);
    wait('c', 10);
    vi.advanceTimersByTime(10);
    expect(woken).toEqual(['a 100', 'b 3000', 'c 5210']);
    expect(worker.asked).toHaveLength(2);
  });

  test('whose timers come late, as where they are held back, is woken by the worker for a while', () => {
    const { worker, wait } = aClock(new FakePage());
    wait('late', 100);
    const lateMs = performance.now() + 600;
    const now = vi.spyOn(performance, 'now').mockReturnValue(lateMs);
    vi.advanceTimersByTime(100);
    wait('next', 50);
    expect(worker.asked).toEqual([{ ms: 50 }]);
    now.mockReturnValue(lateMs + 20_000);
    worker.answer();
    wait('later', 50);
    expect(worker.asked).toHaveLength(1);
    now.mockRestore();
  });

  test('keeps the time where it is hidden and there is no worker', () => {
    const page = new FakePage();
    const { worker, woken, wait } = aClock(page);
    worker.dispatchEvent(new Event('error'));
    wait('a', 100);
    page.turn('hidden');
    vi.advanceTimersByTime(100);
    expect(woken).toEqual(['a 100']);
  });
});

describe('the worker', () => {
  test('is asked for the soonest wake-up alone', () => {
    const { worker, wait } = aClock();
    wait('a', 250);
    wait('b', 3_000);
    wait('c', 100);
    expect(worker.asked).toEqual([{ ms: 250 }, { ms: 100 }]);
    vi.advanceTimersByTime(250);
    expect(worker.asked.slice(2)).toEqual([{ ms: 150 }, { ms: 2_750 }]);
  });

  test('hears nothing of limits that are lifted in time', () => {
    const { worker, clock, wait } = aClock();
    wait('second', 1_000);
    for (let write = 0; write < 20; write++) clock.after(3_000, vi.fn())();
    expect(worker.asked).toHaveLength(1);
  });

  test('may wake for nothing', () => {
    const { worker, woken, wait } = aClock();
    wait('a', 100);
    worker.answer();
    worker.answer();
    expect(woken).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(woken).toEqual(['a 100']);
  });
});

describe('without a worker the page keeps the time itself', () => {
  test('where none may be started', () => {
    const clock = createRealClock(() => {
      throw new Error('workers are not allowed here');
    });
    const run = vi.fn();
    clock.after(500, run);
    clock.after(10, run);
    vi.advanceTimersByTime(10);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(490);
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('where it breaks, for those who wait and those to come', () => {
    const { worker, woken, wait } = aClock();
    worker.postMessage = vi.fn();
    wait('a', 100);
    worker.dispatchEvent(new Event('error'));
    wait('b', 50);
    vi.advanceTimersByTime(100);
    expect(woken).toEqual(['b 50', 'a 100']);
  });
});

test('time does not go back and the epoch is today', () => {
  const { clock } = aClock();
  const before = clock.now();
  expect(clock.now()).toBeGreaterThanOrEqual(before);
  expect(new Date(clock.epochMs()).getFullYear()).toBeGreaterThan(2024);
});
