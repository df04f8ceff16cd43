import type { Cue, SessionState } from '#session';
import type { CuePurpose } from './log.ts';
import type { SpeechRank } from './speech.ts';
import type { ToneName } from './tones.ts';
import type { VibrationName } from './vibration.ts';

/** A cue with its moment on the clock, and how it is heard and felt. */
export interface PlannedCue {
  /** The same whenever the same cue is planned again. */
  readonly key: string;
  readonly purpose: CuePurpose;
  readonly cue?: Cue;
  /** When it is to be heard, on the injected clock. */
  readonly dueMs: number;
  readonly tone?: ToneName | undefined;
  readonly toneUntilMs: number;
  readonly vibration?: VibrationName | undefined;
  readonly text?: string | undefined;
  readonly textUntilMs: number;
  readonly rank: SpeechRank;
}

/** What the conductor says by itself while it counts down. */
export interface LeadInPhrases {
  readonly start?: string;
  readonly resume?: string;
}

/** How a session is turned into moments. */
export interface PlanOptions {
  /** Speaks `byHandText` where a cue has one. */
  readonly byHand: boolean;
  readonly phrases?: LeadInPhrases | undefined;
  /** Place in the timeline before which everything has had its turn. */
  readonly fromMs: number;
  /** An instruction that a pause cut off: said again when the session goes on. */
  readonly again?: PlannedCue | undefined;
}

/** A state in which time runs, or is about to. */
export type MovingState = Extract<SessionState, { status: 'lead-in' | 'running' }>;

/** How a kind of cue sounds, feels and ranks. */
interface Manner {
  readonly tone?: ToneName;
  readonly vibration?: VibrationName;
  readonly rank: SpeechRank;
  /** Kept as long as its step lasts: without it the person does not know what to do. */
  readonly isKept?: boolean;
  /** Words of this kind are worth saying this much late. */
  readonly wordsGraceMs: number;
}

const MANNERS: Readonly<Record<Cue['kind'], Manner>> = {
  'step-start': {
    tone: 'step-start',
    vibration: 'step-start',
    rank: 'authored',
    isKept: true,
    wordsGraceMs: 1_000,
  },
  'side-change': {
    tone: 'side-change',
    vibration: 'switch',
    rank: 'authored',
    isKept: true,
    wordsGraceMs: 1_000,
  },
  instruction: { rank: 'authored', isKept: true, wordsGraceMs: 1_000 },
  halfway: { tone: 'halfway', vibration: 'halfway', rank: 'generated', wordsGraceMs: 2_000 },
  'ten-seconds': { tone: 'ten-seconds', vibration: 'ten-seconds', rank: 'generated', wordsGraceMs: 1_500 },
  next: { rank: 'generated', wordsGraceMs: 4_000 },
  tick: { tone: 'tick', vibration: 'tick', rank: 'generated', wordsGraceMs: 0 },
  complete: { tone: 'end', vibration: 'end', rank: 'authored', wordsGraceMs: 1_000 },
};

/** A tone that is later than this is no longer the moment it announces. */
const TONE_GRACE_MS = 150;
/** What is said at the very end of a step would run into the next. */
const STEP_TAIL_MS = 1_000;
/** The end is worth telling even to a page that slept through it. */
const END_GRACE_MS = 600_000;
/** An instruction that is said again may wait for other words this long. */
const AGAIN_GRACE_MS = 5_000;
const SECOND_MS = 1_000;

/** All cues from a place in the timeline on, by the clock, in order of time. */
export function buildPlan(state: MovingState, options: PlanOptions): readonly PlannedCue[] {
  const leadIn = state.status === 'lead-in' ? planLeadIn(state, options) : [];
  const cues = state.timeline.cues.filter(({ atMs }) => atMs >= options.fromMs);
  const ahead = cues.map((cue) => planCue(state, cue, options));
  return onePerMoment([...leadIn, ...ahead].sort((a, b) => a.dueMs - b.dueMs));
}

/** Moment on the clock at which position 0 of the timeline is or would have been. */
export function originMs(state: MovingState): number {
  const leadInMs = state.status === 'lead-in' ? state.leadInMs : 0;
  return state.anchorMs + leadInMs - state.positionMs;
}

