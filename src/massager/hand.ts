import type { DeviceProfile } from '#protocol';
import { levelOf, pctOf } from './level.ts';
import type { MassagerPress } from './massager.contract.ts';
import {
  afterAsking,
  afterButton,
  afterReading,
  afterSetting,
  NOTHING_EXPECTED,
  type Expectation,
  type Reading,
  type Touch,
} from './press.ts';

/** What the hand on the device did, and what follows from it. */
export interface Touched {
  readonly press: MassagerPress;
  /** What is set now, in the massager's own unit; undefined if it doesn't say. */
  readonly level: number | undefined;
  /** What need not be written again; undefined: whatever comes next has to be written. */
  readonly written: number | undefined;
}

/** Tells presses of the massager's own buttons from what was asked for. */
export class Hand {
  readonly #profile: DeviceProfile;
  #expected: Expectation = NOTHING_EXPECTED;

  constructor(profile: DeviceProfile) {
    this.#profile = profile;
  }

  /** We set a level, or 0 for a stop. */
  set(level: number, nowMs: number): void {
    this.#expected = afterSetting(this.#expected, level, nowMs);
    // Where it can't be asked, whatever it says it says of itself.
    if (!this.#profile.poll) this.asked();
  }

  /** A report is being asked for. */
  asked(): void {
    this.#expected = afterAsking(this.#expected);
  }

  /** The massager tells of its button by itself. */
  button(button: 'on' | 'off', nowMs: number): Touched {
    this.#expected = afterButton(button, nowMs);
    return this.#touched({ kind: button });
  }

  /** A report came. */
  read(reading: Reading, nowMs: number): Touched | undefined {
    const { expected, touch } = afterReading(this.#expected, reading, nowMs);
    this.#expected = expected;
    return touch && this.#touched(touch);
  }

  #touched(touch: Touch): Touched {
    if (touch.kind === 'off') return { press: touch, level: 0, written: undefined };
    const { kind, level } = touch;
    if (kind === 'on' || level === undefined) return { press: { kind: 'on' }, level, written: undefined };
    const pct = pctOf(this.#profile, level);
    // Above the clamp nothing of it is ours to repeat.
    const isOurs = level <= this.#profile.actuator.clamp;
    return {
      press: { kind, level, pct },
      level,
      written: isOurs ? levelOf(this.#profile, pct) : undefined,
    };
  }
}
