import { every, type Clock } from '#clock';
import { filter, Subscription } from 'rxjs';
import type { Motor } from './motor.ts';

/** The test runs this gently and this long: a design choice, the lowest level that the zones allow. */
const TEST_PCT = 10;
const TEST_MS = 3_000;
/** The least that the gate lets through; what is sent is the lowest level that the profile has. */
const LOWEST_PCT = 1;
/** Long enough to feel it and to read a number; a thumb that fell asleep holds no longer. A design choice. */
const HOLD_MS = 10_000;
/** The gate wants a sign of life at least every two seconds. */
const LIFE_MS = 500;

/** What a test needs. */
export interface GentleTestOptions {
  readonly clock: Clock;
  /** Personal maximum; the test stays under it as everything does. */
  readonly maxPct: number;
}

/**
 * Three gentle seconds through the gate. A lost link ends them: a ramp that went on behind it would start the
 * motor again by itself once the link is back.
 * @returns ends them before their time; harmless afterwards.
 */
export function runGentleTest(motor: Motor, { clock, maxPct }: GentleTestOptions): () => void {
  return runFor(motor, { clock, pct: Math.min(TEST_PCT, maxPct), forMs: TEST_MS });
}

/** The lowest level that there is, through the gate, ten seconds at most. @returns lets it go; harmless afterwards. */
export function holdAtLowest(motor: Motor, { clock, maxPct }: GentleTestOptions): () => void {
  const asBefore = motor.onlyLowest();
  return runFor(motor, { clock, pct: Math.min(LOWEST_PCT, maxPct), forMs: HOLD_MS, over: asBefore });
}

interface Run {
  readonly clock: Clock;
  readonly pct: number;
  readonly forMs: number;
  /** Called once, when it has been stopped. */
  readonly over?: () => void;
}

function runFor({ gate, massager }: Motor, { clock, pct, forMs, over }: Run): () => void {
  const whatEndsIt = new Subscription();
  let running = true;
  const end = (): void => {
    if (!running) return;
    running = false;
    whatEndsIt.unsubscribe();
    void gate.halt('stop');
    over?.();
  };
  gate.open();
  gate.aim(pct, pct);
  whatEndsIt.add(
    every(clock, LIFE_MS, () => {
      gate.signOfLife();
    }),
  );
  whatEndsIt.add(clock.after(forMs, end));
  whatEndsIt.add(massager.state$.pipe(filter(({ link }) => link !== 'ready')).subscribe(end));
  // Switched off at the massager it stays off: a ramp would start it again.
  whatEndsIt.add(massager.presses$.pipe(filter(({ kind }) => kind === 'off')).subscribe(end));
  return end;
}
