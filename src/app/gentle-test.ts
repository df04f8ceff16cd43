import { every, type Clock } from '#clock';
import { filter, take } from 'rxjs';
import type { Motor } from './motor.ts';

/** The test runs this gently and this long: a design choice, the lowest level that the zones allow. */
const TEST_PCT = 10;
const TEST_MS = 3_000;
/** The smallest percentage gives the lowest level that a profile has. */
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

/** The lowest level through the gate, ten seconds at most. @returns lets it go; harmless afterwards. */
export function holdAtLowest(motor: Motor, { clock, maxPct }: GentleTestOptions): () => void {
  return runFor(motor, { clock, pct: Math.min(LOWEST_PCT, maxPct), forMs: HOLD_MS });
}

interface Run {
  readonly clock: Clock;
  readonly pct: number;
  readonly forMs: number;
}

function runFor({ gate, massager }: Motor, { clock, pct, forMs }: Run): () => void {
  let running = true;
  const end = (): void => {
    if (!running) return;
    running = false;
    stopLife();
    cancelEnd();
    loss.unsubscribe();
    void gate.halt('stop');
  };
  gate.open();
  gate.aim(pct, pct);
  const stopLife = every(clock, LIFE_MS, () => {
    gate.signOfLife();
  });
  const cancelEnd = clock.after(forMs, end);
  const loss = massager.state$
    .pipe(
      filter(({ link }) => link !== 'ready'),
      take(1),
    )
    .subscribe(end);
  return end;
}
