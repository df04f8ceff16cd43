import type { Clock } from '#clock';
import type { FaultName, FaultSchedule } from '#protocol';
import type { SimulationControl } from '#simulator';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { VirtualMassager } from './virtual-massager.contract.ts';

/** The switches of everything that can go wrong, with a memory of how they were turned. */
export interface FaultBoard {
  /** Hot, replays the newest: what is wrong now. */
  readonly on$: Observable<ReadonlySet<FaultName>>;
  /** Turns one; again to where it is does nothing. `bumped-button` happens, and is never on. */
  turn(fault: FaultName, turn: 'on' | 'off'): void;
  /**
   * Turns them as a schedule says, from now on. Its seed is that of a simulator made for it.
   * @param over told once nothing is to come any more
   * @returns ends it
   */
  play(schedule: Pick<FaultSchedule, 'entries'>, over?: () => void): () => void;
  /** Every turn since the simulator was made, to be saved and played again. */
  recorded(): FaultSchedule;
  /** Milliseconds since the simulator was made: the time of what is recorded. */
  readonly ageMs: number;
  /** Ends what is played. */
  dispose(): void;
}

export interface FaultBoardParts {
  readonly clock: Clock;
  readonly control: SimulationControl;
  readonly massager: VirtualMassager;
  readonly seed: number;
}

type Entry = FaultSchedule['entries'][number];
/** Makes a fault. @returns mends it */
type MakeFault = (parts: FaultBoardParts & { readonly holds: Holds }) => () => void;

/** A link at the edge of its range: half a second each way is where an app begins to feel broken. Design choices. */
const SLOW_MS = 500;
const JITTER_MS = 300;
const LATE_MS = 1_500;
/** A float may put a moment just ahead of itself: this near, it is now. */
const DUE_WITHIN_MS = 0.001;
/** Low enough for the last fifth of a charge to be felt. */
const LOW_PCT = 5;
/** Above what any of the bodies lasts. */
const HOT_C = 121;

/** Tries to connect that are held up, by one fault or several. */
class Holds {
  readonly #parts: FaultBoardParts;
  #count = 0;

  constructor(parts: FaultBoardParts) {
    this.#parts = parts;
  }

  hold(): () => void {
    const { control, massager } = this.#parts;
    this.#count++;
    control.faults.hangConnect = true;
    return () => {
      if (--this.#count > 0) return;
      control.faults.hangConnect = false;
      control.releaseConnections({ address: massager.address });
    };
  }
}

const FAULTS: Readonly<Record<Exclude<FaultName, 'bumped-button'>, MakeFault>> = {
  'lose-link': ({ massager, holds }) => {
    massager.loseLink();
    return holds.hold();
  },
  'hang-connect': ({ holds }) => holds.hold(),
  'slow-link': (parts) => setting(parts, 'latencyMs', SLOW_MS),
  'jittery-link': (parts) => setting(parts, 'jitterMs', JITTER_MS),
  'refuse-writes': (parts) => setting(parts, 'failWrites', Infinity),
  'hang-writes': (parts) => setting(parts, 'hangWrites', Infinity),
  'drop-reports': (parts) => setting(parts, 'dropNotifications', Infinity),
  'repeat-reports': (parts) => setting(parts, 'repeatNotifications', Infinity),
  'late-reports': (parts) => setting(parts, 'lateNotificationsMs', LATE_MS),
  'die-in-write': ({ control }) => {
    control.faults.loseLinkInWrite = 'after';
    return () => {
      control.faults.loseLinkInWrite = 'no';
    };
  },
  'low-battery': ({ massager }) => {
    const { batteryPct } = massager.state;
    massager.setBattery(LOW_PCT);
    return () => {
      massager.setBattery(batteryPct);
    };
  },
  overheat: ({ massager }) => {
    const { heatC } = massager.state;
    massager.setHeat(HOT_C);
    return () => {
      massager.setHeat(heatC);
    };
  },
  'stuck-motor': ({ massager }) => {
    massager.setStuck('on');
    return () => {
      massager.setStuck('off');
    };
  },
};

/** The switches for one massager and the air around it. */
export function createFaultBoard(parts: FaultBoardParts): FaultBoard {
  return new Board(parts);
}

class Board implements FaultBoard {
  readonly #parts: FaultBoardParts & { readonly holds: Holds };
  readonly #on$ = new BehaviorSubject<ReadonlySet<FaultName>>(new Set());
  readonly #mend = new Map<FaultName, () => void>();
  readonly #turned: Entry[] = [];
  readonly #playing = new Set<() => void>();
  readonly #bornMs: number;

  constructor(parts: FaultBoardParts) {
    this.#parts = { ...parts, holds: new Holds(parts) };
    this.#bornMs = parts.clock.now();
    // Ends with the massager. A link that died in a write has died: the next one is sound.
    parts.massager.linked$.subscribe((linked) => {
      if (!linked && parts.control.faults.loseLinkInWrite === 'no' && this.#mend.delete('die-in-write'))
        this.#tell();
    });
  }

  get on$(): Observable<ReadonlySet<FaultName>> {
    return this.#on$.asObservable();
  }

  turn(fault: FaultName, turn: 'on' | 'off'): void {
    if (fault !== 'bumped-button' && this.#mend.has(fault) === (turn === 'on')) return;
    this.#turned.push({ atMs: this.ageMs, fault, turn });
    if (fault === 'bumped-button') {
      if (turn === 'on') this.#parts.massager.pressPower();
      return;
    }
    if (turn === 'on') this.#mend.set(fault, FAULTS[fault](this.#parts));
    else {
      this.#mend.get(fault)?.();
      this.#mend.delete(fault);
    }
    this.#tell();
  }

  play({ entries }: Pick<FaultSchedule, 'entries'>, over?: () => void): () => void {
    const { clock } = this.#parts;
    const startMs = clock.now();
    const left = entries.toSorted((a, b) => a.atMs - b.atMs);
    let cancel: () => void = () => undefined;
    const end = (): void => {
      cancel();
      if (this.#playing.delete(end)) over?.();
    };
    const next = (): void => {
      const nowMs = clock.now() - startMs;
      for (let due = left[0]; due && due.atMs - nowMs < DUE_WITHIN_MS; due = left[0]) {
        left.shift();
        this.turn(due.fault, due.turn);
      }
      const [later] = left;
      if (later) cancel = clock.after(later.atMs - nowMs, next);
      else end();
    };
    this.#playing.add(end);
    next();
    return end;
  }

  get ageMs(): number {
    return this.#parts.clock.now() - this.#bornMs;
  }

  recorded(): FaultSchedule {
    return { schema: 1, seed: this.#parts.seed, entries: [...this.#turned] };
  }

  dispose(): void {
    for (const end of [...this.#playing]) end();
    this.#on$.complete();
  }

  #tell(): void {
    this.#on$.next(new Set(this.#mend.keys()));
  }
}

type Setting =
  | 'latencyMs'
  | 'jitterMs'
  | 'failWrites'
  | 'hangWrites'
  | 'dropNotifications'
  | 'repeatNotifications'
  | 'lateNotificationsMs';

/** Sets one property of the air, and back to what it was. */
function setting({ control }: FaultBoardParts, name: Setting, value: number): () => void {
  const before = control.faults[name];
  control.faults[name] = value;
  return () => {
    control.faults[name] = before;
  };
}
