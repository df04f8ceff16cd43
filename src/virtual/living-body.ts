import type { Clock } from '#clock';
import { type Body, type WhyNot, driveOf, finalHeatC, shownPpm } from './body.ts';
import type { Figures } from './figures.ts';
import { rippleAt } from './ripple.ts';
import { type Own, type Span, bodyAt, spanOf, walk } from './span.ts';

/** How often it tells while the speed changes: smooth to the eye. */
const CHANGING_EVERY_MS = 100;
/** While the speed only ripples. */
const RIPPLING_EVERY_MS = 500;
/** While it warms or cools. */
const WARMING_EVERY_MS = 5_000;
/** Closer than this to where it ends, the heat counts as there. */
const WARM_WITHIN_C = 0.5;

/** What can be done to a body from outside. */
export type Change = Partial<
  Pick<Body, 'targetPpm' | 'chargePct' | 'heatC' | 'pressurePct' | 'commandedMs'>
> & {
  readonly why?: WhyNot | undefined;
};

/** What a body shows at a moment. */
export interface Shown {
  readonly body: Body;
  /** With ripple. */
  readonly ppm: number;
  readonly stalled: boolean;
}

export interface LivingBodyParts {
  readonly clock: Clock;
  readonly figures: Figures;
  readonly seed: number;
  readonly chargePct: number;
  /** Something that it did by itself, told late if the clock's timers are. */
  readonly acted: (own: Own) => void;
  /** There may be something new to see. */
  readonly seen: () => void;
}

/** A body in time: computed when asked, and telling while there is something to see. */
export class LivingBody {
  readonly #parts: LivingBodyParts;
  #span: Span;
  #cancelLook: () => void = () => undefined;
  #watchers = 0;
  /** Its ripple begins with it, whenever that is. */
  readonly #bornMs: number;

  constructor(parts: LivingBodyParts) {
    this.#parts = parts;
    const nowMs = parts.clock.now();
    this.#bornMs = nowMs;
    const body: Body = {
      atMs: nowMs,
      ppm: 0,
      targetPpm: 0,
      chargePct: parts.chargePct,
      heatC: parts.figures.ambientC,
      pressurePct: 0,
      commandedMs: nowMs,
      why: undefined,
    };
    this.#span = spanOf(body, parts.figures);
  }

  get now(): Shown {
    return this.at(this.#parts.clock.now());
  }

  /** What it will show at a moment if nothing more is done to it. */
  at(atMs: number): Shown {
    const { figures, seed } = this.#parts;
    const { span } = walk(this.#span, atMs, figures);
    const body = bodyAt(span, atMs, figures);
    const drive = driveOf(span.body, figures);
    const steadyPpm = shownPpm(body, drive, figures);
    return { body, ppm: steadyPpm * rippleAt(atMs - this.#bornMs, seed, figures), stalled: drive.stalled };
  }

  change(change: Change): void {
    this.#catchUp();
    this.#span = spanOf({ ...this.now.body, ...change }, this.#parts.figures);
    this.look();
  }

  /** Does what is due, tells, and comes back while there is something to see. */
  look(): void {
    this.#cancelLook();
    this.#catchUp();
    this.#parts.seen();
    const nextMs = this.#nextLookMs();
    if (Number.isFinite(nextMs))
      this.#cancelLook = this.#parts.clock.after(nextMs, () => {
        this.look();
      });
  }

  /** Somebody looks at it: only then it tells what only changes to the eye. @returns looks away */
  watch(): () => void {
    this.#watchers++;
    this.look();
    let isWatching = true;
    return () => {
      if (isWatching) this.#watchers--;
      isWatching = false;
    };
  }

  rest(): void {
    this.#cancelLook();
  }

  #catchUp(): void {
    const { clock, figures, acted } = this.#parts;
    const { span, own } = walk(this.#span, clock.now(), figures);
    this.#span = span;
    for (const each of own) if (each.act !== 'percent') acted(each);
  }

  /** Whole milliseconds, and never none: a moment that a float puts just ahead would come again and again. */
  #nextLookMs(): number {
    const { end } = this.#span;
    const dueMs = end ? Math.max(1, Math.ceil(end.atMs - this.#parts.clock.now())) : Infinity;
    return this.#watchers > 0 ? Math.min(dueMs, this.#nextSightMs()) : dueMs;
  }

  /** When there is something new to the eye. */
  #nextSightMs(): number {
    const { figures } = this.#parts;
    const { body, ppm } = this.now;
    const drive = driveOf(this.#span.body, figures);
    const speed = shownPpm(body, drive, figures);
    return Math.min(
      speed === drive.goalPpm ? Infinity : CHANGING_EVERY_MS,
      figures.ripplePct > 0 && ppm > 0 ? RIPPLING_EVERY_MS : Infinity,
      Math.abs(body.heatC - finalHeatC(this.#span.body, figures)) > WARM_WITHIN_C
        ? WARMING_EVERY_MS
        : Infinity,
    );
  }
}
