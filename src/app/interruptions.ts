import type { Clock } from '#clock';
import type { Checkpoints, SessionCheckpoint, SessionRecord, SessionRecords } from '#storage';
import type { InterruptedSession } from '#ui';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { KeepingTrouble } from './session-keeper.ts';
import type { TabLocks } from './tab-locks.ts';

/** Older ones are kept and no longer offered: given by the design. */
const OFFERED_MS = 2 * 60 * 60 * 1000;

/** Name of the lock that a tab holds as long as it runs a session. */
export function sessionLock(id: string): string {
  return `backbeat-session-${id}`;
}

/** What it takes to find sessions that were cut off. */
export interface InterruptionsParts {
  readonly clock: Clock;
  readonly checkpoints: Checkpoints;
  readonly locks: TabLocks;
  readonly records: Pick<SessionRecords, 'get' | 'save'>;
  /** What has to be known before plans can be made. Never rejects. */
  readonly ready: Promise<unknown>;
  /** Whether its plan can be made again as it was. */
  readonly canGoOn: (checkpoint: SessionCheckpoint) => boolean;
  readonly trouble: (what: KeepingTrouble) => void;
}

/** Sessions that were cut off: by a reload, a crash, a dead battery. */
export interface Interruptions {
  /** The newest that may be gone on with. Hot, replays. */
  readonly interrupted$: Observable<InterruptedSession | undefined>;
  /** The one behind it. */
  readonly offered: SessionCheckpoint | undefined;
  /** Takes the one that is offered, so that it can go on; undefined if it is gone: another tab was faster. */
  take(): SessionCheckpoint | undefined;
  /** Keeps in the journal what was done of it. Rejects with a StorageError; then it is still offered. */
  keep(): Promise<void>;
  /** What is kept, or what plans are made of, may have changed since it was offered. */
  refresh(): void;
  dispose(): void;
}

/** Looks for them, offers the newest and keeps the others. */
export function createInterruptions(parts: InterruptionsParts): Interruptions {
  return new Finder(parts);
}

class Finder implements Interruptions {
  readonly interrupted$: Observable<InterruptedSession | undefined>;
  readonly #interrupted$ = new BehaviorSubject<InterruptedSession | undefined>(undefined);
  readonly #parts: InterruptionsParts;
  #offer: SessionCheckpoint | undefined;
  #cancelExpiry: () => void = () => undefined;
  /** Taken or kept by this tab: not to be offered by a look that was under way. */
  readonly #done = new Set<string>();

  constructor(parts: InterruptionsParts) {
    this.#parts = parts;
    this.interrupted$ = this.#interrupted$.asObservable();
    void this.#look();
  }

  get offered(): SessionCheckpoint | undefined {
    return this.#offer;
  }

  take(): SessionCheckpoint | undefined {
    const offer = this.#fresh();
    this.#withdraw();
    if (offer) this.#done.add(offer.id);
    return offer;
  }

  async keep(): Promise<void> {
    const offer = this.#fresh();
    if (offer) await this.#keep(offer);
    this.#withdraw();
  }

  refresh(): void {
    const offer = this.#fresh();
    if (offer) this.#show(offer);
    else this.#withdraw();
  }

  dispose(): void {
    this.#cancelExpiry();
    this.#interrupted$.complete();
  }

  /** Each that no tab is running any more: the newest is offered, the others are kept. */
  async #look(): Promise<void> {
    await this.#parts.ready;
    const { checkpoints, damaged } = this.#parts.checkpoints.read();
    if (damaged > 0) this.#parts.trouble('damaged');
    const dead: SessionCheckpoint[] = [];
    for (const checkpoint of checkpoints) if (await this.#isDead(checkpoint)) dead.push(checkpoint);
    const offered = dead.find((checkpoint) => this.#isOffered(checkpoint));
    if (offered && (!this.#offer || offered.savedAt >= this.#offer.savedAt)) this.#show(offered);
    for (const checkpoint of dead)
      if (checkpoint.id !== this.#offer?.id && !this.#done.has(checkpoint.id))
        await this.#keep(checkpoint).catch(() => undefined);
  }

  /** One that runs in another tab is looked at again when that tab lets go of it: closed, or crashed. */
  async #isDead({ id }: SessionCheckpoint): Promise<boolean> {
    const { locks } = this.#parts;
    if (this.#done.has(id)) return false;
    if (!(await locks.isHeld(sessionLock(id)))) return true;
    void locks.whenFree(sessionLock(id)).then(() => this.#look());
    return false;
  }

  #isOffered({ isOver, savedAt, positionMs, activeMs }: SessionCheckpoint): boolean {
    // One from the future was kept while the clock of the device was wrong: its age is not known.
    const ageMs = Math.abs(this.#parts.clock.epochMs() - savedAt);
    return isOver !== true && ageMs < OFFERED_MS && (positionMs > 0 || activeMs > 0);
  }

  #show(checkpoint: SessionCheckpoint): void {
    const { clock, canGoOn } = this.#parts;
    const { record, request, positionMs, totalMs, stepIndex, savedAt, mode } = checkpoint;
    this.#offer = checkpoint;
    this.#interrupted$.next({
      record,
      request,
      positionMs,
      totalMs,
      stepIndex,
      savedAt,
      mode,
      canGoOn: canGoOn(checkpoint),
    });
    this.#cancelExpiry();
    this.#cancelExpiry = clock.after(savedAt + OFFERED_MS - clock.epochMs(), () => {
      void this.keep().catch(() => undefined);
    });
  }

  #withdraw(): void {
    this.#cancelExpiry();
    this.#offer = undefined;
    this.#interrupted$.next(undefined);
  }

  /** The offer, if no other tab went on with it or kept it meanwhile. */
  #fresh(): SessionCheckpoint | undefined {
    const offer = this.#offer;
    if (!offer) return undefined;
    return this.#parts.checkpoints
      .read()
      .checkpoints.find(({ id, savedAt }) => id === offer.id && savedAt === offer.savedAt);
  }

  async #keep({ id }: SessionCheckpoint): Promise<void> {
    const { records, checkpoints } = this.#parts;
    // It may have ended, in another tab or in this one, while it was looked for.
    const checkpoint = checkpoints.read().checkpoints.find((each) => each.id === id);
    if (!checkpoint) return;
    const { isOver, activeMs, positionMs } = checkpoint;
    // Of one that ended nothing is missing but the writing. What is known of it may have been added to since, or wait in
    // this tab for room: it is written again, so that what stands aside goes only once it is in the journal.
    const known = isOver === true ? await records.get(id) : undefined;
    const isSomething = isOver === true || activeMs > 0 || positionMs > 0;
    if (isSomething) await records.save(known ?? keptRecord(checkpoint));
    this.#done.add(id);
    checkpoints.remove(id);
  }
}

/** What is kept of a session that was cut off: what had run when it was last seen. */
function keptRecord({ record, savedAt, isOver }: SessionCheckpoint): SessionRecord {
  return isOver === true ? record : { ...record, endedAt: savedAt, endReason: 'interrupted' };
}
