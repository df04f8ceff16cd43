import type { MapPoint, PacerFigure } from './body-map.types.ts';

/** Where the dot is at a fraction `offset` of the cycle, and how much of it is to be seen. */
export interface CycleFrame extends MapPoint {
  readonly offset: number;
  readonly opacity: number;
}

/** One round of the dot, in straight pieces short enough to look like a curve. */
export interface PacerCycle {
  readonly durationMs: number;
  /** Every second round runs backwards. */
  readonly alternate: boolean;
  readonly frames: readonly CycleFrame[];
}

/** What a cycle is made from. */
export interface CycleRequest {
  readonly figure: PacerFigure;
  readonly strokeSeconds: number;
  /** The way back is a stroke too; if not, the dot lifts at the end and starts again. */
  readonly returns: boolean;
  /** Circles or passes that creep along the whole stroke; 8 where it isn't known. */
  readonly strokes?: number | undefined;
  /** Length of the stroke in map units. */
  readonly length: number;
  /** The point at a fraction of the stroke. */
  readonly at: (fraction: number) => MapPoint;
}

/** Share of a pass given to each turn; between them the dot keeps one speed, 1.22 times the mean. */
const TURN = 0.18;
/** One frame every 4 map units (5 mm) is not told from a curve. */
const UNITS_PER_FRAME = 4;
const FRAMES_PER_CIRCLE = 16;
const FRAMES_PER_PASS = 10;
const STROKES_UNKNOWN = 8;
/** "About as wide as a golf ball" (4 cm), drawn narrower so that the dot stays inside the slimmest area. */
const CIRCLE_RADIUS = 9;
/** A pass of 2.5 cm: the 4 cm of a real one, less the width of the head. */
const ACROSS_REACH = 10;
/** Circles and passes keep off the ends of the stroke, so that they don't leave the area. */
const CREEP = { from: 0.14, to: 0.86 } as const;
/** Lifting off and setting down, as shares of a stroke that doesn't return. */
const LIFT = { down: 0.04, away: 0.88 } as const;
/** Share of a hold that goes on finding the next place. */
const CHANGE_PLACE = 0.04;

/** The way of the dot for one figure. Pure; the caller measures the path. */
export function buildCycle(request: CycleRequest): PacerCycle {
  const passMs = Math.max(request.strokeSeconds, 0.1) * 1000;
  const many = Math.max(1, Math.round(request.strokes ?? STROKES_UNKNOWN));
  switch (request.figure) {
    case 'line':
      return request.returns
        ? { durationMs: passMs, alternate: true, frames: line(request) }
        : { durationMs: passMs, alternate: false, frames: lift(line(request)) };
    case 'circles':
      return { durationMs: passMs * many, alternate: true, frames: circles(request, many) };
    case 'across':
      return { durationMs: passMs * many, alternate: true, frames: across(request, many) };
    case 'hold':
      return { durationMs: passMs * 2, alternate: false, frames: hold(request) };
  }
}

/** Progress along a pass at a fraction of its time: soft, then steady, then soft. */
export function softTurn(time: number): number {
  const speed = 1 / (1 - TURN);
  if (time < TURN) return (speed * time * time) / (2 * TURN);
  if (time > 1 - TURN) return 1 - (speed * (1 - time) * (1 - time)) / (2 * TURN);
  return speed * (time - TURN / 2);
}

function line({ at, length }: CycleRequest): CycleFrame[] {
  const count = Math.min(64, Math.max(16, Math.ceil(length / UNITS_PER_FRAME)));
  return sample(count, (offset) => at(softTurn(offset)));
}

/** The same way in less time, with a rest in the air at its end. */
function lift(frames: readonly CycleFrame[]): CycleFrame[] {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return [];
  const { down, away } = LIFT;
  return [
    { ...first, offset: 0, opacity: 0 },
    ...frames.map((frame) => ({ ...frame, offset: down + frame.offset * (away - down) })),
    { ...last, offset: 1, opacity: 0 },
  ];
}

function circles({ at }: CycleRequest, count: number): CycleFrame[] {
  return sample(count * FRAMES_PER_CIRCLE, (offset) => {
    const centre = at(creep(offset));
    const angle = offset * count * 2 * Math.PI;
    return {
      x: centre.x + CIRCLE_RADIUS * Math.cos(angle),
      y: centre.y + CIRCLE_RADIUS * Math.sin(angle),
    };
  });
}

function across({ at }: CycleRequest, count: number): CycleFrame[] {
  return sample(count * FRAMES_PER_PASS, (offset) => {
    const centre = at(creep(offset));
    const ahead = at(creep(offset) + 0.02);
    const behind = at(creep(offset) - 0.02);
    const length = Math.hypot(ahead.x - behind.x, ahead.y - behind.y) || 1;
    const pass = Math.min(count - 1, Math.floor(offset * count));
    const way = softTurn(offset * count - pass);
    const reach = ACROSS_REACH * (pass % 2 === 0 ? 2 * way - 1 : 1 - 2 * way);
    return {
      x: centre.x - ((ahead.y - behind.y) / length) * reach,
      y: centre.y + ((ahead.x - behind.x) / length) * reach,
    };
  });
}

/** At the start for one rest, at the end for one rest, and back. */
function hold({ at }: CycleRequest): CycleFrame[] {
  const rest = (fraction: number, offset: number) => ({ ...at(fraction), offset, opacity: 1 });
  return [rest(0, 0), rest(0, 0.5 - CHANGE_PLACE), rest(1, 0.5), rest(1, 1 - CHANGE_PLACE), rest(0, 1)];
}

function creep(offset: number): number {
  return CREEP.from + offset * (CREEP.to - CREEP.from);
}

function sample(count: number, at: (offset: number) => MapPoint): CycleFrame[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const offset = index / count;
    return { ...at(offset), offset, opacity: 1 };
  });
}
