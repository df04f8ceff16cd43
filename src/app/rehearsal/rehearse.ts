import type { Protocol } from '#care';
import type { SessionPlayer } from '#session';
import type { CurveRecord, Rehearsal, RehearsalRate, RunningSession, SessionRequest } from '#ui';
import { BehaviorSubject } from 'rxjs';
import type { DeskMotor } from '../massager-desk.contract.ts';
import type { SessionRun, SessionRunParts } from '../session-run.contract.ts';
import { createSessionRun } from '../session-run.ts';
import { recordRealCurve, type RunningCurveRecord } from './real-curve.ts';
import { createRehearsalCues } from './rehearsal-cues.ts';
import { createScaledClock, type ScaledClock } from './scaled-clock.ts';

/** What is rehearsed, and with what. */
export interface RehearsalParts extends Omit<
  SessionRunParts,
  'mode' | 'motor' | 'lock' | 'from' | 'firstProtocol' | 'rehearsal'
> {
  readonly request: SessionRequest;
  readonly protocol: Protocol;
  /** How fast the gate leads a level up. */
  readonly upPctPerSecond: number;
  /** A virtual massager of its own, on the clock of the rehearsal. */
  readonly makeMotor: (clock: ScaledClock) => Promise<DeskMotor>;
}

/**
 * A session on a clock and with a virtual massager of its own: nothing of it is kept, and a real massager stays still.
 * Rejects where the simulator can't be loaded or does not connect.
 */
export async function createRehearsal(parts: RehearsalParts): Promise<SessionRun> {
  const { clock: realClock } = parts;
  const clock = createScaledClock(realClock);
  const rate$ = new BehaviorSubject<RehearsalRate>(1);
  const motor = await parts.makeMotor(clock);
  await motor.massager.connect();
  if (motor.massager.state.link !== 'ready') {
    motor.dispose();
    throw new Error('The virtual massager did not connect.');
  }
  let record: RunningCurveRecord | undefined;
  const run = createSessionRun({
    ...parts,
    clock,
    mode: 'simulator',
    motor,
    lock: undefined,
    massager: shownOf(motor),
    bench: motor.bench,
    conductor: createRehearsalCues(parts.conductor, clock, rate$),
    rehearsal: (player) => {
      record =
        motor.bench && recordRealCurve({ ...parts, player, motor, bench: motor.bench, clock, realClock });
      return new ScaledRehearsal(player, { clock, rate$, record });
    },
  });
  run.onDispose(() => {
    record?.dispose();
    motor.dispose();
    rate$.complete();
  });
  return run;
}

function shownOf({ massager }: DeskMotor): RunningSession['massager'] {
  return {
    state$: massager.state$,
    get state() {
      return massager.state;
    },
    profile: massager.profile,
  };
}

interface Scaled {
  readonly clock: ScaledClock;
  readonly rate$: BehaviorSubject<RehearsalRate>;
  readonly record: CurveRecord | undefined;
}

class ScaledRehearsal implements Rehearsal {
  readonly rate$;
  readonly record: CurveRecord | undefined;
  readonly #rate$: BehaviorSubject<RehearsalRate>;
  readonly #player: SessionPlayer;
  readonly #clock: ScaledClock;

  constructor(player: SessionPlayer, { clock, rate$, record }: Scaled) {
    this.record = record;
    this.#player = player;
    this.#clock = clock;
    this.#rate$ = rate$;
    this.rate$ = rate$.asObservable();
  }

  get rate(): RehearsalRate {
    return this.#rate$.value;
  }

  setRate(rate: RehearsalRate): void {
    if (rate === this.rate) return;
    this.#clock.setRate(rate);
    this.#rate$.next(rate);
  }

  /** To just before the end at most: it is reached by running, not by a hand that slid too far. */
  seek(positionMs: number): void {
    const { timeline } = this.#player.state;
    this.#player.seek(Math.min(positionMs, timeline.durationMs - 1));
  }
}
