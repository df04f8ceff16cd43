import type { Protocol, ProtocolStep } from '#care';
import { segmentAt, type SessionState } from '#session';
import type { SessionEventRecord, SessionMode, SessionRecord } from '#storage';
import { createTallies, type StepTally, type Tallies } from './step-tallies.ts';

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
  /**
   * What was written of this session before it was cut off: its id, its beginning and everything that ran stand, and
   * the count goes on. That it was cut off, and that it goes on in another mode, are noted.
   */
  readonly from?: SessionRecord | undefined;
}

/** Writes down what really ran, as it runs. */
export interface Recorder {
  /** Takes in a state of the session. `setPct` is what the gate lets through now. */
  observe(state: SessionState, setPct: number): void;
  /** Something that is worth knowing afterwards; the moment is written beside it. */
  note(event: Omit<SessionEventRecord, 'atSeconds'>): void;
  /** From here on the session follows another plan: longer or shorter steps, or fewer. What ran stays. */
  replan(protocol: Protocol): void;
  /** How long a step has run, however often; as of the last state. */
  ranSeconds(step: ProtocolStep): number;
  /** The massager that it goes on with, where it began without one. */
  device(profileId: string, name?: string): void;
  /** The record as it stands; `endedAt` in milliseconds since 1970. */
  record(endedAt: number): SessionRecord;
}

/** Counts seconds a step, with and without motor, from positions and never from ticks. */
export function createRecorder(head: RecordHead): Recorder {
  return new PositionRecorder(head);
}

class PositionRecorder implements Recorder {
  readonly #head: RecordHead;
  readonly #tallies: Tallies;
  readonly #events: SessionEventRecord[];
  #protocol: Protocol;
  #device: Pick<SessionRecord, 'deviceProfileId' | 'deviceName'>;
  #last: SessionState | undefined;
  #lastSetPct = 0;
  #pauses: number;

  constructor(head: RecordHead) {
    const { from, protocol } = head;
    this.#head = head;
    this.#protocol = protocol;
    this.#tallies = createTallies(protocol, from?.steps);
    this.#events = [...(from?.events ?? [])];
    this.#pauses = from?.pauses ?? 0;
    this.#device = { ...deviceIn(from), ...deviceIn(head) };
    if (!from) return;
    this.note({ kind: 'interrupted' });
    if (from.mode !== head.mode) this.note({ kind: 'mode', what: head.mode });
  }

  observe(state: SessionState, setPct: number): void {
    if (this.#last) this.#addRun(this.#last, state.activeMs - this.#last.activeMs);
    if (state.status === 'paused' && this.#last?.status !== 'paused') this.#pauses++;
    if (this.#last?.status === 'running') this.#addLevel(this.#last, setPct);
    this.#last = state;
    this.#lastSetPct = setPct;
  }

  note(event: Omit<SessionEventRecord, 'atSeconds'>): void {
    this.#events.push({ ...event, atSeconds: this.#tallies.activeSeconds() });
  }

  replan(protocol: Protocol): void {
    this.#protocol = protocol;
    this.#tallies.replan(protocol);
  }

  ranSeconds(step: ProtocolStep): number {
    return (this.#tallyOf(step)?.activeMs ?? 0) / 1000;
  }

  device(profileId: string, name?: string): void {
    this.#device = { deviceProfileId: profileId, ...(name === undefined ? {} : { deviceName: name }) };
  }

  record(endedAt: number): SessionRecord {
    const { id, mode, startedAt, protocolsVersion, from } = this.#head;
    const { routineId, name, totalSeconds, affectedSide } = this.#protocol;
    const last = this.#last;
    const addOns = addOnsOf(this.#protocol);
    return {
      schema: 1,
      id: from?.id ?? id,
      mode: from?.mode ?? mode,
      startedAt: from?.startedAt ?? startedAt,
      protocolsVersion,
      ...this.#device,
      routineId,
      routineName: name,
      endedAt,
      endReason: last?.status === 'ended' ? last.reason : 'unfinished',
      activeSeconds: this.#tallies.activeSeconds(),
      motorSeconds: this.#tallies.motorSeconds(),
      pauses: this.#pauses,
      maxPct: this.#tallies.maxPct(),
      plannedSeconds: totalSeconds,
      steps: this.#tallies.records(),
      ...(affectedSide === undefined ? {} : { affectedSide }),
      ...(addOns.length === 0 ? {} : { addOns }),
      ...(this.#events.length === 0 ? {} : { events: [...this.#events] }),
    };
  }

  /** A state comes before its aims: where it entered another step, the level is still that of the one before. */
  #addLevel({ timeline, positionMs }: SessionState, setPct: number): void {
    const tally = this.#tallyOf(segmentAt(timeline, positionMs)?.step);
    if (tally && setPct > tally.maxPct) tally.maxPct = setPct;
  }

  /** Counts where it ran, not where it is now: a skip moves the position without running. */
  #addRun(before: SessionState, ranMs: number): void {
    if (ranMs <= 0) return;
    const toMs = before.positionMs + ranMs;
    for (const segment of before.timeline.segments) {
      const shareMs = Math.min(toMs, segment.endMs) - Math.max(before.positionMs, segment.startMs);
      const tally = this.#tallyOf(segment.step);
      if (shareMs <= 0 || !tally) continue;
      tally.activeMs += shareMs;
      if (this.#lastSetPct > 0 && segment.step.ceilingPct > 0) tally.motorMs += shareMs;
    }
  }

  #tallyOf(step: ProtocolStep | undefined): StepTally | undefined {
    return step && this.#tallies.of(step);
  }
}

function deviceIn(
  source: Pick<RecordHead, 'deviceProfileId' | 'deviceName'> | undefined,
): Pick<SessionRecord, 'deviceProfileId' | 'deviceName'> {
  return {
    ...(source?.deviceProfileId === undefined ? {} : { deviceProfileId: source.deviceProfileId }),
    ...(source?.deviceName === undefined ? {} : { deviceName: source.deviceName }),
  };
}

function addOnsOf({ parts }: Protocol): NonNullable<SessionRecord['addOns']> {
  return parts.flatMap(({ role, id, name }) => (role === 'routine' ? [] : [{ role, id, name }]));
}
