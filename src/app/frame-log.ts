import type { FrameLogEntry } from '#massager';
import { map, startWith, Subject, type Observable } from 'rxjs';

/** How many lines the log keeps: at ten frames a second the last three minutes, at two the last quarter of an hour. */
export const LOG_LENGTH = 2_000;

/** The newest lines of what went over the link. */
export interface FrameLog {
  /** Oldest first. Hot, replays. The lines are copied only while somebody looks. */
  readonly lines$: Observable<readonly FrameLogEntry[]>;
  /** A copy, oldest first. */
  readonly lines: readonly FrameLogEntry[];
  add(line: FrameLogEntry): void;
  dispose(): void;
}

/** A ring: a new line takes the place of the oldest one. */
export function createFrameLog(length = LOG_LENGTH): FrameLog {
  return new Ring(length);
}

class Ring implements FrameLog {
  readonly lines$: Observable<readonly FrameLogEntry[]>;
  readonly #length: number;
  readonly #ring: FrameLogEntry[] = [];
  readonly #news$ = new Subject<void>();
  /** Where the oldest line is, once the ring is full. */
  #oldest = 0;

  constructor(length: number) {
    this.#length = length;
    this.lines$ = this.#news$.pipe(
      startWith(undefined),
      map(() => this.lines),
    );
  }

  get lines(): readonly FrameLogEntry[] {
    return [...this.#ring.slice(this.#oldest), ...this.#ring.slice(0, this.#oldest)];
  }

  add(line: FrameLogEntry): void {
    if (this.#ring.length < this.#length) this.#ring.push(line);
    else {
      this.#ring[this.#oldest] = line;
      this.#oldest = (this.#oldest + 1) % this.#length;
    }
    this.#news$.next();
  }

  dispose(): void {
    this.#news$.complete();
  }
}
