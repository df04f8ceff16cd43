import type { Side } from '#protocol';
import { BREATH_MS, fitted, isSilent, speechMs, type Span } from './speech.ts';
import type { Cue, Segment } from './timeline.ts';

/** What a timeline reads of `protocols/care/cueing.json`; the parsed file fits. */
export interface CueingRules {
  readonly leadTimes: {
    /** What comes next is called this long before the end of a step, */
    readonly nextStepCallSec: number;
    /** or this long, if the step is shorter than `shortStepBelowSec`. */
    readonly shortStepCallSec: number;
    readonly shortStepBelowSec: number;
    readonly sideSwitchCallSec: number;
    readonly ticksAtSec: readonly number[];
    readonly halfwayFromSec: number;
  };
  readonly voice: { readonly wordsPerSecond: number };
  readonly globalPhrases: {
    readonly tenLeft: string;
    /** Holds `{name}` and `{side}`. */
    readonly nextIs: string;
    readonly switchSides: string;
    readonly halfway: string;
  };
}

/** One step with what a call about it has to know. */
export interface CallScene {
  readonly segment: Segment;
  readonly segments: readonly Segment[];
  readonly cueing: CueingRules;
  /** Names of the parts of the session, by the step that they begin with. */
  readonly begins: ReadonlyMap<number, string>;
  readonly sideNames: { readonly left: string; readonly right: string } | undefined;
  /** What is said already, and must not be talked over. */
  readonly spans: readonly Span[];
}

/** A call may come this much earlier than planned before it is left out: a design choice. */
const EARLY_MS = 3_000;
/** An authored sentence this near to the middle says enough: halfway stays a tone. */
const NEAR_HALF_MS = 5_000;
/** Kinds of step that are done for their whole length, so that half of it means something. */
const DONE_FOR_TIME: readonly string[] = ['work', 'heat', 'breathe', 'stretch', 'move'];

/**
 * Halfway through a step long enough for it. With words only where no authored cue is near or says it itself;
 * then the tone alone marks the moment, or nothing if the voice is in the middle of a sentence.
 */
export function halfwayCall(scene: CallScene, authored: readonly Cue[]): readonly Cue[] {
  const { segment, cueing, spans } = scene;
  const { step, startMs, endMs, index } = segment;
  if (!DONE_FOR_TIME.includes(step.kind) || step.seconds < cueing.leadTimes.halfwayFromSec) return [];
  const middleMs = (startMs + endMs) / 2;
  const saidSo = authored.find(({ text }) => /halfway/i.test(text ?? ''));
  const tone: Cue = { atMs: saidSo?.atMs ?? middleMs, segment: index, kind: 'halfway' };
  const text = cueing.globalPhrases.halfway;
  const lengthMs = speechMs(text, cueing.voice.wordsPerSecond);
  const isNear = authored.some(({ atMs }) => Math.abs(atMs - middleMs) <= NEAR_HALF_MS);
  if (!saidSo && !isNear && isSilent(spans, middleMs - BREATH_MS, middleMs + lengthMs + BREATH_MS))
    return [{ ...tone, text }];
  return isMidSentence(spans, tone.atMs) ? [] : [tone];
}

/**
 * Before the end of a step: how long is left and what comes. "Change sides in ten" and "Ten seconds" are true at
 * one moment only; "Next: …" may move a little to find its place. What finds none is left out; the tone stays unless
 * somebody is speaking.
 */
export function endCall(scene: CallScene): readonly Cue[] {
  const { segment, segments, cueing } = scene;
  const { step, endMs, startMs, index } = segment;
  const { shortStepBelowSec, nextStepCallSec, shortStepCallSec, sideSwitchCallSec } = cueing.leadTimes;
  const isShort = step.seconds < shortStepBelowSec;
  const isSwitch = changesSide(segments, segment);
  const longSec = isSwitch ? sideSwitchCallSec : nextStepCallSec;
  const wishMs = endMs - (isShort ? shortStepCallSec : longSec) * 1000;
  if (index === segments.length - 1 || wishMs <= startMs) return [];
  const next = nextText(scene);
  const { switchSides, tenLeft } = cueing.globalPhrases;
  const now = isSwitch ? switchSides : (next ?? tenLeft);
  const called = [
    ...(isShort ? [] : exact(scene, now, wishMs)),
    ...(next === undefined ? [] : movable(scene, next, wishMs)),
  ].slice(0, 1);
  if (called.length > 0 || isShort || isMidSentence(scene.spans, wishMs)) return called;
  return [{ atMs: wishMs, segment: index, kind: 'ten-seconds' }];
}

