import { excerpt, inOwnWords, type Protocol } from '#care';
import type { CoreCare } from '#protocol';
import { buildTimeline } from '#session';
import type { DrillId, SessionCheckpoint, SessionRecord } from '#storage';
import type { AddOnChoice, InterruptedSession, RunningSession, SessionRequest } from '#ui';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import { drillPlan } from './drills/drill-plan.ts';
import { followMaximum } from './follow-maximum.ts';
import { createInterruptions, sessionLock, type Interruptions } from './interruptions.ts';
import type { ModeLock } from './massager-desk.contract.ts';
import { createPlans, type Plans } from './plans.ts';
import type { SessionDeskInside, SessionDeskParts } from './session-desk.contract.ts';
import { keepSession, type KeepingTrouble, type SessionKeeper } from './session-keeper.ts';
import type { SessionRun, SessionRunParts } from './session-run.contract.ts';
import { createSessionRun } from './session-run.ts';
import { holdFromNow } from './tab-locks.ts';

/** Starts sessions, one at a time, and keeps what they leave behind. */
export function createSessionDesk(parts: SessionDeskParts): SessionDeskInside {
  return new Desk(parts);
}

/** The routine of which the first run gives a taste, and for how long: given by the design. Drills are of it, too. */
const TASTE_ROUTINE = 'gentle-first-5';
const TASTE_SECONDS = 60;

/** What a session is begun with. */
interface Beginning {
  readonly id: string;
  readonly request: SessionRequest;
  readonly protocol: Protocol;
  readonly firstProtocol?: Protocol;
  readonly from?: SessionCheckpoint;
  readonly care: CoreCare;
}

class Desk implements SessionDeskInside {
  readonly current$: Observable<RunningSession | undefined>;
  readonly interrupted$: Observable<InterruptedSession | undefined>;
  readonly keepingTrouble$: Observable<KeepingTrouble | undefined>;
  readonly #parts: SessionDeskParts;
  readonly #current$ = new BehaviorSubject<SessionRun | undefined>(undefined);
  readonly #trouble$ = new BehaviorSubject<KeepingTrouble | undefined>(undefined);
  readonly #plans: Plans;
  readonly #interruptions: Interruptions;
  #keeper: SessionKeeper | undefined;
  /** Lets the mode be changed by others again. */
  #lock: ModeLock | undefined;
  #giveBack: () => void = () => undefined;
  #limits: Subscription | undefined;
  /** Counts what was begun, so that a rehearsal that takes long to load can't replace something newer. */
  #begun = 0;

  constructor(parts: SessionDeskParts) {
    this.#parts = parts;
    this.current$ = this.#current$.asObservable();
    this.keepingTrouble$ = this.#trouble$.asObservable();
    this.#plans = createPlans(parts);
    this.#interruptions = createInterruptions({
      ...parts,
      ready: Promise.all([parts.ready, this.#plans.refresh()]),
      canGoOn: (checkpoint) => this.#plans.again(checkpoint) !== undefined,
      trouble: (what) => {
        this.#tellTrouble(what);
      },
    });
    this.interrupted$ = this.#interruptions.interrupted$;
  }

  get current(): RunningSession | undefined {
    return this.#current$.value;
  }

  get run(): SessionRun | undefined {
    return this.#current$.value;
  }

  preview(request: SessionRequest): Protocol | undefined {
    return this.#plans.protocolFor(request);
  }

  addOnsFor(request: SessionRequest): readonly AddOnChoice[] {
    return this.#plans.addOnsFor(request);
  }

  begin(request: SessionRequest): RunningSession | undefined {
    const { care } = this.#parts;
    const protocol = this.preview(request);
    if (!care || !protocol || !this.#isMotorReady()) return undefined;
    return this.#start({ id: this.#parts.newId(), request, protocol, care });
  }

  goOn(): RunningSession | undefined {
    const { care } = this.#parts;
    const { offered } = this.#interruptions;
    const plan = offered && this.#plans.again(offered);
    // Such as a routine of the person's own that was removed meanwhile.
    if (offered && !plan) this.#interruptions.refresh();
    if (!care || !plan || !this.#isMotorReady()) return undefined;
    const from = this.#interruptions.take();
    return from && this.#start({ id: from.id, request: from.request, ...plan, from, care });
  }

  keepInterrupted(): Promise<void> {
    return this.#interruptions.keep();
  }

  rehearse(request: SessionRequest): Promise<RunningSession | undefined> {
    return this.#rehearse(request, (protocol) => protocol);
  }

  taste(): Promise<RunningSession | undefined> {
    return this.#rehearse({ routineId: TASTE_ROUTINE }, (protocol) => excerpt(protocol, TASTE_SECONDS), {
      isTaste: true,
    });
  }

