import type { Clock } from '#clock';
import type { MotorPort, StopCertainty } from '#safety';

/** One thing that a motor was told. `0` is a stop. */
export interface MotorCall {
  readonly atMs: number;
  readonly pct: number;
}

/** A motor that writes down what it is told and when. */
export class RecordingMotor implements MotorPort {
  readonly calls: MotorCall[] = [];
  answer: StopCertainty = 'confirmed';
  /** Called within each call, as a driver's state stream would be. */
  onCall: (pct: number) => void = () => undefined;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get levels(): readonly number[] {
    return this.calls.map(({ pct }) => pct);
  }

  setLevel(pct: number): void {
    this.#note(pct);
  }

  stop(): Promise<StopCertainty> {
    this.#note(0);
    return Promise.resolve(this.answer);
  }

  #note(pct: number): void {
    this.calls.push({ atMs: this.#clock.now(), pct });
    this.onCall(pct);
  }
}
