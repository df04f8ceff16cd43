import type { CurvePoint } from '#ui';

/** More than a screen has columns for; then the picture gets coarser, not longer. */
const MOST_POINTS = 800;
/** Closer in strength than this two points are one: the ripple of a motor is no news, and a line is as thick. */
const ALIKE_PCT = 2;

/** A line that may be broken, kept in bounded memory: equal neighbours are one, and what is too much is thinned. */
export class Strands {
  #strands: CurvePoint[][] = [];
  #isOpen = false;

  get lines(): readonly (readonly CurvePoint[])[] {
    return this.#strands.map((strand) => [...strand]);
  }

  /** The next point stands by itself. */
  break(): void {
    this.#isOpen = false;
  }

  add(point: CurvePoint): void {
    const last = this.#isOpen ? this.#strands.at(-1) : undefined;
    if (last) extend(last, point);
    else this.#begin(point);
    this.#isOpen = true;
    if (this.#count() > MOST_POINTS) this.#thin();
  }

  /** A slider that is dragged breaks the line at every place it passes: of those nothing is seen. */
  #begin(point: CurvePoint): void {
    if (this.#strands.at(-1)?.length === 1) this.#strands.pop();
    this.#strands.push([point]);
  }

  #count(): number {
    return this.#strands.reduce((sum, { length }) => sum + length, 0);
  }

  #thin(): void {
    this.#strands = this.#strands.map(halved);
    while (this.#count() > MOST_POINTS) this.#strands.shift();
  }
}

/** A level stretch has two points, its ends; of what is told of one moment the last holds. */
function extend(strand: CurvePoint[], point: CurvePoint): void {
  const [before, last] = [strand.at(-2), strand.at(-1)];
  const isLevel = before && last && isAlike(before, last) && isAlike(before, point);
  const stands = last?.atMs === point.atMs;
  if (stands) strand[strand.length - 1] = point;
  else if (isLevel) strand[strand.length - 1] = { ...point, pct: before.pct };
  else strand.push(point);
}

function isAlike(a: CurvePoint, b: CurvePoint): boolean {
  return Math.abs(a.pct - b.pct) < ALIKE_PCT && (a.pct === 0) === (b.pct === 0);
}

/** Of each two the one that stands out; first and last stay. */
function halved(strand: CurvePoint[]): CurvePoint[] {
  if (strand.length < 4) return strand;
  const kept = strand.slice(0, 1);
  for (let at = 1; at < strand.length - 1; at += 2) {
    const [one, other] = strand.slice(at, Math.min(at + 2, strand.length - 1));
    const from = kept.at(-1)?.pct ?? 0;
    const pick = one && other && Math.abs(other.pct - from) > Math.abs(one.pct - from) ? other : one;
    if (pick) kept.push(pick);
  }
  return [...kept, ...strand.slice(-1)];
}
