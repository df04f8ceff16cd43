import type { Clock } from '#clock';
import type { Glance } from './glance.ts';
import { LEVEL_TRIES, RETRY_MS } from './limits.ts';
import type { PacedStep, ProfileFrames, Sequence } from './profile-frames.contract.ts';
import type { MakeTask, Next, QueueEvent } from './write-queue.contract.ts';

/** What a lane of levels needs. */
export interface LevelLaneOptions {
  readonly clock: Clock;
  readonly frames: ProfileFrames;
  readonly sequence: Sequence;
  readonly minGapMs: number;
  readonly glance: Glance;
  readonly task: MakeTask;
  readonly hear: (event: QueueEvent) => void;
}

/** Steps that are being written one after the other. Nothing but a stop comes between. */
interface Run {
  readonly what: string;
  /** What it leads to; of a `repeat` nothing changes. */
  readonly level: number;
  readonly kind: 'start' | 'level' | 'repeat';
  readonly steps: readonly PacedStep[];
  at: number;
  /** The end of the wait that it is in (Clock ms). */
  untilMs?: number;
}

/** The newest level, and how it is written: after its gap, after what begins it, step by step, again if it fails. */
export class LevelLane {
  readonly #options: LevelLaneOptions;
  #slot: number | undefined;
  #run: Run | undefined;
  #repeats = false;
  /** The level that was written whole and last; 0 after a stop; undefined if a write failed. */
  #at: number | undefined;
  /** Whether what comes before the first level was written since the last stop. */
  #started = false;
  #lastLevelMs = -Infinity;
  /** When what failed may be tried again, whatever the gap. */
  #retryAtMs: number | undefined;
  #failures = 0;

  constructor(options: LevelLaneOptions) {
    this.#options = options;
  }

  /** True between two steps of one level. */
  get isUnderWay(): boolean {
    return this.#run !== undefined;
  }

  set(level: number): void {
    this.#slot = level;
  }

  /** Forgets what waits or is half written. */
  clear(): void {
    this.#slot = undefined;
    this.#run = undefined;
    this.#repeats = false;
    this.#retryAtMs = undefined;
  }

  /** A stop begins: whatever comes of it, the next level has to begin anew. */
  stopping(): void {
    this.clear();
    this.#at = undefined;
    this.#started = false;
    this.#options.glance.ended();
  }

  stopped(): void {
    this.#at = 0;
    this.#failures = 0;
  }

  /**
   * What is under way decides, unless it is only said again: then the rest of it is left unsaid. Where the level isn't
   * known it may have been switched off, and nothing goes that was meant for a motor that runs.
   */
  assume(level: number | undefined): void {
    if (level === undefined) this.stopping();
    else if (!this.#run || this.#run.kind === 'repeat') {
      this.#run = undefined;
      this.#repeats = false;
      this.#at = level;
    }
  }

  /** Writes the last level once more, if one is set and nothing else waits. */
  repeat(): void {
    this.#repeats = this.#at !== undefined && this.#at > 0 && this.#slot === undefined && !this.#run;
  }

  next(): Next {
    if (this.#run) return this.#step(this.#run);
    if (this.#slot === this.#at) this.#slot = undefined;
    if (this.#slot === undefined) return this.#nextRepeat();
    const { clock, glance, minGapMs } = this.#options;
    const fromMs = this.#retryAtMs ?? this.#lastLevelMs + minGapMs;
    if (fromMs > clock.now()) return fromMs;
    // What failed was looked at just before.
    const holdMs = this.#retryAtMs === undefined ? glance.holds(this.#slot) : undefined;
    return holdMs ?? this.#begin(this.#slot);
  }

  #nextRepeat(): Next {
    const level = this.#at;
    if (!this.#repeats || !level) return undefined;
    const { clock, glance } = this.#options;
    const holdMs = glance.holds(level);
    if (holdMs !== undefined) return holdMs;
    this.#repeats = false;
    this.#lastLevelMs = clock.now();
    glance.begun(level);
    return this.#go({ what: 'keep-alive', kind: 'repeat', level });
  }

  #begin(level: number): Next {
    const { clock, frames, glance, sequence, hear } = this.#options;
    this.#at = undefined;
    this.#repeats = false;
    glance.begun(level);
    hear({ type: 'level-started', level });
    // Whoever heard that may have asked for a stop, or ended the link: then this level is never begun.
    if (this.#slot === undefined) return undefined;
    this.#slot = this.#slot === level ? undefined : this.#slot;
    this.#retryAtMs = undefined;
    if (!this.#started) {
      const steps = frames.start(sequence);
      if (steps.length > 0) return this.#go({ what: 'start', kind: 'start', level }, steps);
      this.#started = true;
    }
    this.#lastLevelMs = clock.now();
    return this.#go({ what: `level ${level}`, kind: 'level', level });
  }

  #go(begun: Pick<Run, 'what' | 'kind' | 'level'>, steps?: readonly PacedStep[]): Next {
    const { frames, sequence } = this.#options;
    this.#run = { ...begun, at: 0, steps: steps ?? frames.set(begun.level, sequence) };
    return this.#step(this.#run);
  }

  #step(run: Run): Next {
    const { clock, task } = this.#options;
    const step = run.steps[run.at];
    if (!step) return this.next();
    if (step.kind === 'wait') {
      run.untilMs ??= clock.now() + step.ms;
      if (run.untilMs > clock.now()) return run.untilMs;
      this.#passed(run);
      return this.next();
    }
    const begunMs = clock.now();
    return task(run.what, step.frame, {
      done: () => {
        this.#passed(run);
      },
      failed: () => {
        if (step.frame.mayFail) this.#passed(run);
        else this.#failed(run, begunMs);
      },
      again: () => {
        this.#yield(run);
      },
    });
  }

  /** One step is behind it; after the last, what was written is told, even if a stop came meanwhile. */
  #passed(run: Run): void {
    run.at++;
    delete run.untilMs;
    if (run.at < run.steps.length) return;
    if (run === this.#run) {
      this.#run = undefined;
      this.#failures = 0;
      if (run.kind === 'level') this.#at = run.level;
      if (run.kind === 'start') this.#begun(run.level);
    }
    if (run.kind === 'level') this.#options.hear({ type: 'level-written', level: run.level });
  }

  /** What begins a level is written; the newest one follows at once. */
  #begun(level: number): void {
    this.#started = true;
    this.#slot ??= level;
    this.#retryAtMs = this.#options.clock.now();
  }

  #failed(run: Run, begunMs: number): void {
    if (run !== this.#run) return;
    this.#run = undefined;
    if (run.kind === 'repeat') return;
    this.#failures++;
    if (this.#failures >= LEVEL_TRIES) {
      this.#failures = 0;
      this.#slot = undefined;
      this.#options.hear({ type: 'level-refused' });
      return;
    }
    this.#slot ??= run.level;
    this.#retryAtMs = Math.max(this.#options.clock.now(), begunMs + RETRY_MS);
  }

  /** Nothing of it left the browser: a newer level may take its place. */
  #yield(run: Run): void {
    if (run !== this.#run || run.kind !== 'level' || run.at > 0 || this.#slot === undefined) return;
    this.#run = undefined;
    this.#retryAtMs = this.#options.clock.now();
  }
}