function planCue(state: MovingState, cue: Cue, { byHand }: PlanOptions): PlannedCue {
  const { tone, vibration, rank, wordsGraceMs } = MANNERS[cue.kind];
  const dueMs = originMs(state) + cue.atMs;
  const keptUntilMs = keptMs(state, cue, dueMs);
  return {
    key: [cue.segment, cue.kind, cue.count ?? '', Math.round(cue.atMs)].join(':'),
    purpose: cue.kind,
    cue,
    dueMs,
    tone: cue.kind === 'tick' && cue.count === 1 ? 'last-tick' : tone,
    toneUntilMs: Math.max(dueMs + TONE_GRACE_MS, keptUntilMs),
    vibration,
    text: (byHand ? cue.byHandText : undefined) ?? cue.text,
    textUntilMs: Math.max(dueMs + wordsGraceMs, keptUntilMs),
    rank,
  };
}

/** Until when a cue is worth catching up on, on the clock. */
function keptMs(state: MovingState, cue: Cue, dueMs: number): number {
  if (cue.kind === 'complete') return dueMs + END_GRACE_MS;
  return MANNERS[cue.kind].isKept ? originMs(state) + lastMomentMs(state, cue) : dueMs;
}

/** Until when an instruction is worth catching up on: its step, or the next instruction in it. */
function lastMomentMs({ timeline }: MovingState, cue: Cue): number {
  const endMs = (timeline.segments[cue.segment]?.endMs ?? timeline.durationMs) - STEP_TAIL_MS;
  const next = timeline.cues.find(
    (other) => other.segment === cue.segment && other.atMs > cue.atMs && MANNERS[other.kind].isKept,
  );
  return next ? Math.min(endMs, next.atMs) : endMs;
}

/** The countdown: words at once, a pip each second, and, when going on, the sound of a start at its end. */
function planLeadIn(
  state: Extract<SessionState, { status: 'lead-in' }>,
  { phrases, again }: PlanOptions,
): readonly PlannedCue[] {
  const { anchorMs, leadInMs, cause } = state;
  const goMs = anchorMs + leadInMs;
  const plan = (purpose: CuePurpose, dueMs: number, more: Partial<PlannedCue>): PlannedCue => ({
    key: `${purpose}:${Math.round(anchorMs)}:${Math.round(goMs - dueMs)}`,
    purpose,
    dueMs,
    toneUntilMs: dueMs + TONE_GRACE_MS,
    textUntilMs: dueMs + SECOND_MS,
    rank: 'authored',
    ...more,
  });
  const text = phrases?.[cause];
  const pips = Array.from({ length: Math.floor(leadInMs / SECOND_MS) }, (_, index) =>
    plan('get-ready', goMs - (index + 1) * SECOND_MS, { tone: 'get-ready', vibration: 'get-ready' }),
  );
  const go = plan('go-on', goMs, { tone: 'step-start', vibration: 'step-start' });
  const repeated = again && {
    ...again,
    key: `${again.key}:again`,
    dueMs: goMs,
    textUntilMs: goMs + AGAIN_GRACE_MS,
  };
  return [
    ...(text ? [plan('lead-in', anchorMs, { text })] : []),
    ...pips,
    ...(cause === 'resume' ? [go] : []),
    ...(repeated ? [wordsOnly(repeated)] : []),
  ];
}

const BY_WEIGHT: readonly ToneName[] = ['end', 'side-change', 'step-start', 'halfway', 'ten-seconds'];

/** Of tones that fall on one moment only the weightiest is kept; words are all kept, they queue. */
function onePerMoment(plans: readonly PlannedCue[]): readonly PlannedCue[] {
  const heaviest = new Map<number, PlannedCue>();
  for (const planned of plans) {
    const rival = heaviest.get(Math.round(planned.dueMs));
    if (!rival || weight(planned) < weight(rival)) heaviest.set(Math.round(planned.dueMs), planned);
  }
  return plans.map((planned) =>
    heaviest.get(Math.round(planned.dueMs)) === planned ? planned : wordsOnly(planned),
  );
}

/** 0 is the heaviest. */
function weight({ tone }: PlannedCue): number {
  if (!tone) return BY_WEIGHT.length + 1;
  const place = BY_WEIGHT.indexOf(tone);
  return place === -1 ? BY_WEIGHT.length : place;
}

function wordsOnly(planned: PlannedCue): PlannedCue {
  return { ...planned, tone: undefined, vibration: undefined };
}
