import type { Protocol, ProtocolStep } from '#care';
import { endCall, halfwayCall, sideOf, ticks, type CallScene, type CueingRules } from './calls.ts';
import { spanOf, type Span } from './speech.ts';
import type { Cue, CueKind, Segment, Timeline } from './timeline.ts';

export type { CueingRules } from './calls.ts';

/** What may be said in other words than those of the content. */
export interface TimelineOptions {
  /** What the person calls their sides; empty, or left out: left and right. */
  readonly sideNames?: { readonly left: string; readonly right: string } | undefined;
}

/**
 * Lays a protocol out in time: each step with its start and end, and every cue that will be heard. Pure, and
 * done once: what changes the plan makes a new timeline.
 *
 * What the author wrote is said when the author wrote it. What is generated (halfway, what comes next) gives
 * way: no two sentences overlap at the voice's speed.
 */
export function buildTimeline(
  protocol: Pick<Protocol, 'steps'> & Partial<Pick<Protocol, 'parts'>>,
  cueing: CueingRules,
  { sideNames }: TimelineOptions = {},
): Timeline {
  const segments = placed(protocol.steps);
  const begins = new Map(protocol.parts?.map(({ firstStep, name }) => [firstStep, name]));
  const plan = { segments, cueing, begins, sideNames };
  const durationMs = segments.at(-1)?.endMs ?? 0;
  const authored = segments.flatMap(instructions);
  const cues = [...authored];
  for (const segment of segments) cues.push(...generated(segment, plan, cues));
  const last = segments.at(-1);
  if (last) cues.push({ atMs: durationMs, segment: last.index, kind: 'complete' });
  cues.sort((a, b) => a.atMs - b.atMs || RANK[a.kind] - RANK[b.kind]);
  return { segments, cues, durationMs };
}

/** Cues of one moment, in the order in which they are heard: the tone, then the words. */
const RANK: Readonly<Record<CueKind, number>> = {
  tick: 0,
  'step-start': 1,
  'side-change': 1,
  halfway: 2,
  'ten-seconds': 3,
  next: 4,
  instruction: 5,
  complete: 6,
};

function placed(steps: readonly ProtocolStep[]): readonly Segment[] {
  let startMs = 0;
  return steps.map((step, index): Segment => {
    const endMs = startMs + step.seconds * 1000;
    const nextWorkIndex = steps.findIndex(({ kind }, at) => at > index && kind === 'work');
    const segment = { index, startMs, endMs, step, ...(nextWorkIndex < 0 ? {} : { nextWorkIndex }) };
    startMs = endMs;
    return segment;
  });
}

function instructions({ startMs, index, step }: Segment): readonly Cue[] {
  return step.cues.map(({ atSec, text, byHandText }) => ({
    atMs: startMs + atSec * 1000,
    segment: index,
    kind: 'instruction',
    text,
    ...(byHandText === undefined ? {} : { byHandText }),
  }));
}

function generated(
  segment: Segment,
  plan: Omit<CallScene, 'segment' | 'spans'>,
  cues: readonly Cue[],
): readonly Cue[] {
  const { segments, cueing } = plan;
  const authored = cues.filter((cue) => cue.segment === segment.index && cue.kind === 'instruction');
  const halfway = halfwayCall({ ...plan, segment, spans: spansOf(cues, cueing) }, authored);
  const scene: CallScene = { ...plan, segment, spans: spansOf([...cues, ...halfway], cueing) };
  const call = endCall(scene);
  const counted = ticks({ ...scene, spans: spansOf([...cues, ...halfway, ...call], cueing) });
  return [startTone(segment, segments), ...halfway, ...call, ...counted];
}

/**
 * Every step begins with a tone: its own one where the side changes, so that sides are told by ear. It is heard
 * at the switch between the two sides or, where there is none, at the step on the other side.
 */
function startTone(segment: Segment, segments: readonly Segment[]): Cue {
  const from = segments.slice(0, segment.index).findLast((other) => sideOf(other) !== undefined);
  const isSwitch = segment.step.kind === 'switch';
  const to = isSwitch ? segments.slice(segment.index).find((other) => sideOf(other) !== undefined) : segment;
  const between = segments.slice((from?.index ?? 0) + 1, segment.index);
  const isChange =
    [from, to].every((side) => side && sideOf(side) !== undefined) &&
    !between.some(({ step }) => step.kind === 'switch') &&
    from?.step.side !== to?.step.side;
  return { atMs: segment.startMs, segment: segment.index, kind: isChange ? 'side-change' : 'step-start' };
}

function spansOf(cues: readonly Cue[], { voice }: CueingRules): readonly Span[] {
  return cues.flatMap((cue) => spanOf(cue, voice.wordsPerSecond) ?? []);
}
