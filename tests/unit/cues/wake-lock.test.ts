import { createWakeLock, type VisibleDocument, type WakeLock, type WakeLockState } from '#cues';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { aTimeline, FakePlayer } from '../../support/fake-player.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';

/** A sentinel as browsers give it. */
class Sentinel {
  released = false;
  #listeners: (() => void)[] = [];

  addEventListener(_type: 'release', run: () => void): void {
    this.#listeners.push(run);
  }

  release(): Promise<void> {
    if (!this.released) {
      this.released = true;
      for (const run of this.#listeners) run();
    }
    return Promise.resolve();
  }
}

class Page implements VisibleDocument {
  visibilityState: DocumentVisibilityState = 'visible';
  readonly sentinels: Sentinel[] = [];
  refuses = false;
  #listeners: (() => void)[] = [];

  readonly wakeLock = {
    request: async () => {
      await Promise.resolve();
      if (this.refuses || this.visibilityState !== 'visible') throw new DOMException('no', 'NotAllowedError');
      const sentinel = new Sentinel();
      this.sentinels.push(sentinel);
      return sentinel;
    },
  };

  addEventListener(_type: string, run: unknown): void {
    this.#listeners.push(run as () => void);
  }

  removeEventListener(_type: string, run: unknown): void {
    this.#listeners = this.#listeners.filter((other) => other !== run);
  }

  async become(state: DocumentVisibilityState): Promise<void> {
    this.visibilityState = state;
    if (state === 'hidden') for (const sentinel of this.sentinels) await sentinel.release();
    for (const run of this.#listeners) run();
    await settle();
  }

  get held(): number {
    return this.sentinels.filter(({ released }) => !released).length;
  }
}

function aBench(): { page: Page; lock: WakeLock; states: WakeLockState[] } {
  const page = new Page();
  const lock = createWakeLock(page, page);
  const states: WakeLockState[] = [];
  lock.state$.subscribe((state) => states.push(state));
  return { page, lock, states };
}

test('the screen is kept awake from hold to release', async () => {
  const { page, lock, states } = aBench();
  lock.hold();
  await settle();
  expect(page.held).toBe(1);
  lock.release();
  await settle();
  expect(page.held).toBe(0);
  expect(states).toEqual(['released', 'held', 'released']);
});

test('it is taken again when the page returns', async () => {
  const { page, lock } = aBench();
  lock.hold();
  await settle();
  await page.become('hidden');
  expect(lock.state).toBe('released');
  await page.become('visible');
  expect(lock.state).toBe('held');
  expect(page.held).toBe(1);
});

test('it is not taken when the page returns after it was let go', async () => {
  const { page, lock } = aBench();
  lock.hold();
  await settle();
  await page.become('hidden');
  lock.release();
  await page.become('visible');
  expect(page.held).toBe(0);
});

test('asking twice takes one lock, and letting go while it is being given leaves none', async () => {
  const { page, lock } = aBench();
  lock.hold();
  lock.hold();
  lock.release();
  await settle();
  expect(page.sentinels).toHaveLength(1);
  expect(page.held).toBe(0);
  expect(lock.state).toBe('released');
});

test('a refusal is a state, and is tried again when the page returns', async () => {
  const { page, lock } = aBench();
  page.refuses = true;
  lock.hold();
  await settle();
  expect(lock.state).toBe('released');
  page.refuses = false;
  await page.become('hidden');
  await page.become('visible');
  expect(lock.state).toBe('held');
});

test('a browser without wake lock says so', async () => {
  const page = new Page();
  const lock = createWakeLock({}, page);
  lock.hold();
  await settle();
  expect(lock.state).toBe('unsupported');
});

test('it follows a session from countdown to end, pauses included', async () => {
  const { page, lock } = aBench();
  const player = new FakePlayer(new ManualClock(), aTimeline([]));
  const unfollow = lock.follow(player);
  await settle();
  expect(page.held).toBe(0);
  player.leadIn(5_000);
  await settle();
  expect(page.held).toBe(1);
  player.run(0);
  player.pause();
  await settle();
  expect(page.sentinels).toHaveLength(1);
  player.end();
  await settle();
  expect(page.held).toBe(0);
  unfollow();
});

test('disposing lets go and listens no more', async () => {
  const { page, lock } = aBench();
  lock.hold();
  await settle();
  lock.dispose();
  await page.become('hidden');
  await page.become('visible');
  expect(page.held).toBe(0);
});

test('the person decides whether the screen stays on, also in the middle of a session', async () => {
  const page = new Page();
  const isAllowed$ = new BehaviorSubject(false);
  const lock = createWakeLock({ wakeLock: page.wakeLock }, page, isAllowed$);
  lock.hold();
  await settle();
  expect(page.held).toBe(0);
  isAllowed$.next(true);
  await settle();
  expect(page.held).toBe(1);
  isAllowed$.next(false);
  await settle();
  expect(page.held).toBe(0);
  await page.become('hidden');
  await page.become('visible');
  expect(page.held).toBe(0);
});
