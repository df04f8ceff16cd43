import type { RunningSession } from '#ui';
import type { ServiceParts } from '#app';
import type { DeviceProfile, Routine } from '#protocol';
import { modelFor, type VirtualMassager } from '#virtual';
import { watchPage } from '../../src/app/lifecycle.ts';
import { aSayingConductor } from '../support/app-rig.ts';
import { Device, type Tab } from '../support/a-device.ts';
import { FakePage } from '../support/fake-page.ts';
import { aQuickRoutine } from '../support/quick-routine.ts';
import { faultsOf } from '../support/record-faults.ts';
import { ACTS, QUICK, UNSEEN, type Act } from './acts.ts';
import type { Life } from './life.ts';
import { Neighbour } from './neighbour.ts';
import { Trace } from './trace.ts';
import { watchApp } from './watch-app.ts';
import { WatchedBluetooth } from './watched-bluetooth.ts';
import { spokenBy } from '../../src/virtual/spoken.ts';

/** What is read from files once for all lives: the app only reads it. */
export interface SharedContent {
  readonly builtIn: ServiceParts['builtIn'];
  /** What quick routines are made of. */
  readonly base: Routine;
}

/** Longer than any deadline, so that nothing of the app is still under way: a connection is given up after 15 s. */
const REST_MS = 20_000;

/** Lives one life: does what it is told to one phone with its massager, while everything is written down. */
export class Person {
  readonly device: Device;
  readonly trace: Trace;
  readonly #shared: SharedContent;
  readonly #quick: Routine;
  readonly #bluetooth: ReturnType<WatchedBluetooth['portOf']>;
  readonly #profile: DeviceProfile;
  #neighbour: Neighbour | undefined;
  #page = new FakePage();
  #rig: Tab;
  #endWatching: () => void = () => undefined;

  constructor({ air, seed, quick, massager: { profileId, body } }: Life, shared: SharedContent) {
    this.#profile = profileNamed(profileId, shared);
    this.device = new Device(air, seed, {
      profile: this.#profile,
      ...(body === 'whole' && { model: modelFor(profileId) }),
      // The second of its names, as one that is no variant.
      ...(profileId === 'theragun-gen4' && { name: 'Elite' }),
    });
    this.trace = new Trace(() => this.device.clock.now());
    this.#shared = shared;
    this.#quick = aQuickRoutine(QUICK, quick, shared.base);
    const watched = new WatchedBluetooth(this.trace, spokenBy(this.#profile, this.device.real!.massager));
    this.#bluetooth = watched.portOf(this.device.real!.bluetooth);
    this.#rig = this.#open();
  }

  /** The tab that is open, with what is behind it. */
  get rig(): Tab {
    return this.#rig;
  }
  get page(): FakePage {
    return this.#page;
  }
  get player(): RunningSession['player'] | undefined {
    return this.#rig.app.sessionDesk.current?.player;
  }

  /** What is under the person's hands: the massager of the desk, whichever it is. */
  get bench(): Pick<VirtualMassager, 'pressPlus' | 'pressMinus' | 'setPressure'> | undefined {
    const { mode, bench } = this.#rig.app.massagerDesk;
    return mode === 'simulator' ? bench : this.device.real?.massager;
  }

  /** Does something, and lets time pass. */
  async do(act: Act): Promise<void> {
    // What is not on the screen cannot be pressed.
    const isPossible = !this.#page.isHidden || UNSEEN.includes(act.do);
    this.#noteMode();
    this.trace.note({ kind: 'act', what: isPossible ? act.do : 'wait' });
    if (isPossible) ACTS[act.do](this, act);
    this.#sayWhichItIs();
    // Code of a motor may have to be loaded.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    await this.device.clock.advanceAsync(act.ms);
  }

  test(): void {
    if (this.#rig.app.massagerDesk.test()) this.trace.note({ kind: 'test' });
  }

  /** What has no room any more says so. */
  fill({ aside, journal }: { readonly aside: boolean; readonly journal: boolean }): void {
    const { storage, records } = this.device;
    storage.isFull = aside;
    records.isFull = journal;
    this.trace.note({ kind: 'storage', isAsideFull: aside, isJournalFull: journal });
  }

  wantElsewhere(): void {
    this.#neighbour ??= new Neighbour(
      this.device.open({ bluetooth: this.#bluetooth, builtIn: this.#shared.builtIn }),
      this.trace,
    );
    this.#neighbour.want();
  }

  leaveElsewhere(): void {
    this.#neighbour?.close();
    this.#neighbour = undefined;
  }

  /** The tab is killed, with or without a word, and the app opened again. */
  reopen(how: 'reloaded' | 'crashed'): void {
    if (how === 'reloaded') this.#page.leave();
    this.#close();
    this.#rig = this.#open();
  }

  /** Closes the app, opens it once more to see what is in the journal, and ends all there is. */
  async end(): Promise<void> {
    const { clock, real, records } = this.device;
    this.leaveElsewhere();
    this.fill({ aside: false, journal: false });
    this.reopen('crashed');
    await clock.advanceAsync(100);
    const { sessionDesk, massagerDesk } = this.#rig.app;
    // It keeps one after the other what it found.
    await new Promise((resolve) => setImmediate(resolve));
    await sessionDesk.keepInterrupted();
    for (const record of (await records.list()).records)
      this.trace.note({
        kind: 'record',
        id: record.id,
        activeMs: Math.round(record.activeSeconds * 1_000),
        faults: faultsOf(record),
      });
    sessionDesk.dispose();
    massagerDesk.dispose();
    await clock.advanceAsync(REST_MS);
    this.#close();
    real?.dispose();
    await clock.advanceAsync(REST_MS);
    this.trace.note({ kind: 'end', timers: clock.pending });
  }

  /** Several profiles may fit what was found: the person knows what it is. */
  #sayWhichItIs(): void {
    const { massagerDesk } = this.#rig.app;
    if (massagerDesk.state.candidates) void massagerDesk.pick(this.#profile.id);
  }

  /** Only where nothing is under way: a change of mode takes more than one step. */
  #noteMode(): void {
    const { mode, motor, locked } = this.#rig.app.massagerDesk;
    this.trace.note({ kind: 'mode', mode, hasMotor: motor !== undefined, locked });
  }

  #open(): Tab {
    const page = new FakePage();
    const { content, profiles } = this.#shared.builtIn;
    const say = (text: string): void => {
      this.trace.note({ kind: 'said', text });
    };
    this.trace.note({ kind: 'tab', what: 'opened' });
    const rig = this.device.open({
      bluetooth: this.#bluetooth,
      isHidden: () => page.isHidden,
      builtIn: { content: { ...content, routines: [...content.routines, this.#quick] }, profiles },
      conductor: { ...aSayingConductor([]), say, warn: say },
    });
    const { sessionDesk, massagerDesk, explorer } = rig.app;
    const leavePage = watchPage(page, { sessions: sessionDesk, massagers: massagerDesk, explorer });
    const endWatching = watchApp(rig, page, this.trace);
    this.#page = page;
    this.#endWatching = () => {
      endWatching();
      leavePage();
    };
    return rig;
  }

  #close(): void {
    this.#endWatching();
    this.trace.note({ kind: 'tab', what: 'crashed' });
    this.#rig.crash();
  }
}

/** @throws Error if there is none of that id */
function profileNamed(id: string, { builtIn: { profiles } }: SharedContent): DeviceProfile {
  const profile = profiles.find((each) => each.id === id);
  if (!profile) throw new Error(`There is no profile ${id}.`);
  return profile;
}
