import type { Protocol, ProtocolStep } from '#care';
import { segmentAt, type SessionState } from '#session';
import type { SessionMode, SessionRecord, StepRecord } from '#storage';

/** What is fixed when a session begins. */
export interface RecordHead {
  readonly id: string;
  readonly protocol: Protocol;
  readonly mode: SessionMode;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly protocolsVersion: string;
  readonly deviceProfileId?: string;
  readonly deviceName?: string;
}

/** Writes down what really ran, as it runs. */
export interface Recorder {
  /** Takes in a state of the session. `setPct` is what the gate lets through now. */
  observe(state: SessionState, setPct: number): void;
  /** The record as it stands; `endedAt` in milliseconds since 1970. */
  record(endedAt: number): SessionRecord;
}

/** Counts seconds a step, with and without motor, from positions and never from ticks. */
export function createRecorder(head: RecordHead): Recorder {
  return new PositionRecorder(head);
}

interface StepTally {
  activeMs: number;
  motorMs: number;
  maxPct: number;
}

class PositionRecorder implements Recorder {
  readonly #head: RecordHead;
  readonly #tallies: readonly StepTally[];
  #last: SessionState | undefined;
  #lastSetPct = 0;
  #pauses = 0;

  constructor(head: RecordHead) {
    this.#head = head;
    this.#tallies = head.protocol.steps.map(() => ({ activeMs: 0, motorMs: 0, maxPct: 0 }));
  }

  observe(state: SessionState, setPct: number): void {
    if (this.#last) this.#addRun(this.#last, state.activeMs - this.#last.activeMs);
    if (state.status === 'paused' && this.#last?.status !== 'paused') this.#pauses++;
    if (this.#last?.status === 'running') this.#addLevel(this.#last, setPct);
    this.#last = state;
    this.#lastSetPct = setPct;
  }

  record(endedAt: number): SessionRecord {
    const { protocol, ...head } = this.#head;
    const last = this.#last;
    return {
      schema: 1,
      ...head,
      routineId: protocol.routineId,
      routineName: protocol.name,
      endedAt,
      endReason: last?.status === 'ended' ? last.reason : 'unfinished',
      activeSeconds: toSeconds(last?.activeMs ?? 0),
      motorSeconds: toSeconds(this.#tallies.reduce((sumMs, { motorMs }) => sumMs + motorMs, 0)),
      pauses: this.#pauses,
      maxPct: Math.round(Math.max(0, ...this.#tallies.map(({ maxPct }) => maxPct))),
      plannedSeconds: protocol.totalSeconds,
      steps: protocol.steps.map((step, index) => stepRecord(step, index, this.#tallies[index])),
      ...(protocol.affectedSide === undefined ? {} : { affectedSide: protocol.affectedSide }),
    };
  }

  /** A state comes before its aims: where it entered another step, the level is still that of the one before. */
  #addLevel({ timeline, positionMs }: SessionState, setPct: number): void {
    const tally = this.#tallies[segmentAt(timeline, positionMs)?.step.index ?? -1];
    if (tally && setPct > tally.maxPct) tally.maxPct = setPct;
  }

  /** Counts where it ran, not where it is now: a skip moves the position without running. */
  #addRun(before: SessionState, ranMs: number): void {
    if (ranMs <= 0) return;
    const toMs = before.positionMs + ranMs;
    for (const segment of before.timeline.segments) {
      const shareMs = Math.min(toMs, segment.endMs) - Math.max(before.positionMs, segment.startMs);
      const tally = this.#tallies[segment.step.index];
      if (shareMs <= 0 || !tally) continue;
      tally.activeMs += shareMs;
      if (this.#lastSetPct > 0 && segment.step.ceilingPct > 0) tally.motorMs += shareMs;
    }
  }
}

function stepRecord(step: ProtocolStep, index: number, tally: StepTally | undefined): StepRecord {
  const { activeMs = 0, motorMs = 0, maxPct = 0 } = tally ?? {};
  return {
    index,
    kind: step.kind,
    ...(step.zone === undefined ? {} : { zone: step.zone }),
    ...(step.side === undefined ? {} : { side: step.side }),
    activeSeconds: toSeconds(activeMs),
    motorSeconds: toSeconds(motorMs),
    maxPct: Math.round(maxPct),
    skipped: activeMs === 0,
  };
}

/** Tenths are kept, so that the parts of a step add up. */
function toSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
