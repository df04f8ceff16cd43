import * as v from 'valibot';
import { Basis, Sources, Text, Whole, header } from './parts.ts';

const Sec = v.pipe(v.number(), v.minValue(0), v.maxValue(120));
const SecRange = v.strictTuple([Sec, Sec]);
/** What is said of a motor follows what is known of it. */
const ByCertainty = v.strictObject({ confirmed: Text, sent: Text, unknown: Text, byHand: Text });
const BreathPace = v.strictObject({ inSec: Sec, outSec: Sec, perMinute: v.number() });

/** When things are called, how they are said, and the phrases heard in every session: `protocols/care/cueing.json`. */
export const CueingSchema = v.strictObject({
  ...header,
  principle: Text,
  leadTimes: v.strictObject({
    nextStepCallSec: Sec,
    sideSwitchCallSec: Sec,
    /** Used instead in steps shorter than `shortStepBelowSec`. */
    shortStepCallSec: Sec,
    shortStepBelowSec: Sec,
    ticksAtSec: v.array(Sec),
    endToneAtSec: Sec,
    /** Steps at least this long get a call at their half. */
    halfwayFromSec: Sec,
    pauseBetweenSidesSec: SecRange,
    changeHeadSec: SecRange,
    resumeLeadInSec: Sec,
    startLeadInSec: Sec,
  }),
  leadBasis: Basis,
  voice: v.strictObject({
    maxWords: v.pipe(Whole, v.minValue(1)),
    wordsPerSecond: v.pipe(v.number(), v.minValue(0.5), v.maxValue(10)),
    order: Text,
    duckOtherAudio: v.boolean(),
    repeatOnTap: v.boolean(),
    languageLevel: Text,
  }),
  metronome: v.strictObject({
    event: Text,
    tones: Text,
    volume: Text,
    default: v.boolean(),
    circles: Text,
    hold: Text,
  }),
  breath: v.strictObject({
    ...BreathPace.entries,
    easierStart: BreathPace,
    strokeSync: Text,
    hapticInhale: Text,
    hapticExhale: Text,
    sources: Sources,
  }),
  haptics: v.strictObject({ tick: Text, switch: Text, stop: Text, note: Text }),
  screen: v.strictObject({ show: v.array(Text), reduceMotion: Text }),
  sources: Sources,
  globalPhrases: v.strictObject({
    start: Text,
    tenLeft: Text,
    /** Holds `{name}` and `{side}`. */
    nextIs: Text,
    switchSides: Text,
    halfway: Text,
    pause: ByCertainty,
    resume: Text,
    stop: ByCertainty,
    slower: Text,
    lighter: Text,
    tooLong: Text,
    limit: Text,
    lost: Text,
    done: Text,
  }),
  phraseBasis: Basis,
});

export type Cueing = v.InferOutput<typeof CueingSchema>;
