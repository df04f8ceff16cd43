import type { ReactiveController } from 'lit';
import { expect, it } from 'vitest';
import { aTurn } from '../../../src/ui/a-turn.ts';
import { Later } from '../../../src/ui/later.ts';

/** Counts what it is asked for, and renders at once. */
class Host {
  readonly updateComplete = Promise.resolve(true);
  readonly drawn: boolean[] = [];
  readonly later: Later;
  #controllers: ReactiveController[] = [];

  constructor() {
    this.later = new Later(this);
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers = this.#controllers.filter((other) => other !== controller);
  }

  requestUpdate(): void {
    this.drawn.push(this.later.isNow);
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }
}

it('what comes later is drawn once, a turn after the rest', async () => {
  const host = new Host();
  expect(host.drawn).toEqual([false]);
  await Promise.resolve();
  expect(host.drawn).toEqual([false]);
  await aTurn();
  await aTurn();
  expect(host.drawn).toEqual([false, true]);
});

it('a host that is drawn again meanwhile still comes to it once', async () => {
  const host = new Host();
  host.requestUpdate();
  await aTurn();
  await aTurn();
  expect(host.drawn).toEqual([false, false, true]);
});
