import type { Observable, Subscription } from 'rxjs';
import type { AudioContextMaker } from './web-audio.ts';

/** A virtual motor to be heard. */
export interface MotorSound {
  /** From now on this one; call it in the tap. Ends with the motor's news. */
  follow(motor$: Observable<{ readonly ppm: number }>): void;
  silence(): void;
}

/** Loudness of a motor beside the cues, which have to stay the louder ones: a design choice. */
const QUIET = 0.09;
/** Above this a small loudspeaker only rattles; below it carries enough of a thump to be heard. */
const DULL_HZ = 620;
/** Between two readings of the speed: news come ten times a second while it changes. */
const GLIDE_S = 0.08;

/** A dull saw-tooth, one tooth a percussion. @param loudness 0 to 1, asked when it begins */
export function createMotorSound(Context: AudioContextMaker, loudness: () => number): MotorSound | undefined {
  return Context && new Hum(Context, loudness);
}

class Hum implements MotorSound {
  readonly #Context: NonNullable<AudioContextMaker>;
  readonly #loudness: () => number;
  #following: Subscription | undefined;
  #context: AudioContext | undefined;

  constructor(Context: NonNullable<AudioContextMaker>, loudness: () => number) {
    this.#Context = Context;
    this.#loudness = loudness;
  }

  follow(motor$: Observable<{ readonly ppm: number }>): void {
    this.silence();
    const context = this.#open();
    if (!context) return;
    this.#context = context;
    const teeth = new OscillatorNode(context, { type: 'sawtooth', frequency: 0 });
    const dull = new BiquadFilterNode(context, { type: 'lowpass', frequency: DULL_HZ });
    const gain = new GainNode(context, { gain: 0 });
    teeth.connect(dull).connect(gain).connect(context.destination);
    teeth.start();
    const loud = QUIET * this.#loudness();
    this.#following = motor$.subscribe({
      next: ({ ppm }) => {
        teeth.frequency.setTargetAtTime(ppm / 60, context.currentTime, GLIDE_S);
        gain.gain.setTargetAtTime(ppm > 0 ? loud : 0, context.currentTime, GLIDE_S);
      },
      complete: () => {
        this.silence();
      },
    });
  }

  silence(): void {
    this.#following?.unsubscribe();
    this.#following = undefined;
    this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }

  /** Undefined where the browser has no more of them. */
  #open(): AudioContext | undefined {
    try {
      const context = new this.#Context({ latencyHint: 'interactive' });
      // made in the tap it runs already; where not, silence is all that is lost
      context.resume().catch(() => undefined);
      return context;
    } catch {
      return undefined;
    }
  }
}
