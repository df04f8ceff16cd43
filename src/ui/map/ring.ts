/** The state of one line of the ring. */
export type LineState = 'off' | 'head' | 'on';

/** A line of the ring, from its inner to its outer end, in units of a 350-wide square. */
export interface RingLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly state: LineState;
}

/** Side of the square the ring is drawn in, the design's lens at phone size. */
export const RING_SIZE = 350;
/** Middle of the dark band and its width. */
export const BAND = { radius: 164, width: 22 } as const;

/** From the centre. Of spent ones the sheet draws the middle only, so that a second changes no place. */
const REACH = [158, 170] as const;
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

/** What one line of a ring is, clockwise from the top, where `gone` are spent. */
export function lineState(index: number, gone: number): LineState {
  return index < gone ? 'off' : index === gone ? 'head' : 'on';
}

/** The lines of the ring, clockwise from the top: spent ones, the one that runs now, those to come. */
export function ringLines(seconds: number, secondsLeft: number): readonly RingLine[] {
  const count = lineCount(seconds);
  const gone = linesGone(seconds, secondsLeft);
  return Array.from({ length: count }, (_, index) => ({
    ...place((index + 0.5) / count, REACH),
    state: lineState(index, gone),
  }));
}

/** Stroke width of the lines: 5 at sixty of them, thinner where they stand closer. */
export function lineWidth(count: number): number {
  const room = (2 * Math.PI * BAND.radius) / Math.max(1, count);
  return Math.min(5, Math.round(room * 4.5) / 10);
}

function place(turn: number, [inner, outer]: readonly [number, number]) {
  const angle = turn * 2 * Math.PI;
  const point = (radius: number) => [
    round(RING_SIZE / 2 + radius * Math.sin(angle)),
    round(RING_SIZE / 2 - radius * Math.cos(angle)),
  ];
  const [x1 = 0, y1 = 0] = point(inner);
  const [x2 = 0, y2 = 0] = point(outer);
  return { x1, y1, x2, y2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
