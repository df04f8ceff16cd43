import type { Seen } from '../trace.ts';
import { isGoing, type Broken, type Invariant, type Newest } from './picture.ts';

/** Sessions of which something may be lost: there was no room to keep them aside, nor in the journal at their end. */
export function withoutRoom(trace: readonly Seen[]): ReadonlySet<string> {
  const room = new Room();
  for (const seen of trace) room.see(seen);
  return room.excused;
}

class Room {
  readonly excused = new Set<string>();
  readonly #over = new Set<string>();
  #storage: Newest['storage'];
  #going: string | undefined;

  see(seen: Seen): void {
    if (seen.kind === 'storage') this.#storage = seen;
    if (seen.kind === 'tab') this.#going = undefined;
    if (seen.kind === 'session' && !seen.isRehearsal) this.#follow(seen);
    if (this.#going !== undefined && this.#storage?.isAsideFull) this.excused.add(this.#going);
  }

  #follow({ id, status }: NonNullable<Newest['session']>): void {
    // Its end is told again each time that somebody asks.
    if (this.#over.has(id)) return;
    this.#going = status === 'ended' ? undefined : id;
    if (status !== 'ended') return;
    this.#over.add(id);
    const { isAsideFull = false, isJournalFull = false } = this.#storage ?? {};
    // One of the two has it.
    if (isAsideFull && isJournalFull) this.excused.add(id);
    else this.excused.delete(id);
  }
}

/** Every five seconds a session is kept aside; a second later that is known. */
const TRIED_MS = 6_100;

/** A session that can't be kept says so while it runs. */
export const fullIsTold: Invariant = {
  holds: 'a session that can not be kept aside says so',
  find: (trace) => {
    const telling = new Telling();
    for (const seen of trace) {
      const broken = telling.see(seen);
      if (broken) return broken;
    }
    return undefined;
  },
};

class Telling {
  #sinceMs = 0;
  #isFull = false;
  #isTold = false;
  #session: Newest['session'];

  see(seen: Seen): Broken | undefined {
    if (seen.kind === 'storage') this.#fill(seen);
    if (seen.kind === 'tab') this.#isTold = false;
    if (seen.kind === 'trouble') this.#isTold ||= seen.what === 'full';
    // Nothing could be tried while the page slept.
    if (seen.kind === 'act' && seen.what === 'sleep') this.#sinceMs = Infinity;
    return seen.kind === 'session' && !seen.isRehearsal ? this.#follow(seen) : undefined;
  }

  #fill({ atMs, isAsideFull }: NonNullable<Newest['storage']>): void {
    if (isAsideFull && !this.#isFull) this.#sinceMs = atMs;
    this.#isFull = isAsideFull;
  }

  #follow(seen: NonNullable<Newest['session']>): Broken | undefined {
    const isNew = seen.id !== this.#session?.id || this.#sinceMs === Infinity;
    if (isNew) this.#sinceMs = seen.atMs;
    this.#session = seen;
    if (!this.#isFull || this.#isTold || !isGoing(seen) || seen.status === 'ready') return undefined;
    return seen.atMs - this.#sinceMs > TRIED_MS
      ? { atMs: seen.atMs, what: `nothing is said since ${this.#sinceMs} ms` }
      : undefined;
  }
}
