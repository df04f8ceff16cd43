import { createServices, readBuiltIn, type App, type ServiceParts } from '#app';
import type { Clock } from '#clock';
import type { CueConductor } from '#cues';
import type { Routine } from '#protocol';
import type { Faults } from '#simulator';
import { createMemoryRecords, createMemorySettings, type Settings } from '#storage';
import { EMPTY, NEVER } from 'rxjs';
import { createSimulator, type Simulator, type VirtualMassagerState } from '#virtual';
import { ManualClock } from './manual-clock.ts';
import { protocolFiles } from './protocols.ts';

/** The app as it runs, without a browser: real desks, driver, gate and simulator on a turned clock. */
export interface AppRig {
  readonly app: App;
  readonly clock: ManualClock;
  /** What was said and warned of by the app itself; the cues of a session are the conductor's own matter. */
  readonly said: string[];
  /** The Bluetooth of the browser with its one massager, where `air` was given. */
  readonly real: Simulator | undefined;
  /** What the virtual massager really does: that of the simulator, or else the one in the air. */
  virtual(): VirtualMassagerState | undefined;
  advance(seconds: number): Promise<void>;
  /** Turns the clock until `work` is done: code may have to be loaded first. */
  finish(work: Promise<void>): Promise<void>;
}

/** What may be different. */
export interface AppRigOptions extends Partial<
  Pick<
    ServiceParts,
    | 'routineStore'
    | 'profileStore'
    | 'massagerStore'
    | 'keeping'
    | 'records'
    | 'conductor'
    | 'wakeLock'
    | 'newId'
    | 'bluetooth'
    | 'checkpoints'
    | 'drillVerdicts'
    | 'locks'
    | 'isHidden'
    | 'builtIn'
  >
> {
  readonly settings?: Partial<Settings>;
  /** They stand in for built-in ones of the same path. */
  readonly files?: Record<string, string>;
  /** Beside the built-in ones, and whatever the rules for files say of them. */
  readonly routines?: readonly Routine[];
  /** Turned from outside, where a device has several tabs. */
  readonly clock?: ManualClock;
  /** What the app sees of it, if not the whole. */
  readonly tabClock?: Clock;
  /** A Bluetooth that is there already, in place of `air`. */
  readonly real?: Simulator | undefined;
  /** Gives the browser a Bluetooth, with these faults and one massager in range: what `connect` finds. */
  readonly air?: Partial<Faults>;
}

/** Builds the app on the simulator. */
export function anAppRig(options: AppRigOptions = {}): AppRig {
  const { clock = new ManualClock(), tabClock = clock, ...others } = options;
  const said: string[] = [];
  const { air, files, routines = [], settings: chosen, real: there, ...parts } = others;
  let ids = 0;
  const real = there ?? (air && createSimulator({ clock, faults: air, name: 'Elite' }));
  const app = createServices({
    clock: tabClock,
    bluetooth: real?.bluetooth,
    builtIn: others.builtIn ?? readBuiltIn({ ...protocolFiles(), ...files }),
    records: createMemoryRecords(),
    settings: createMemorySettings(chosen),
    conductor: aSayingConductor(said),
    wakeLock: { follow: () => () => undefined },
    newId: () => `session-${++ids}`,
    ...parts,
  });
  // The list is the app's own, which only reads it.
  (app.services.content.routines as Routine[]).push(...routines);
  return {
    app,
    clock,
    said,
    real,
    virtual: () => app.massagerDesk.bench?.state ?? real?.massager.state,
    advance: (seconds) => clock.advanceAsync(seconds * 1_000),
    async finish(work) {
      const done = work.then(() => true);
      const later = async (): Promise<boolean> => {
        await clock.advanceAsync(20);
        return new Promise((resolve) => setImmediate(resolve, false));
      };
      while (!(await Promise.race([done, later()])));
    },
  };
}

/** A voice that is only written down. */
export function aSayingConductor(said: string[]): CueConductor {
  return {
    log$: EMPTY,
    audioState$: NEVER,
    voices$: EMPTY,
    listen: () => Promise.resolve(false),
    unlock: () => Promise.resolve(),
    attach: () => () => undefined,
    warn: (text) => {
      said.push(text);
    },
    say: (text) => {
      said.push(text);
    },
    apply: () => undefined,
    dispose: () => undefined,
  };
}
