import type { MassagerState } from '#massager';
import type { RoutineStep } from '#protocol';
import type { SessionState } from '#session';
import type { SessionMode } from '#storage';
import { ToastEvent } from '../../src/ui/elements/bb-toast.ts';
import { StopLookEvent, type StopLook } from '../../src/ui/elements/stop-look.ts';
import '../../src/ui/screens/player/bb-player-screen.ts';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/tokens.css';
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { aContent, aRoutine } from './fake-content.ts';
import { fakeServices, mountUnder, type FakeServices } from './fake-services.ts';
import type { FakePlayer, FakeRunningSession } from './fake-session.ts';

/** A massager that reported that it stands still. */
export const STILL: Partial<MassagerState> = {
  motor: 'stopped',
  setPct: 0,
  setLevel: 0,
  measured: { level: 0, running: false, atMs: 0 },
};

/** A massager at work, a little slower than set. */
export const AT_WORK: Partial<MassagerState> = {
  motor: 'running',
  setPct: 35,
  setLevel: 1900,
  measured: { level: 1880, running: true, atMs: 0 },
  lastReport: { level: 1880, running: true, atMs: 0 },
};

/** A link that broke while the motor ran. */
export const LOST: Partial<MassagerState> = {
  link: 'reconnecting',
  attempt: 3,
  motor: 'unknown',
  lostAtMs: 1,
};

/** Where the steps of the usual routine begin, in seconds. */
export const AT = {
  prepare: 0,
  breathe: 30,
  buttockLeft: 50,
  switch: 95,
  bandLeft: 160,
  bandRight: 220,
} as const;

/** The player as a person meets it: what it says, which buttons it has, and what it asks of the session. */
export class PlayerHarness {
  readonly services: FakeServices;
  readonly looks: StopLook[] = [];
  /** Lines that were shown above STOP. */
  readonly toasts: string[] = [];

  private constructor(services: FakeServices) {
    this.services = services;
  }

  /** The player screen with a session that runs in the given way. */
  static async open(mode: SessionMode = 'massager', steps?: readonly RoutineStep[]): Promise<PlayerHarness> {
    const content = aContent(steps ? { routines: [aRoutine({ steps: [...steps] })] } : {});
    const harness = new PlayerHarness(fakeServices({ content }));
    const { massagerDesk, sessionDesk } = harness.services;
    if (mode === 'massager') await massagerDesk.connect();
    if (mode === 'simulator') await massagerDesk.useSimulator();
    if (mode !== 'by-hand') massagerDesk.put(STILL);
    sessionDesk.mode = mode;
    sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await harness.#mount();
    return harness;
  }

  /** A rehearsal, or the taste of the first run. */
  static async practise(what: 'rehearse' | 'taste'): Promise<PlayerHarness> {
    const harness = new PlayerHarness(fakeServices());
    const { sessionDesk } = harness.services;
    if (what === 'taste') await sessionDesk.taste();
    else await sessionDesk.rehearse({ routineId: 'lower-back-release-10' });
    await harness.#mount();
    return harness;
  }

  /** The player screen without a session. */
  static async openEmpty(): Promise<PlayerHarness> {
    const harness = new PlayerHarness(fakeServices());
    await harness.#mount();
    return harness;
  }

  get session(): FakeRunningSession {
    const { current } = this.services.sessionDesk;
    if (!current) throw new Error('No session runs.');
    return current;
  }

  get player(): FakePlayer {
    return this.session.player;
  }

  /** Commands since the start. */
  get asked(): readonly string[] {
    return this.player.calls.filter((call) => call !== 'start');
  }

  /** Runs at a second of the routine. */
  async runAt(seconds: number): Promise<void> {
    this.player.runAt(seconds * 1000);
    await this.settled();
  }

  /** Works at a second of the routine, with the motor on. */
  async workAt(seconds: number): Promise<void> {
    this.player.runAt(seconds * 1000);
    this.session.gate$.next({ latched: false, aimPct: 35, setPct: 35, ceilingPct: 60 });
    await this.massager(AT_WORK);
  }

  async put(change: Partial<SessionState> & Record<string, unknown>): Promise<void> {
    this.player.put(change);
    await this.settled();
  }

  async massager(change: { [K in keyof MassagerState]?: MassagerState[K] | undefined }): Promise<void> {
    this.services.massagerDesk.put(change as Partial<MassagerState>);
    await this.settled();
  }

  /** The link broke at work. */
  async lose(): Promise<void> {
    this.player.put({ status: 'paused', cause: 'massager-lost' });
    await this.massager({ ...LOST, measured: undefined });
  }

  button(name: string) {
    return page.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
    await this.settled();
  }

  heading() {
    return page.getByRole('heading', { level: 2 });
  }

  timeLeft() {
    return page.getByRole('timer', { name: 'Time left' });
  }

  slider() {
    return page.getByRole('slider', { name: 'Intensity' });
  }

  /** What is read out by itself. */
  said(): string {
    const region = [...this.root.children].find((child) => child.getAttribute('aria-live') === 'polite');
    return region?.textContent.trim() ?? '';
  }

  /** What was said of something that was done. */
  noticed(): string {
    const region = [...this.root.children].find((child) => child.role === 'status');
    return region?.textContent.trim() ?? '';
  }

  /** The shadow root of the session on the screen. */
  get root(): ShadowRoot {
    const root = document
      .querySelector('bb-player-screen')
      ?.shadowRoot?.querySelector('bb-player')?.shadowRoot;
    if (!root) throw new Error('The player is not on the page.');
    return root;
  }

  /** The innermost element that has the focus. */
  focused(): Element | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** What axe finds wrong, as sentences. */
  async flaws(): Promise<string[]> {
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** Waits until what was changed is on the page, and what its layout led to. */
  async settled(): Promise<void> {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  }

  async #mount(): Promise<void> {
    document.body.addEventListener('bb-stop-look', (event) => {
      if (event instanceof StopLookEvent) this.looks.push(event.look);
    });
    document.body.addEventListener('bb-toast', (event) => {
      if (event instanceof ToastEvent) this.toasts.push(event.text);
    });
    await mountUnder(this.services, document.createElement('bb-player-screen'));
    await this.settled();
  }
}
