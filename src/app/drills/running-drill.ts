import { msg, str } from '@lit/localize';
import type { Clock } from '#clock';
import type { CueConductor } from '#cues';
import { positionAt, type SessionState, type StopReason } from '#session';
import type { DrillId, DrillNote, DrillVerdict, Settings } from '#storage';
import type { DrillState, RunningDrill, VirtualBench } from '#ui';
import { BehaviorSubject, Subscription, type Observable } from 'rxjs';
import type { SessionRun } from '../session-run.contract.ts';
import { callAtMs } from './drill-plan.ts';
import { DRILL_RULES, judge, type DrillEvent } from './judge.ts';

/** What an exercise is led with. */
export interface RunningDrillParts {
  readonly id: DrillId;
  readonly clock: Clock;
  readonly run: SessionRun;
  /** Of the session. */
  readonly bench: VirtualBench;
  readonly conductor: Pick<CueConductor, 'warn'>;
  readonly sideNames: () => Settings['sideNames'];
  readonly isHidden: () => boolean;
  /** Called once. */
  readonly over: (verdict: DrillVerdict) => void;
}

/** A running exercise with what only app/ may do to it. */
export interface LedDrill extends RunningDrill {
  readonly session: SessionRun;
  /** Over, with nothing to judge unless it was judged already. Stops its session. */
  leave(why?: DrillNote): void;
}

/** Nobody who holds a session for so long still waits for a call: a design choice, with room for the latest one. */
const LONGEST_BEFORE_MS = 90_000;

/** Leads an exercise on a session that was just started: calls, listens, judges. */
export function leadDrill(parts: RunningDrillParts): LedDrill {
  return new Drill(parts);
}

type Side = 'left' | 'right';

class Drill implements LedDrill {
  readonly id: DrillId;
  readonly session: SessionRun;
  readonly state$: Observable<DrillState>;
  readonly #parts: RunningDrillParts;
  readonly #state$: BehaviorSubject<DrillState>;
  readonly #listening = new Subscription();
  readonly #timers: (() => void)[] = [];
  readonly #events: DrillEvent[] = [];
  readonly #callAtMs: number;
  #calledMs = 0;
  #status: SessionState['status'] = 'ready';

