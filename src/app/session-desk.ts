import { prescribe, type Protocol } from '#care';
import type { Clock } from '#clock';
import type { CueConductor, WakeLock } from '#cues';
import type { CoreCare } from '#protocol';
import { buildTimeline } from '#session';
import type { SessionRecord, SessionRecords, SettingsStore } from '#storage';
import type {
  AddOnChoice,
  Content,
  InterruptedSession,
  RunningSession,
  SessionDesk,
  SessionRequest,
} from '#ui';
import { BehaviorSubject, of, type Observable, type Subscription } from 'rxjs';
import type { MassagerDeskInside } from './massager-desk.ts';
import { createSessionRun, type SessionRun } from './session-run.ts';

/** What the desk needs from outside. */
export interface SessionDeskParts {
  readonly clock: Clock;
  readonly content: Content;
  /** Undefined where its files are broken: then there is nothing to start. */
  readonly care: CoreCare | undefined;
  readonly protocolsVersion: string;
  readonly massagerDesk: MassagerDeskInside;
  readonly conductor: CueConductor;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly records: SessionRecords;
  readonly settings: SettingsStore;
  /** A new id for a session. */
  readonly newId: () => string;
}

/** What app/ itself needs of the desk, beyond what is shown. */
export interface SessionDeskInside extends SessionDesk {
  readonly run: SessionRun | undefined;
  dispose(): void;
}

/** Starts sessions, one at a time, and keeps what they leave behind. */
export function createSessionDesk(parts: SessionDeskParts): SessionDeskInside {
  return new Desk(parts);
}

class Desk implements SessionDeskInside {
  readonly current$: Observable<RunningSession | undefined>;
  readonly interrupted$: Observable<InterruptedSession | undefined> = of(undefined);
  readonly #parts: SessionDeskParts;
  readonly #current$ = new BehaviorSubject<SessionRun | undefined>(undefined);
  /** Lets the mode be changed again. */
  #unlock: (() => void) | undefined;
  #limits: Subscription | undefined;

  constructor(parts: SessionDeskParts) {
    this.#parts = parts;
    this.current$ = this.#current$.asObservable();
  }

  get current(): RunningSession | undefined {
    return this.#current$.value;
  }

  get run(): SessionRun | undefined {
    return this.#current$.value;
  }

  preview({ routineId, affectedSide }: SessionRequest): Protocol | undefined {
    const { content, care, settings } = this.#parts;
    const routine = content.routines.find(({ id }) => id === routineId);
    if (!routine || !care) return undefined;
    const { maxIntensityPct } = settings.settings;
    const person = { maxIntensityPct, ...(affectedSide === undefined ? {} : { affectedSide }) };
    const prescription = prescribe(routine, person, { body: content.body, limits: care.limits });
    return prescription.ok ? prescription.protocol : undefined;
  }

  begin(request: SessionRequest): RunningSession | undefined {
    const { care, massagerDesk: desk, conductor } = this.#parts;
    const protocol = this.preview(request);
    if (!care || !protocol) return undefined;
    if (desk.mode !== 'by-hand' && desk.motor?.massager.state.link !== 'ready') return undefined;
    const id = this.#parts.newId();
    this.close();
    void conductor.unlock();
    this.#unlock = desk.lock();
    const run = createSessionRun({
      ...this.#parts,
      id,
      protocol,
      timeline: buildTimeline(protocol, care.cueing),
      mode: desk.mode,
      cueing: care.cueing,
      motor: desk.mode === 'by-hand' ? undefined : desk.motor,
      ended: (record) => void this.#keep(record, care),
    });
    this.#current$.next(run);
    run.player.start();
    this.#limits = this.#followMaximum(run, request, care);
    return run;
  }

  addOnsFor(): readonly AddOnChoice[] {
    return [];
  }

  rehearse(): Promise<RunningSession | undefined> {
    return Promise.resolve(undefined);
  }

  taste(): Promise<RunningSession | undefined> {
    return Promise.resolve(undefined);
  }

  goOn(): RunningSession | undefined {
    return undefined;
  }

  keepInterrupted(): Promise<void> {
    return Promise.resolve();
  }

  stop(): void {
    // The motor first and by itself: it must not depend on what the session makes of it.
    void this.#parts.massagerDesk.halt('stop');
    if (this.run?.player.state.status !== 'ended') this.run?.player.stop('user');
  }

  close(): void {
    const { run } = this;
    if (!run) return;
    run.player.stop('replaced');
    this.#limits?.unsubscribe();
    this.#current$.next(undefined);
    run.dispose();
    this.#unlock?.();
  }

  dispose(): void {
    this.close();
    this.#current$.complete();
  }

  /** A personal maximum that is lowered holds at once; one that is raised, from the next session on. */
  #followMaximum(run: SessionRun, request: SessionRequest, { cueing }: CoreCare): Subscription {
    const { settings } = this.#parts;
    let lowestPct = settings.settings.maxIntensityPct;
    return settings.settings$.subscribe(({ maxIntensityPct }) => {
      if (maxIntensityPct >= lowestPct) return;
      lowestPct = maxIntensityPct;
      const protocol = this.preview(request);
      if (protocol) run.replan(protocol, buildTimeline(protocol, cueing));
    });
  }

  async #keep(record: SessionRecord, { cueing }: CoreCare): Promise<void> {
    this.#unlock?.();
    try {
      await this.#parts.records.save(record);
      if (record.endReason === 'completed') this.#parts.conductor.say(cueing.globalPhrases.done);
    } catch {
      // The record is held in memory, and the summary says that it could not be written.
    }
  }
}
