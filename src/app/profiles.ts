import { compileProfile } from '#massager';
import {
  parseDeviceProfile,
  parseJsonText,
  type ContentFailure,
  type DeviceProfile,
  type Files,
} from '#protocol';

/** Profiles that could be read, and what is wrong with the others. */
export interface Profiles {
  readonly profiles: readonly DeviceProfile[];
  readonly failures: readonly ContentFailure[];
}

/** The vectors lie one folder deeper and are the tests' own. */
const PROFILE_FILE = /^massagers\/[^/]+\.json$/;

/** Reads every file of `massagers/`; one that is broken or can't be compiled is named, and the others stand. */
export function readProfiles(files: Files): Profiles {
  const profiles: DeviceProfile[] = [];
  const failures: ContentFailure[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (!PROFILE_FILE.test(file)) continue;
    const parsed = parseJsonText(text, parseDeviceProfile);
    const compiled = parsed.ok ? compileProfile(parsed.value) : parsed;
    if (parsed.ok && compiled.ok) profiles.push(parsed.value);
    else if (!compiled.ok) failures.push({ file, issues: compiled.issues });
  }
  return { profiles, failures };
}
