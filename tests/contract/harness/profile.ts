import { type DeviceProfile, parseDeviceProfile } from '#protocol';
import json from '../../../protocols/massagers/theragun-gen4.json';

/** The profile as it ships. */
export function theragunProfile(): DeviceProfile {
  const parsed = parseDeviceProfile(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
