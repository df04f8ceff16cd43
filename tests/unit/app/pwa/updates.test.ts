import { BehaviorSubject } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { createUpdates } from '../../../../src/app/pwa/updates.ts';
import { FakeSite, FakeWorker, type FakeTab } from '../../../support/fake-site.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** Lets everything run that was only waiting for its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Long enough for a tab that wants the new version. */
const quiet = (tab: FakeTab): Promise<void> => settle().then(() => tab.clock.advanceAsync(1_000));

/** A site with a version in charge, and one tab on it. */
async function aSite(): Promise<{ site: FakeSite; tab: FakeTab }> {
  const site = new FakeSite();
  site.registration.active = new FakeWorker();
  const tab = site.tab();
  await settle();
  return { site, tab };
}

describe('a new version', () => {
  test('waits until the person wants it, then takes over and the page starts anew', async () => {
    const { site, tab } = await aSite();
    expect(tab.waits).toEqual([false]);
    const worker = site.install();
    await settle();
    expect(tab.waits).toEqual([false, true]);
    expect([worker.heard, tab.reloads()]).toEqual([[], 0]);
    tab.updates.apply();
    await quiet(tab);
    expect([worker.heard, tab.reloads()]).toEqual([['skip-waiting'], 0]);
    site.takeOver();
    expect(tab.reloads()).toBe(1);
  });

  test('that came while the app was closed is told at once', async () => {
    const site = new FakeSite();
    site.registration.active = new FakeWorker();
    site.registration.waiting = new FakeWorker();
    const tab = site.tab();
    await settle();
    expect(tab.waits).toEqual([false, true]);
  });

  test('is not what the very first one is', async () => {
    const site = new FakeSite();
    const tab = site.tab();
    await settle();
    site.install();
    await settle();
    expect([tab.waits, tab.reloads()]).toEqual([[false], 0]);
  });

  test('is not told of and not taken while a session runs, and is told of again after', async () => {
    const { site, tab } = await aSite();
    const end = tab.session();
    const worker = site.install();
    tab.updates.apply();
    await quiet(tab);
    expect([tab.waits, worker.heard]).toEqual([[false], []]);
    end();
    await settle();
    expect([tab.waits, worker.heard]).toEqual([[false, true], []]);
  });

  test('waits for a session in another tab, and comes when that is over', async () => {
    const { site, tab } = await aSite();
    const other = site.tab();
    const end = other.session();
    const worker = site.install();
    const held: boolean[] = [];
    tab.updates.held$.subscribe((isHeld) => held.push(isHeld));
    tab.updates.apply();
    await quiet(tab);
    expect([worker.heard, held]).toEqual([[], [false, true]]);
    end();
    await quiet(tab);
    expect([worker.heard, held]).toEqual([['skip-waiting'], [false, true, false]]);
  });

  test('says of nothing that it waits where no session runs elsewhere', async () => {
    const { site, tab } = await aSite();
    site.install();
    const held: boolean[] = [];
    tab.updates.held$.subscribe((isHeld) => held.push(isHeld));
    tab.updates.apply();
    await quiet(tab);
    expect(held).toEqual([false]);
  });

  test('is given up if a session began here while another tab was waited for', async () => {
    const { site, tab } = await aSite();
    const end = site.tab().session();
    const worker = site.install();
    tab.updates.apply();
    await quiet(tab);
    tab.session();
    end();
    await quiet(tab);
    expect(worker.heard).toEqual([]);
  });

  test('never reloads a tab that did not ask for it, nor one in which a session has begun', async () => {
    const { site, tab } = await aSite();
    const other = site.tab();
    await settle();
    site.install();
    tab.updates.apply();
    await quiet(tab);
    tab.session();
    site.takeOver();
    expect([tab.reloads(), other.reloads()]).toEqual([0, 0]);
    expect(other.waits).toEqual([false, true, false]);
  });

  test('is looked for every hour, while the page is seen; being offline is no fault', async () => {
    const { site, tab } = await aSite();
    await tab.clock.advanceAsync(3_600_000);
    expect(site.registration.checks).toBe(1);
    tab.document.visibilityState = 'hidden';
    await tab.clock.advanceAsync(3_600_000);
    expect(site.registration.checks).toBe(1);
    tab.document.visibilityState = 'visible';
    await tab.clock.advanceAsync(3_600_000);
    expect(site.registration.checks).toBe(2);
  });
});

describe('where something is missing', () => {
  const nothing = {
    container: undefined,
    locks: undefined,
    sessions: { current$: new BehaviorSubject(undefined) },
    clock: new ManualClock(),
    window: new EventTarget() as unknown as Window,
    document: { visibilityState: 'visible' as const },
    reload: () => undefined,
  };

  test.each([
    ['no service worker', undefined],
    ['one that may not be registered', () => Promise.reject(new DOMException('no', 'SecurityError'))],
  ])('%s: there is no new version, and asking for one does nothing', async (_what, register) => {
    const updates = createUpdates({ ...nothing, register });
    const waits: boolean[] = [];
    updates.waiting$.subscribe((waiting) => waits.push(waiting));
    await settle();
    updates.apply();
    await settle();
    expect(waits).toEqual([false]);
  });

  test('no locks: the new version comes all the same', async () => {
    const site = new FakeSite();
    site.registration.active = new FakeWorker();
    const worker = (site.registration.waiting = new FakeWorker());
    const register = () => Promise.resolve(site.registration as unknown as ServiceWorkerRegistration);
    const updates = createUpdates({ ...nothing, register });
    await settle();
    updates.apply();
    await nothing.clock.advanceAsync(1_000);
    expect(worker.heard).toEqual(['skip-waiting']);
  });
});

describe('installing', () => {
  class Offer extends Event {
    asked = 0;
    readonly #answer: () => Promise<unknown>;
    constructor(answer: () => Promise<unknown> = () => Promise.resolve()) {
      super('beforeinstallprompt', { cancelable: true });
      this.#answer = answer;
    }
    prompt(): Promise<unknown> {
      this.asked++;
      return this.#answer();
    }
  }

  async function aTab() {
    const { tab } = await aSite();
    const offers: boolean[] = [];
    tab.updates.installable$.subscribe((installable) => offers.push(installable));
    return { ...tab, offers };
  }

  test('is offered when the browser offers it, without its own bar, and asked for once', async () => {
    const { updates, window, offers } = await aTab();
    const offer = new Offer();
    window.dispatchEvent(offer);
    expect([offer.defaultPrevented, offer.asked, offers]).toEqual([true, 0, [false, true]]);
    await updates.install();
    await updates.install();
    expect([offer.asked, offers]).toEqual([1, [false, true, false]]);
  });

  test('elsewhere, from the menu of the browser, takes the offer back', async () => {
    const { window, offers } = await aTab();
    window.dispatchEvent(new Offer());
    window.dispatchEvent(new Event('appinstalled'));
    expect(offers).toEqual([false, true, false]);
  });

  test('that is refused, or that nobody offered, is no fault', async () => {
    const { updates, window } = await aTab();
    await expect(updates.install()).resolves.toBeUndefined();
    window.dispatchEvent(new Offer(() => Promise.reject(new DOMException('late', 'NotAllowedError'))));
    await expect(updates.install()).resolves.toBeUndefined();
  });
});
