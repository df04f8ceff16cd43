/** What a ring is drawn of, as path data in a square 350 wide, and how its last part goes on by itself. */
export interface RingPaths {
  /** Spent lines, and under `ahead` those that soon will be. */
  readonly off: string;
  readonly on: string;
  /** Over them, the line that runs now; none at the very end. */
  readonly head: string;
  /** The lines behind it. Head and ahead turn on together, from line to line, and leave what is spent uncovered. */
  readonly ahead: string;
  /** So many lines they may turn before the ring has to be drawn anew. */
  readonly turns: number;
  /** Of one turn. */
  readonly turnDeg: number;
}

/** Side of the square the ring is drawn in, the design's lens at phone size. */
export const RING_SIZE = 350;
/** Middle of the dark band and its width. */
export const BAND = { radius: 164, width: 22 } as const;

/** From the centre; of spent lines the middle only. */
const REACH = [158, 170] as const;
const SPENT_REACH = [160.3, 167.7] as const;
/** More lines than this run together on a phone. */
const MOST_LINES = 100;
/** What one line may stand for, so that people can count. */
const SECONDS_A_LINE = [1, 2, 3, 5, 10, 15, 20, 30, 60] as const;

/** How many seconds one line of the ring stands for: 1 up to 100 s, more for longer steps. */
export function secondsPerLine(seconds: number): number {
  return SECONDS_A_LINE.find((one) => seconds / one <= MOST_LINES) ?? Math.ceil(seconds / MOST_LINES);
}

/** How many lines the ring of a step has. */
export function lineCount(seconds: number): number {
  return Math.max(0, Math.ceil(seconds / secondsPerLine(seconds)));
}

/** How many of them are spent; the next one runs now. */
export function linesGone(seconds: number, secondsLeft: number): number {
  return Math.floor(Math.max(0, seconds - Math.max(0, secondsLeft)) / secondsPerLine(seconds));
}

/**
 * The lines of a ring of which `gone` are spent, clockwise from the top. What lies ahead is half of what is left, so
 * that it never turns past the end; below it all is spent already.
 */
export function ringPaths(seconds: number, gone: number): RingPaths {
  const count = lineCount(seconds);
  const left = Math.max(0, count - gone);
  const covered = Math.ceil(left / 2);
  const from = count - left;
  const path = (lines: readonly [number, number], reach: readonly [number, number]): string => {
    let d = '';
    for (let line = lines[0]; line < lines[1]; line++) d += lineAt((line + 0.5) / count, reach);
    return d;
  };
  return {
    off: path([0, from + covered], SPENT_REACH),
    on: path([from + covered, count], REACH),
    head: path([from, Math.min(count, from + 1)], REACH),
    ahead: path([from + 1, from + covered], REACH),
    turns: left - covered,
    turnDeg: 360 / Math.max(1, count),
  };
}

/** Stroke width of the lines: 5 at sixty of them, thinner where they stand closer. */
export function lineWidth(count: number): number {
  const room = (2 * Math.PI * BAND.radius) / Math.max(1, count);
  return Math.min(5, Math.round(room * 4.5) / 10);
}

function lineAt(turn: number, [inner, outer]: readonly [number, number]): string {
  const angle = turn * 2 * Math.PI;
  const point = (radius: number): string =>
    `${round(RING_SIZE / 2 + radius * Math.sin(angle))} ${round(RING_SIZE / 2 - radius * Math.cos(angle))}`;
  return `M${point(inner)}L${point(outer)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
