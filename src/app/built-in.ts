import { assembleContent, type AssembledContent, type DeviceProfile, type Files } from '#protocol';
import { readProfiles } from './profiles.ts';

/** What comes with the app, read and checked. */
export interface BuiltIn {
  /** Its `failures` name every file that could not be used, those of massagers too. */
  readonly content: AssembledContent;
  /** Sound and compilable. */
  readonly profiles: readonly DeviceProfile[];
}

/**
 * Reads and checks all files that come with the app. That takes a slow phone a second, and gives the same every time:
 * it is done once, when the app is built (first/make-built-in.ts), and in tests. Never throws.
 */
export function readBuiltIn(files: Files): BuiltIn {
  const content = assembleContent(files);
  const { profiles, failures } = readProfiles(files);
  return { content: { ...content, failures: [...content.failures, ...failures] }, profiles };
}
