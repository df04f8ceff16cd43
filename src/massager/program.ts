import type { Clock } from '#clock';
import { filter, firstValueFrom, type Observable } from 'rxjs';
import { bounded, pause } from './bounded.ts';
import { massagerErrorOf, MassagerFault } from './errors.ts';
import type { AwaitStep, OutFrame, OutStep } from './profile-frames.contract.ts';

/** A notification as it came. */
export interface Heard {
  readonly endpoint: string;
  readonly bytes: Uint8Array;
}

/** What a program runs on. */
export interface ProgramStage {
  readonly clock: Clock;
  /** Aborted with why the link ended. */
  readonly signal: AbortSignal;
  /** Writes in its turn. */
  readonly write: (frame: OutFrame) => Promise<void>;
  readonly heard$: Observable<Heard>;
  /** What went wrong and doesn't matter. */
  readonly note: (what: string) => void;
}

/**
 * Runs the steps that make a massager ready, one after the other. What an await waits for may come before the write in
 * front of it has settled; if it doesn't come, that write is made again, as often as the step says.
 * @throws MassagerFault `no-answer` if an awaited notification never came; why the link ended; what a write threw.
 */
export async function runProgram(steps: readonly OutStep[], stage: ProgramStage): Promise<void> {
  let asked: OutFrame | undefined;
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'wait') await pause({ clock: stage.clock, ms: step.ms, signal: stage.signal });
    else if (step.kind === 'await') await ask(asked, step, stage);
    else if (steps[index + 1]?.kind !== 'await') await write(step.frame, stage);
    asked = step.kind === 'write' ? step.frame : undefined;
  }
}

/** A question and its answer; without a question, what comes by itself. */
async function ask(frame: OutFrame | undefined, step: AwaitStep, stage: ProgramStage): Promise<void> {
  for (let left = frame ? step.tries : 1; left > 0; left--) if (await askOnce(frame, step, stage)) return;
  if (!step.mayFail) throw new MassagerFault('no-answer');
  stage.note(`no answer from ${step.endpoint}`);
}

async function askOnce(
  frame: OutFrame | undefined,
  { endpoint, listen, withinMs }: AwaitStep,
  stage: ProgramStage,
): Promise<boolean> {
  const { clock, signal } = stage;
  const ear = listen();
  const answers$ = stage.heard$.pipe(filter((heard) => heard.endpoint === endpoint && ear(heard.bytes)));
  const came = firstValueFrom(answers$, { defaultValue: undefined }).then((heard) => heard !== undefined);
  if (frame) await write(frame, stage);
  try {
    return await bounded(came, { clock, ms: withinMs, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return false;
  }
}

async function write(frame: OutFrame, { signal, note, write: send }: ProgramStage): Promise<void> {
  try {
    await send(frame);
  } catch (error) {
    if (signal.aborted || !frame.mayFail) throw error;
    note(`init: ${massagerErrorOf(error, 'operating')}`);
  }
}
