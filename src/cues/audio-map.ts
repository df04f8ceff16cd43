/** What is asked of an audio context to set its clock against ours. */
export interface AudioTimes {
  readonly currentTime: number;
  readonly baseLatency?: number;
  readonly outputLatency?: number;
  getOutputTimestamp?(): AudioTimestamp;
}

/** More lag between rendering and loudspeaker than any Bluetooth headphone has: the time stamp is wrong. */
const MAX_LAG_S = 1;
/** A time stamp older than this, or from the future, was not taken by our clock. */
const MAX_AGE_MS = 1_000;
/** Rounding of coarse browser clocks. */
const SLACK_S = 0.005;

/**
 * The audio time that leaves the loudspeaker at `atMs`.
 * Taken from the time stamp of the output where that is sane, so that output latency is compensated exactly;
 * else from the rendering clock less the latency the browser admits to.
 * @param nowMs of the clock that `atMs` is of; has to be that of `performance.now` for the stamp to be used.
 */
export function toAudioTime(audio: AudioTimes, nowMs: number, atMs: number): number {
  const stamp = audio.getOutputTimestamp?.();
  const { contextTime, performanceTime } = stamp ?? {};
  if (contextTime !== undefined && performanceTime !== undefined) {
    const lagS = audio.currentTime - contextTime;
    const ageMs = nowMs - performanceTime;
    const isSane =
      contextTime > 0 &&
      lagS >= -SLACK_S &&
      lagS <= MAX_LAG_S &&
      ageMs >= -SLACK_S * 1000 &&
      ageMs <= MAX_AGE_MS;
    if (isSane) return contextTime + (atMs - performanceTime) / 1000;
  }
  return audio.currentTime - latencyS(audio) + (atMs - nowMs) / 1000;
}

/** From rendering to loudspeaker, seconds; 0 where the browser does not say. */
function latencyS({ outputLatency, baseLatency }: AudioTimes): number {
  const known = [outputLatency, baseLatency].find((value) => value !== undefined && value > 0);
  return known !== undefined && known <= MAX_LAG_S ? known : 0;
}
