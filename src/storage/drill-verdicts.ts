import * as v from 'valibot';

/** An exercise of what to do when something goes wrong. */
export type DrillId = 'emergency-stop' | 'lost-link' | 'wrong-side' | 'sharp-pain';

/**
 * What was done besides or instead of the right act, as a key for words.
 * - `paused`, `switched-off`: the motor was brought to rest in another way than was asked for.
 * - `stopped-in-app`: STOP was pressed where no link could carry it.
 * - `stopped`: STOP where a pause would have done as well.
 * - `moved-running`: moved over before the motor was told to rest. `went-on`: on, with what was wrong still wrong.
 * - `not-gone-on`, `not-told`: held, and left at that. `told-other`: another sign was told than the one that was called.
 * - `hidden`, `no-call`: why an exercise was over before there was anything to judge.
 */
export type DrillNote =
  | 'paused'
  | 'switched-off'
  | 'stopped-in-app'
  | 'stopped'
  | 'moved-running'
  | 'went-on'
  | 'not-gone-on'
  | 'not-told'
  | 'told-other'
  | 'hidden'
  | 'no-call';

/**
 * How an exercise went. `well`: right and in time; `late`: right, but slow; `missed`: not, or something else;
 * `left`: over before there was anything to judge. Times are milliseconds from the call.
 */
export interface DrillVerdict {
  readonly drill: DrillId;
  readonly result: 'well' | 'late' | 'missed' | 'left';
  /** To the right act of the person; undefined where it never came. */
  readonly actedMs?: number;
  /** To a virtual motor that stands still; undefined where it ran to the end. */
  readonly stillMs?: number;
  /** To the end of what was to be done after that: told, moved over and gone on. */
  readonly doneMs?: number;
  readonly notes: readonly DrillNote[];
}

/** The newest verdict of each exercise. */
export interface DrillVerdicts {
  /** In no order. What is damaged is set aside under another key. Never throws. */
  read(): readonly DrillVerdict[];
  /** Overwrites them all. Never throws: what can't be kept lasts as long as the page. */
  keep(verdicts: readonly DrillVerdict[]): void;
}

/** Begins as every key of the app does, so that it is erased with all others. */
const KEY = 'backbeat-drills';
/** What could not be read is kept, so that nothing is lost for good. */
const ASIDE_KEY = 'backbeat-damaged-drills';

const ms = v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)));

const VERDICTS_SCHEMA = v.array(
  v.object({
    drill: v.picklist(['emergency-stop', 'lost-link', 'wrong-side', 'sharp-pain']),
    result: v.picklist(['well', 'late', 'missed', 'left']),
    actedMs: ms,
    stillMs: ms,
    doneMs: ms,
    notes: v.array(
      v.picklist([
        'paused',
        'switched-off',
        'stopped-in-app',
        'stopped',
        'moved-running',
        'went-on',
        'not-gone-on',
        'not-told',
        'told-other',
        'hidden',
        'no-call',
      ]),
    ),
  }),
);

/**
 * Verdicts in `localStorage`.
 * @param mention a function, since some browsers throw at the mere mention of the storage.
 */
export function createDrillVerdicts(
  mention: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): DrillVerdicts {
  return {
    read() {
      const text = attempt(() => mention()?.getItem(KEY));
      if (text === undefined || text === null) return [];
      const { success, output } = v.safeParse(
        VERDICTS_SCHEMA,
        attempt(() => JSON.parse(text) as unknown),
      );
      // valibot gives missing keys the type `| undefined`; at run time they are missing, as the type asks.
      if (success) return output as DrillVerdict[];
      attempt(() => {
        mention()?.setItem(ASIDE_KEY, text);
        mention()?.removeItem(KEY);
      });
      return [];
    },
    keep(verdicts) {
      attempt(() => mention()?.setItem(KEY, JSON.stringify(verdicts)));
    },
  };
}

/** For what a browser may forbid or have no room for, where going without is right. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
