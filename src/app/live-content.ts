import type { AssembledContent } from '#protocol';
import { createMemoryProfiles, createMemoryRoutines, type ProfileStore, type RoutineStore } from '#storage';
import type { Content, OwnRoutines } from '#ui';
import type { BuiltIn } from './built-in.ts';
import { createOwnMassagers, type OwnMassagersInside } from './own-massagers.ts';
import { createOwnRoutines, type OwnRoutinesInside } from './own-routines.ts';
import { createSources } from './sources.ts';

/** Where content comes from. */
export interface ContentParts {
  readonly builtIn: BuiltIn;
  /** The text of `care/sources.json`, fetched when somebody wants to read it. */
  readonly sources?: () => Promise<string>;
  /** Left out: own routines last as long as the page. */
  readonly routineStore?: RoutineStore;
  /** Left out: taught massagers last as long as the page. */
  readonly profileStore?: ProfileStore;
  /** Left out: nothing is ever shared with the app. */
  readonly takeShared?: OwnRoutines['takeShared'];
}

/** What can be followed, what of it is the person's own, and which massagers are known. */
export interface LiveContent {
  /** Its `routines` are always as they are now; `ownRoutines.routines$` tells when they change. */
  readonly content: Content & Pick<AssembledContent, 'care' | 'version'>;
  readonly ownRoutines: OwnRoutinesInside;
  readonly ownMassagers: OwnMassagersInside;
}

/** Takes what is built in, and puts the person's own routines beside it as they come. */
export function createLiveContent(parts: ContentParts): LiveContent {
  const { content: builtIn, profiles } = parts.builtIn;
  const { care } = builtIn;
  const ownRoutines = createOwnRoutines({
    store: parts.routineStore ?? createMemoryRoutines(),
    builtIn: builtIn.routines,
    rules: care && { body: builtIn.body, ...care },
    takeShared: parts.takeShared ?? (() => Promise.resolve(undefined)),
  });
  const ownMassagers = createOwnMassagers({
    store: parts.profileStore ?? createMemoryProfiles(),
    builtIn: profiles,
  });
  const content = {
    ...builtIn,
    get routines() {
      const own = ownRoutines.routines;
      return own.length === 0 ? builtIn.routines : [...builtIn.routines, ...own];
    },
    stopRules: care?.stopRules ?? [],
    ...(parts.sources && { sources: createSources(parts.sources) }),
  };
  return { content, ownRoutines, ownMassagers };
}
