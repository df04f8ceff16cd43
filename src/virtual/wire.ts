import type { ProfileStep } from '#protocol';
import { type Match, frameReader } from './frame-match.ts';
import { type SpokenProfile, placeOf } from './spoken.ts';

/**
 * What a massager understands. `part`: a frame of several, which do nothing before the last. `still`: a level of nothing
 * that is part of a stop.
 */
export type Understood =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'stop' | 'still' | 'poll' | 'battery' }
  | Preparing
  | { readonly kind: 'unknown'; readonly why: 'checksum' | 'unknown frame' };

/** What moves nothing, and without which something else may not be done. `init`: by its place among such steps. */
export type Preparing =
  | { readonly kind: 'start' | 'safety' | 'keep-alive' | 'part' }
  | { readonly kind: 'init'; readonly step: number };

/** Bytes that came, and where. */
export interface Arrived {
  readonly characteristicUuid: string;
  readonly bytes: Uint8Array;
}

type ListKind = Exclude<Understood['kind'], 'part' | 'still' | 'unknown'>;

interface Expected {
  readonly characteristicUuid: string;
  /** Its place among all steps of its list. */
  readonly step: number;
  readonly read: (bytes: Uint8Array) => Match;
}

/** The frames of one purpose, and how many of them have come. */
class Listening {
  readonly kind: ListKind;
  readonly #expected: readonly Expected[];
  #come = 0;
  #level: number | undefined;

  constructor(kind: ListKind, expected: readonly Expected[]) {
    this.kind = kind;
    this.#expected = expected;
  }

  hear(arrived: Arrived): Understood | 'damaged' | undefined {
    if (this.kind === 'init') return this.#hearAny(arrived);
    const now = this.#try(this.#come, arrived);
    const match = now.is === 'other' && this.#come > 0 ? this.#again(arrived) : now;
    if (match.is === 'damaged') return 'damaged';
    if (match.is === 'other') return undefined;
    this.#level = match.level ?? this.#level;
    if (++this.#come < this.#expected.length) return { kind: 'part' };
    this.#come = 0;
    return this.kind === 'level' ? { kind: 'level', level: this.#level ?? 1 } : { kind: this.kind };
  }

  /** Forgets what has come: something else has happened in between. */
  forget(): void {
    this.#come = 0;
  }

  /** What begins a link is asked for in any order, and again where nothing answered. */
  #hearAny(arrived: Arrived): Understood | 'damaged' | undefined {
    const matches = this.#expected.map((each, index) => ({ each, match: this.#try(index, arrived) }));
    const found = matches.find(({ match }) => match.is === 'it');
    if (found) return { kind: 'init', step: found.each.step };
    return matches.some(({ match }) => match.is === 'damaged') ? 'damaged' : undefined;
  }

  #again(arrived: Arrived): Match {
    this.#come = 0;
    return this.#try(0, arrived);
  }

  #try(index: number, { characteristicUuid, bytes }: Arrived): Match {
    const expected = this.#expected[index];
    return expected?.characteristicUuid === characteristicUuid ? expected.read(bytes) : { is: 'other' };
  }
}

/**
 * Reads what is written to a massager by its profile, with nothing of the driver that wrote it.
 * A stop goes before a level: where level 0 and the stop are the same frame, it is the stop.
 */
export class Wire {
  readonly #lists: readonly Listening[];

  constructor(profile: SpokenProfile) {
    const { battery, keepAlive } = profile;
    const steps: readonly (readonly [ListKind, readonly ProfileStep[] | undefined])[] = [
      ['stop', profile.stop],
      ['level', profile.set],
      ['start', profile.start],
      ['init', profile.init],
      ['safety', profile.safetyStep?.steps],
      ['poll', profile.poll?.steps],
      ['battery', battery && 'steps' in battery ? battery.steps : undefined],
      ['keep-alive', keepAlive && 'steps' in keepAlive ? keepAlive.steps : undefined],
    ];
    this.#lists = steps.flatMap(([kind, list]) => {
      const expected = expectedOf(profile, list ?? []);
      return expected.length > 0 ? [new Listening(kind, expected)] : [];
    });
  }

  hear(arrived: Arrived): Understood {
    const heard = this.#lists.map((list) => ({ list, what: list.hear(arrived) }));
    const understood = heard.filter((each): each is Heard => typeof each.what === 'object');
    const isPart = understood.some(({ list, what }) => list.kind === 'stop' && what.kind === 'part');
    const found = understood.find(({ what }) => what.kind !== 'part') ?? understood[0];
    if (!found)
      return { kind: 'unknown', why: heard.some(({ what }) => what) ? 'checksum' : 'unknown frame' };
    if (isPart && found.what.kind === 'level' && found.what.level === 0) return { kind: 'still' };
    if (found.what.kind !== 'part' && MOVING.has(found.list.kind)) this.#forgetBut(found.list);
    return found.what;
  }

  /** The link is gone, and with it what was half said. */
  forget(): void {
    for (const list of this.#lists) list.forget();
  }

  /** What was half said of another movement is off. */
  #forgetBut(whole: Listening): void {
    for (const list of this.#lists) if (list !== whole && MOVING.has(list.kind)) list.forget();
  }
}

interface Heard {
  readonly list: Listening;
  readonly what: Understood;
}

/** What ends what the other has begun. */
const MOVING: ReadonlySet<ListKind> = new Set(['stop', 'level', 'start']);

function expectedOf(profile: SpokenProfile, steps: readonly ProfileStep[]): readonly Expected[] {
  return steps.flatMap((each, step) => {
    if (!('write' in each)) return [];
    const { characteristicUuid } = placeOf(profile, each.to);
    return [{ characteristicUuid, step, read: frameReader(each.write) }];
  });
}
