import type { Clock } from '#clock';
import { positionAt, type SessionPlayer, type SessionState } from '#session';
import { distinctUntilChanged, map, skip, type Subscription } from 'rxjs';
import { createRecorder, type Recorder } from './recorder.ts';
import type { SessionMotor } from './session-motor.ts';
import type { SessionRunParts } from './session-run.contract.ts';

/** What is written down, and of whom. */
export interface RecordingParts {
  readonly player: Pick<SessionPlayer, 'state' | 'state$'>;
  readonly motor: SessionMotor;
  readonly recorder: Recorder;
  readonly clock: Clock;
  /** A session with a motor doesn't run over a gap between two looks of more than this. */
  readonly holdAfterMs: number;
}

/** Makes the recorder of a session, or goes on with what was written of it before it was cut off. */
export function recorderOf(parts: SessionRunParts): Recorder {
  const recorder = createRecorder({
    id: parts.id,
    // What ran of a step that was left out later is in the first plan only.
    protocol: parts.firstProtocol ?? parts.protocol,
    mode: parts.mode,
    startedAt: parts.clock.epochMs(),
    protocolsVersion: parts.protocolsVersion,
    from: parts.from?.record,
  });
  recorder.replan(parts.protocol);
  return recorder;
}

/** Lets a recorder see each state of a session, and each moment in which its motor goes on or off between two of them. */
export function recordRun({ player, motor, recorder, clock, holdAfterMs }: RecordingParts): Subscription {
  let wasLost = false;
  const observe = (state: SessionState): void => {
    recorder.observe(state, motor.motor?.gate.state.setPct ?? 0);
    const isLost = state.status === 'paused' && state.cause === 'massager-lost';
    if (isLost && !wasLost) recorder.note({ kind: 'lost' });
    wasLost = isLost;
  };
  const isOn$ = motor.gate$.pipe(
    map(({ setPct }) => setPct > 0),
    distinctUntilChanged(),
    skip(1),
  );
  const recording = player.state$.subscribe(observe);
  recording.add(
    isOn$.subscribe(() => {
      observe(seenAt(player.state, clock.now(), holdAfterMs));
    }),
  );
  return recording;
}

/** The state that a look at `nowMs` would give. */
function seenAt(state: SessionState, nowMs: number, holdAfterMs: number): SessionState {
  if (state.status !== 'running' || nowMs - state.anchorMs > holdAfterMs) return state;
  const positionMs = positionAt(state, nowMs);
  const ranMs = positionMs - state.positionMs;
  return { ...state, positionMs, activeMs: state.activeMs + ranMs, anchorMs: state.anchorMs + ranMs };
}