/** 3, 2, 1 before the end. All or none, so that they always mean the same: none in a tiny step or over words. */
export function ticks({ segment, cueing, spans }: CallScene): readonly Cue[] {
  const { ticksAtSec } = cueing.leadTimes;
  const firstSec = Math.max(0, ...ticksAtSec);
  // One second of quiet before the first tick, or the step is nothing but ticks.
  if (segment.step.seconds <= firstSec + 1) return [];
  if (!isSilent(spans, segment.endMs - firstSec * 1000, segment.endMs)) return [];
  return ticksAtSec.map((count) => ({
    atMs: segment.endMs - count * 1000,
    segment: segment.index,
    kind: 'tick',
    count,
  }));
}

/** True if the steps with a side before and after the end of this one are on different sides. */
function changesSide(segments: readonly Segment[], segment: Segment): boolean {
  if (!sideOf(segment)) return false;
  const following = segments.slice(segment.index + 1);
  const next = following.find((other) => sideOf(other) !== undefined);
  const isSoon = following[0] === next || (following[0]?.step.kind === 'switch' && following[1] === next);
  return isSoon && next !== undefined && sideOf(next) !== sideOf(segment);
}

/** The side that a step is done on, for steps that are done on one: heat lies on both and changes nothing. */
export function sideOf({ step }: Segment): string | undefined {
  return step.kind === 'work' || step.kind === 'stretch' ? step.side : undefined;
}

/**
 * "Next: Buttock, right.": of the work that comes now, or after a change of sides. "Next: Short walk.": of another part
 * of the session.
 */
function nextText({ segment, segments, cueing, begins, sideNames }: CallScene): string | undefined {
  const part = begins.get(segment.index + 1);
  // What stands in brackets is for reading: "Fork rails (optional)".
  if (part !== undefined) return nextIs(cueing, part.replace(/\s*\(.*\)$/, ''), undefined);
  const [first, second] = segments.slice(segment.index + 1, segment.index + 3);
  const next = first?.step.kind === 'switch' ? second : first;
  if (next?.step.kind !== 'work') return undefined;
  const { zone, zoneName, side, techniqueName } = next.step;
  const isSamePlace = zone === segment.step.zone && side === segment.step.side;
  // The same place again is told by what is done there.
  const name = isSamePlace ? techniqueName : zoneName;
  if (name === undefined) return undefined;
  return nextIs(cueing, name, sideSaid(side, sideNames));
}

/** One side, as the person calls it; nothing for both. */
function sideSaid(side: Side | undefined, names: CallScene['sideNames']): string | undefined {
  if (side === undefined || side === 'both') return undefined;
  const own = names?.[side].trim() ?? '';
  return own === '' ? side : own;
}

function nextIs({ globalPhrases }: CueingRules, name: string, side: string | undefined): string {
  const phrase = globalPhrases.nextIs.replace('{name}', () => name);
  return side === undefined ? phrase.replace(/,?\s*\{side\}/, '') : phrase.replace('{side}', () => side);
}

function exact({ segment, cueing, spans }: CallScene, text: string, atMs: number): readonly Cue[] {
  const lengthMs = speechMs(text, cueing.voice.wordsPerSecond);
  const isFree = isSilent(spans, atMs - BREATH_MS, atMs + lengthMs + BREATH_MS);
  return isFree && atMs + lengthMs <= segment.endMs
    ? [{ atMs, segment: segment.index, kind: 'ten-seconds', text }]
    : [];
}

function movable({ segment, cueing, spans }: CallScene, text: string, wishMs: number): readonly Cue[] {
  const { startMs, endMs, index } = segment;
  const firstTickSec = Math.max(0, ...cueing.leadTimes.ticksAtSec);
  const atMs = fitted(spans, speechMs(text, cueing.voice.wordsPerSecond), {
    wishMs,
    fromMs: Math.max(startMs, wishMs - EARLY_MS),
    untilMs: endMs - firstTickSec * 1000,
  });
  return atMs === undefined ? [] : [{ atMs, segment: index, kind: 'next', text }];
}

/** A tone together with the first word is heard, one in the middle of a sentence is not. */
function isMidSentence(spans: readonly Span[], atMs: number): boolean {
  return spans.some(({ fromMs, toMs }) => fromMs < atMs && atMs < toMs);
}
