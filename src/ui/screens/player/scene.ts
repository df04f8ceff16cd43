import type { Side } from '#protocol';
import type { Segment, SessionState } from '#session';
import { segmentAt, stepLeftMs } from '#session';
import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { nextWork, subjectOf } from './picture.ts';
import { cuesSaid } from './places.ts';
import { sideMark } from '../../words/side-words.ts';
import { progressOf, type Going } from './progress.ts';
import { headingOf, paceOf, placeName, type Wording } from './step-words.ts';

/** Shown for the whole lead-in, so that its ring has a fixed length: as long as the content plans them. */
const LEAD_IN_SECONDS = { start: 5, resume: 3 } as const;

/** What a moment of the session looks like, in words and numbers. */
export interface Scene {
  readonly segment: Segment | undefined;
  /** `lead-in`, or the kind of step. */
  readonly kind: string;
  readonly heading: string;
  /** On which side; of the coming step where this one only leads there. */
  readonly side: Side | undefined;
  /** What the person calls it, in capitals. */
  readonly sideName: string | undefined;
  /** The side is that of the next step. */
  readonly sideIsNext: boolean;
  /** What the hand does, `Glide`. */
  readonly technique: string | undefined;
  /** How fast, `3 cm/s`. */
  readonly pace: string | undefined;
  /** What was said last. */
  readonly instruction: string;
  /** The next step, and how long it is. */
  readonly next:
    | {
        readonly place: string;
        readonly seconds: number;
        readonly side: Side | undefined;
        readonly sideName: string | undefined;
      }
    | undefined;
  /** Of the step, or of the lead-in. */
  readonly seconds: number;
  readonly secondsLeft: number;
  /** `Step 3 of 10`, and what is left of all. */
  readonly progress: TemplateResult | string;
}

/** What a scene depends on beside the state. */
export interface SceneOptions extends Going {
  readonly byHand: boolean;
  /** Undefined: left and right, and centimetres. */
  readonly wording?: Wording | undefined;
}

/** Looks at a session: everything is derived from its state, nothing is counted. */
export function buildScene(state: SessionState, options: SceneOptions): Scene {
  const { wording, parts } = options;
  const segment = segmentAt(state.timeline, state.positionMs);
  return {
    segment,
    kind: isBeforeTheStep(state) ? 'lead-in' : (segment?.step.kind ?? 'finish'),
    heading: segment && !isStarting(state) ? headingOf(segment.step) : msg('Get ready'),
    ...sideOf(state, segment, wording),
    technique: segment?.step.techniqueName,
    pace: segment && paceOf(segment.step, wording),
    instruction: isGoingOn(state)
      ? msg('Back in place. It goes on by itself.')
      : instructionOf(state, segment, options),
    next: nextOf(state, segment, wording),
    ...timesOf(state, segment),
    progress: progressOf(state, segment, { parts }),
  };
}

function isBeforeTheStep({ status }: SessionState): boolean {
  return status === 'lead-in' || status === 'ready';
}

function isGoingOn(state: SessionState): boolean {
  return state.status === 'lead-in' && state.cause === 'resume';
}

function isStarting(state: SessionState): boolean {
  return state.status === 'ready' || (state.status === 'lead-in' && state.cause === 'start');
}

function sideOf(
  state: SessionState,
  segment: Segment | undefined,
  wording: Wording | undefined,
): Pick<Scene, 'side' | 'sideName' | 'sideIsNext'> {
  const { kind, side } = segment?.step ?? {};
  // A pack of heat over both sides: nobody has to choose one.
  if (kind !== 'work' && side === 'both') return { ...named(undefined, wording), sideIsNext: false };
  if (kind !== 'switch') return { ...named(side, wording), sideIsNext: false };
  return { ...named(subjectOf(state, segment)?.step.side, wording), sideIsNext: true };
}

function named(side: Side | undefined, wording: Wording | undefined) {
  return { side, sideName: side && sideMark(side, wording) };
}

function timesOf(
  state: SessionState,
  segment: Segment | undefined,
): { seconds: number; secondsLeft: number } {
  if (state.status === 'lead-in')
    return { seconds: LEAD_IN_SECONDS[state.cause], secondsLeft: Math.ceil(state.leadInMs / 1000) };
  return { seconds: segment?.step.seconds ?? 0, secondsLeft: Math.ceil(stepLeftMs(state) / 1000) };
}

/** The words spoken last in this step: who cannot hear them reads them. */
function instructionOf(
  { positionMs }: SessionState,
  segment: Segment | undefined,
  { byHand }: { readonly byHand: boolean },
): string {
  if (!segment) return '';
  const last = cuesSaid(segment, positionMs).at(-1);
  return (byHand ? last?.byHandText : undefined) ?? last?.text ?? '';
}

function nextOf(
  { timeline }: SessionState,
  segment: Segment | undefined,
  wording: Wording | undefined,
): Scene['next'] {
  if (!segment) return undefined;
  const following = timeline.segments[segment.index + 1];
  const isBridge = following?.step.kind === 'switch' || following?.step.kind === 'rest';
  const work = nextWork(timeline, segment);
  const next = (isBridge || segment.step.kind === 'switch' ? work : undefined) ?? following;
  if (!next) return undefined;
  const { step } = next;
  return { place: placeName(step, wording), seconds: step.seconds, ...named(step.side, wording) };
}
