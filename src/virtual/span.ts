import { type Body, after, driveOf, finalHeatC } from './body.ts';
import type { Figures } from './figures.ts';

/** What a body does by itself. `percent`: another whole percent of its charge is gone. */
export type OwnAct = 'percent' | 'battery' | 'cut-out' | 'auto-off';

/** A stretch in which nothing happens but time, and what ends it. */
export interface Span {
  readonly body: Body;
  readonly end: { readonly atMs: number; readonly act: OwnAct } | undefined;
}

/** Something that a body did by itself. */
export interface Own {
  readonly atMs: number;
  readonly act: OwnAct;
}

/** Longest that is looked ahead for a charge to end or a motor to be hot: ten days. */
const HORIZON_MS = 864_000_000;
const FIRST_LOOK_MS = 1_000;
/** Halvings until a moment is known to far less than a millisecond. */
const HALVINGS = 60;

/** The stretch that begins with `body`. */
export function spanOf(body: Body, figures: Figures): Span {
  if (body.targetPpm <= 0) return { body, end: undefined };
  const ends: Own[] = [];
  const note = (forMs: number | undefined, act: OwnAct): void => {
    if (forMs !== undefined) ends.push({ atMs: body.atMs + forMs, act });
  };
  const nextPct = Math.ceil(body.chargePct) - 1;
  note(untilPercent(body, nextPct, figures), nextPct <= 0 ? 'battery' : 'percent');
  note(untilHot(body, figures), 'cut-out');
  if (figures.autoOffMs > 0) note(Math.max(0, body.commandedMs + figures.autoOffMs - body.atMs), 'auto-off');
  ends.sort((a, b) => a.atMs - b.atMs);
  return { body, end: ends[0] };
}

/**
 * The stretch that holds `atMs`, and what happened on the way. The same however often it is asked: a stretch
 * depends on what it began with, never on when somebody looked.
 */
export function walk(
  from: Span,
  atMs: number,
  figures: Figures,
): { readonly span: Span; readonly own: readonly Own[] } {
  const own: Own[] = [];
  let span = from;
  while (span.end && span.end.atMs <= atMs) {
    own.push(span.end);
    span = spanOf(acted(span.body, span.end, figures), figures);
  }
  return { span, own };
}

/** The body at a moment of its stretch; earlier gives what it began with. */
export function bodyAt({ body }: Span, atMs: number, figures: Figures): Body {
  return after(body, atMs - body.atMs, figures);
}

function acted(body: Body, { atMs, act }: Own, figures: Figures): Body {
  const then = { ...after(body, atMs - body.atMs, figures), atMs };
  switch (act) {
    case 'percent':
      return { ...then, chargePct: Math.ceil(body.chargePct) - 1 };
    case 'battery':
      return { ...then, chargePct: 0, targetPpm: 0, why: 'battery' };
    default:
      return { ...then, targetPpm: 0, why: act };
  }
}

function untilPercent(body: Body, pct: number, figures: Figures): number | undefined {
  if (body.chargePct <= 0) return 0;
  const { goalPpm, stalled } = driveOf(body, figures);
  if (goalPpm <= 0 && !stalled) return undefined;
  return firstMs((forMs) => after(body, forMs, figures).chargePct <= pct);
}

/** Speed settles within seconds and heat takes minutes, so the heat turns at most once, and early. */
function untilHot(body: Body, figures: Figures): number | undefined {
  const { cutOutC } = figures;
  if (body.heatC >= cutOutC) return 0;
  if (finalHeatC(body, figures) <= cutOutC) return undefined;
  return firstMs((forMs) => after(body, forMs, figures).heatC >= cutOutC);
}

/** When something begins to be true that then stays true; undefined if that is beyond the horizon. */
function firstMs(isSo: (forMs: number) => boolean): number | undefined {
  let [low, high] = [0, FIRST_LOOK_MS];
  while (!isSo(high)) {
    if (high > HORIZON_MS) return undefined;
    [low, high] = [high, high * 2];
  }
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
