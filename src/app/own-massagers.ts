import {
  compileProfile,
  createSequence,
  hexOf,
  levelOf,
  pctOf,
  type OutFrame,
  type OutStep,
} from '#massager';
import {
  capIssues,
  parseDeviceProfile,
  parseJsonText,
  type DeviceProfile,
  type ParseIssue,
  type ParseResult,
} from '#protocol';
import type { ProfileStore } from '#storage';
import type { FramePreview, OwnMassagers, ProfilePreview } from '#ui';
import { BehaviorSubject, map } from 'rxjs';

/** What taught massagers are made from. */
export interface OwnMassagersParts {
  readonly store: ProfileStore;
  /** Those that come with the app; their ids are theirs. */
  readonly builtIn: readonly DeviceProfile[];
}

/** Taught massagers, and what app/ itself asks of them. */
export interface OwnMassagersInside extends OwnMassagers {
  /** The newest of `profiles$`. */
  readonly profiles: readonly DeviceProfile[];
  /** Resolves once what is kept has been read, or could not be. Never rejects. */
  readonly loaded: Promise<void>;
  /** Reads again what is kept. Rejects with a StorageError. */
  readonly refresh: () => Promise<void>;
}

interface Kept {
  readonly profiles: readonly DeviceProfile[];
  readonly damaged: number;
}

/** Massagers the person taught or brought along. Starts reading at once; until then there are none. */
export function createOwnMassagers({ store, builtIn }: OwnMassagersParts): OwnMassagersInside {
  const kept$ = new BehaviorSubject<Kept>({ profiles: [], damaged: 0 });
  const check = (draft: unknown): ParseResult<DeviceProfile> => {
    const parsed = parseDeviceProfile(draft);
    if (!parsed.ok) return parsed;
    const compiled = compileProfile(parsed.value);
    const issues = [...idIssues(parsed.value, builtIn), ...(compiled.ok ? [] : compiled.issues)];
    return issues.length === 0 ? parsed : { ok: false, issues: capIssues(issues) };
  };
  const refresh = async (): Promise<void> => {
    const stored = await store.list();
    const profiles = stored.flatMap((value) => {
      const result = check(value);
      return result.ok ? [result.value] : [];
    });
    kept$.next({ profiles, damaged: stored.length - profiles.length });
  };
  return {
    profiles$: kept$.pipe(map(({ profiles }) => profiles)),
    damaged$: kept$.pipe(map(({ damaged }) => damaged)),
    get profiles() {
      return kept$.value.profiles;
    },
    refresh,
    // The screen of a taught massager says that storage is in trouble; without it there are just the built-in ones.
    loaded: refresh().catch(() => undefined),
    read: (text) => parseJsonText(text, check),
    check,
    preview: previewOf,
    async keep(profile) {
      await store.save(profile);
      await refresh();
    },
    async remove(id) {
      await store.remove(id);
      await refresh();
    },
    drafts: new Map(),
  };
}

/** Lowest, middle and most, in percent: the smallest number above 0 gives the lowest level. */
const SHOWN_PCT = [Number.MIN_VALUE, 50, 100] as const;

/** What a sound profile would send. Of one that is not, nothing. */
function previewOf(profile: DeviceProfile): ProfilePreview {
  const compiled = compileProfile(profile);
  if (!compiled.ok) return { levels: [], stop: [], init: [] };
  const frames = compiled.value;
  const levels = SHOWN_PCT.map((pct) => {
    const level = levelOf(profile, pct);
    // What shows as 0 would read as off.
    return {
      pct: Math.max(1, pctOf(profile, level)),
      level,
      frames: writesOf(frames.set(level, createSequence())),
    };
  });
  return {
    levels,
    stop: frames.stop(createSequence()).map(shown),
    init: writesOf(frames.init(createSequence())),
  };
}

/** The writes among the steps; waiting sends nothing. */
function writesOf(steps: readonly OutStep[]): readonly FramePreview[] {
  return steps.flatMap((step) => (step.kind === 'write' ? [shown(step.frame)] : []));
}

function shown({ to, bytes, response }: OutFrame): FramePreview {
  return { to, bytes: hexOf(bytes), response };
}

function idIssues({ id }: DeviceProfile, builtIn: readonly DeviceProfile[]): readonly ParseIssue[] {
  if (!builtIn.some((profile) => profile.id === id)) return [];
  return [{ path: 'id', found: id, expected: 'an id of its own; this is the id of a massager of the app' }];
}