  drill(id: DrillId): Promise<SessionRun | undefined> {
    return this.#rehearse({ routineId: TASTE_ROUTINE }, (protocol) => drillPlan(protocol, id), { drill: id });
  }

  stop(): void {
    // The motor first and by itself: it must not depend on what the session makes of it.
    void this.#parts.massagerDesk.halt('stop');
    // A rehearsal that is still being loaded doesn't begin after it.
    this.#begun++;
    if (this.run?.player.state.status !== 'ended') this.run?.player.stop('user');
  }

  keepAside(): void {
    this.#keeper?.keepAside();
  }

  async refresh(): Promise<void> {
    this.#interruptions.refresh();
    await this.#plans.refresh();
  }

  close(): void {
    const { run } = this;
    if (!run) return;
    run.player.stop('replaced');
    this.#limits?.unsubscribe();
    this.#keeper?.dispose();
    this.#keeper = undefined;
    this.#current$.next(undefined);
    run.dispose();
    this.#lock?.release();
    this.#giveBack();
  }

  dispose(): void {
    this.#begun++;
    this.close();
    this.#interruptions.dispose();
    this.#current$.complete();
    this.#trouble$.complete();
  }

  #start({ care, ...beginning }: Beginning): RunningSession {
    const { massagerDesk: desk, conductor, settings, locks } = this.#parts;
    this.#begun++;
    this.close();
    void conductor.unlock();
    const lock = desk.lock();
    this.#lock = lock;
    this.#giveBack = holdFromNow(locks, sessionLock(beginning.id));
    const run = createSessionRun({
      ...this.#runParts(care),
      ...beginning,
      mode: desk.mode,
      motor: desk.mode === 'by-hand' ? undefined : desk.motor,
      lock,
      ended: (record) => {
        lock.release();
        void this.#keep(record, care);
      },
    });
    this.#keeper = keepSession(run, {
      ...this.#parts,
      trouble: (what) => {
        this.#tellTrouble(what);
      },
    });
    this.#current$.next(run);
    run.player.start();
    this.#limits = followMaximum(run, { settings, ownMaximumPct$: desk.ownMaximumPct$ });
    return run;
  }

  /** Nothing of it is kept, and it never takes the place of a session. */
  async #rehearse(
    request: SessionRequest,
    part: (protocol: Protocol) => Protocol,
    options: { readonly isTaste?: true; readonly drill?: DrillId } = {},
  ): Promise<SessionRun | undefined> {
    const { care, conductor, massagerDesk: desk, settings, virtualMotor, newId } = this.#parts;
    const whole = this.preview(request);
    if (!care || !whole || this.#isSessionOn()) return undefined;
    void conductor.unlock();
    const mine = ++this.#begun;
    try {
      const { createRehearsal } = await import('./rehearsal/rehearse.ts');
      const run = await createRehearsal({
        ...this.#runParts(care),
        ...options,
        id: newId(),
        request,
        protocol: part(whole),
        upPctPerSecond: care.limits.ramp.upPctPerSecond,
        makeMotor: virtualMotor,
        ended: () => {
          this.#lock?.release();
        },
      });
      if (mine !== this.#begun) {
        run.dispose();
        return undefined;
      }
      this.close();
      this.#lock = desk.lock();
      this.#current$.next(run);
      run.player.start();
      this.#limits = followMaximum(run, { settings });
      return run;
    } catch {
      return undefined;
    }
  }

  #runParts(
    care: CoreCare,
  ): Omit<SessionRunParts, 'id' | 'request' | 'protocol' | 'mode' | 'motor' | 'lock' | 'ended'> {
    const { cueing, stopRules } = care;
    return {
      ...this.#parts,
      cueing,
      stopRules,
      rules: this.#plans.rules(care),
      timeline: (protocol, offsetPct) => {
        const { sideNames, handLevels } = this.#parts.settings.settings;
        return buildTimeline(inOwnWords(protocol, { sideNames, handLevels, offsetPct }), cueing, {
          sideNames,
        });
      },
    };
  }

  #isMotorReady(): boolean {
    const { mode, motor } = this.#parts.massagerDesk;
    return mode === 'by-hand' || motor?.massager.state.link === 'ready';
  }

  #isSessionOn(): boolean {
    const { run } = this;
    return run !== undefined && run.rehearsal === undefined && run.player.state.status !== 'ended';
  }

  async #keep(record: SessionRecord, { cueing }: CoreCare): Promise<void> {
    try {
      await this.#keeper?.keep(record);
      void this.#plans.refresh();
      if (record.endReason === 'completed') this.#parts.conductor.say(cueing.globalPhrases.done);
    } catch {
      // The record is held in memory, and the summary says that it could not be written.
    }
  }

  #tellTrouble(what: KeepingTrouble): void {
    if (what !== this.#trouble$.value) this.#trouble$.next(what);
  }
}
