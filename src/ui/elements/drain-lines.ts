/** More lines than this run into each other on a phone; then each stands for a few seconds. */
const MOST_LINES = 60;
const HEIGHT = 640;

/** A column of lines that drains from the top, as path data in a box of 40 by 640. */
export interface DrainLines {
  readonly done: string;
  /** The line that is running out; empty at the very end. */
  readonly head: string;
  readonly left: string;
}

/** One line a second; in long steps one for every few. */
export function drainLines(seconds: number, secondsLeft: number): DrainLines {
  const each = Math.max(1, Math.ceil(seconds / MOST_LINES));
  const count = Math.max(1, Math.ceil(seconds / each));
  const left = Math.min(count, Math.ceil(Math.max(0, secondsLeft) / each));
  const y = (line: number): string => (((line + 0.9) / (count + 0.8)) * HEIGHT).toFixed(1);
  const row = (from: number, to: number, d: (y: string) => string): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => d(y(from + i))).join('');
  const gone = count - left;
  const wide = (at: string): string => `M7 ${at}H33`;
  return {
    done: row(0, gone, (at) => `M13 ${at}H27`),
    head: left > 0 ? wide(y(gone)) : '',
    left: row(gone + 1, count, wide),
  };
}