  constructor(parts: RunningDrillParts) {
    const { id, run, bench } = parts;
    this.#parts = parts;
    this.id = id;
    this.session = run;
    this.#callAtMs = callAtMs(run.id);
    this.#state$ = new BehaviorSubject<DrillState>({ stage: 'before', ...this.#lying(this.#planned()) });
    this.state$ = this.#state$.asObservable();
    run.onDispose(() => {
      this.leave();
    });
    this.#after(LONGEST_BEFORE_MS, () => {
      if (this.state.stage === 'before') this.leave('no-call');
    });
    this.#listening.add(
      run.player.state$.subscribe((state) => {
        this.#follow(state);
      }),
    );
    this.#listening.add(
      bench.state$.subscribe(({ running, targetPpm }) => {
        if (running) this.#tryCall();
        // one that was stalled by pressing on it still wants to run
        else if (targetPpm === 0) this.#once('still');
      }),
    );
    this.#listening.add(
      bench.log$.subscribe(({ did }) => {
        if (did === 'power-button') this.#happened('power');
      }),
    );
  }

  get state(): DrillState {
    return this.#state$.value;
  }

  answer(key: 'moved'): void {
    const { state } = this;
    if (state.stage !== 'called' || state.liesOn === undefined || state.liesOn === this.#planned()) return;
    this.#state$.next({ ...state, ...this.#lying(this.#planned()) });
    this.#happened(key);
  }

  leave(why?: DrillNote): void {
    this.#end({ drill: this.id, result: 'left', notes: why ? [why] : [] });
  }

  #follow(state: SessionState): void {
    const before = this.#status;
    this.#status = state.status;
    if (this.state.stage === 'before') {
      if (state.status === 'ended') this.leave(state.reason === 'completed' ? 'no-call' : undefined);
      else if (state.status === 'running' && before !== 'running') this.#await(state);
      return;
    }
    if (state.status === before) return;
    if (state.status === 'ended') this.#ended(state.reason);
    else if (state.status === 'lead-in') this.#happened('went-on');
    else if (state.status === 'paused' && (state.cause === 'user' || state.cause === 'massager-off'))
      this.#happened('paused');
  }

  /** A pause puts the call off, and so does a motor that isn't up yet. */
  #await(state: SessionState): void {
    this.#after(this.#callAtMs - positionAt(state, this.#parts.clock.now()), () => {
      this.#tryCall();
    });
  }

  #tryCall(): void {
    const { clock, bench, run, isHidden } = this.#parts;
    const { state } = run.player;
    if (this.state.stage !== 'before' || state.status !== 'running' || !bench.state.running) return;
    if (positionAt(state, clock.now()) < this.#callAtMs) return;
    if (isHidden()) this.leave('hidden');
    else this.#call();
  }

  #call(): void {
    const { clock, conductor, bench } = this.#parts;
    const { answerMs, restMs } = DRILL_RULES[this.id];
    const liesOn = otherThan(this.#planned());
    const words = this.#words(liesOn);
    this.#calledMs = clock.now();
    this.#state$.next({
      stage: 'called',
      untilMs: this.#calledMs + answerMs,
      ...(words !== undefined && { words }),
      ...this.#lying(liesOn),
    });
    this.#after(answerMs, () => {
      this.#timeIsUp();
    });
    this.#after(answerMs + restMs, () => {
      this.#happened('end');
    });
    if (this.id === 'lost-link') bench.faults.turn('lose-link', 'on');
    if (words === undefined) return;
    try {
      conductor.warn(words);
    } catch {
      // The screen says the same.
    }
  }

  /** The lost link is called by the app itself, as it always is. */
  #words(liesOn: Side): string | undefined {
    switch (this.id) {
      case 'emergency-stop':
        return msg('Stop it now!');
      case 'lost-link':
        return undefined;
      case 'wrong-side':
        return this.#sideWords(liesOn);
      case 'sharp-pain':
        return msg('Suppose you feel a sharp pain.');
    }
  }

  #sideWords(liesOn: Side): string {
    const own = this.#parts.sideNames()[liesOn].trim();
    if (own) return msg(str`Suppose your massager lies on this side: ${own}.`);
    return liesOn === 'left'
      ? msg('Suppose your massager lies on your left side.')
      : msg('Suppose your massager lies on your right side.');
  }

  #ended(reason: StopReason): void {
    if (reason === 'replaced') {
      this.leave();
      return;
    }
    this.#noteRule();
    this.#happened(reason === 'user' ? 'stopped' : 'end');
  }

  /** What was told of the pain is written down before the session ends of it. */
  #noteRule(): void {
    const { events = [] } = this.session.checkpoint().record;
    for (const { kind, what } of events)
      if (kind === 'rule') this.#once(what === 'sharp' ? 'told' : 'told-other');
  }

  #timeIsUp(): void {
    this.#noteRule();
    this.#happened('time');
  }

  #once(what: DrillEvent['what']): void {
    if (!this.#events.some((event) => event.what === what)) this.#happened(what);
  }

  #happened(what: DrillEvent['what']): void {
    if (this.state.stage !== 'called') return;
    this.#events.push({ atMs: Math.max(0, this.#parts.clock.now() - this.#calledMs), what });
    const verdict = judge(this.id, this.#events);
    if (verdict) this.#end(verdict);
  }

  #end(verdict: DrillVerdict): void {
    if (this.state.stage === 'over') return;
    this.#listening.unsubscribe();
    for (const cancel of this.#timers) cancel();
    this.#state$.next({ stage: 'over', verdict });
    if (this.session.player.state.status !== 'ended') this.session.player.stop('user');
    this.#parts.over(verdict);
  }

  #after(ms: number, run: () => void): void {
    this.#timers.push(this.#parts.clock.after(Math.max(0, ms), run));
  }

  /** The side that the screen says. */
  #planned(): Side {
    return this.session.protocol.steps[0]?.side === 'left' ? 'left' : 'right';
  }

  #lying(liesOn: Side): { readonly liesOn?: Side } {
    return this.id === 'wrong-side' ? { liesOn } : {};
  }
}

function otherThan(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
