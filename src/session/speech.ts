import type { Cue } from './timeline.ts';

/** A stretch of the timeline in which somebody speaks. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What the voice is silent between two sentences, so that they are heard as two: a design choice. */
export const BREATH_MS = 300;

/** How long a text takes to say, in milliseconds. */
export function speechMs(text: string, wordsPerSecond: number): number {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return Math.ceil((words / wordsPerSecond) * 1000);
}

/** When a cue is spoken, by the longer of its two texts; undefined for a cue without words. */
export function spanOf(cue: Cue, wordsPerSecond: number): Span | undefined {
  if (cue.text === undefined) return undefined;
  const texts = cue.byHandText === undefined ? [cue.text] : [cue.text, cue.byHandText];
  const longestMs = Math.max(...texts.map((text) => speechMs(text, wordsPerSecond)));
  return { fromMs: cue.atMs, toMs: cue.atMs + longestMs };
}

/** True if nothing is said between the two moments. */
export function isSilent(spans: readonly Span[], fromMs: number, toMs: number): boolean {
  return spans.every((span) => span.toMs <= fromMs || span.fromMs >= toMs);
}

/** Where a sentence may go. */
export interface Slot {
  readonly wishMs: number;
  /** Not before. */
  readonly fromMs: number;
  /** Said to its end by then. */
  readonly untilMs: number;
}

/**
 * The moment nearest to the wish at which `lengthMs` of speech fits between what is said already, with a breath
 * around it; undefined if there is none.
 */
export function fitted(spans: readonly Span[], lengthMs: number, slot: Slot): number | undefined {
  const latestMs = slot.untilMs - lengthMs;
  const candidates = [
    Math.min(slot.wishMs, latestMs),
    ...spans.flatMap((span) => [span.toMs + BREATH_MS, span.fromMs - BREATH_MS - lengthMs]),
  ].filter(
    (atMs) =>
      atMs >= slot.fromMs &&
      atMs <= latestMs &&
      isSilent(spans, atMs - BREATH_MS + 1, atMs + lengthMs + BREATH_MS - 1),
  );
  const distance = (atMs: number): number => Math.abs(atMs - slot.wishMs);
  return candidates.reduce<number | undefined>(
    (best, atMs) => (best === undefined || distance(atMs) < distance(best) ? atMs : best),
    undefined,
  );
}
