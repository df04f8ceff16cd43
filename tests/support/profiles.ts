import { parseDeviceProfile, type DeviceProfile } from '#protocol';
import theragun from '../../protocols/massagers/theragun-gen4.json' with { type: 'json' };

/** The profile that the driver is tested with: real data, checked as the app checks it. */
export function theragunProfile(): DeviceProfile {
  const parsed = parseDeviceProfile(theragun);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Frames of the Theragun, as bytes in hexadecimal. */
export const STOP_FRAME = 'AA 07 01 03 00 00 03';

/** The level frame, made here by hand and not by the encoder under test. */
export function levelFrame(rpm: number): string {
  const tail = [0x01, 0x03, rpm >> 8, rpm & 0xff, 0x03];
  return hex([0xaa, tail.reduce((sum, byte) => sum + byte, 0) & 0xff, ...tail]);
}

/** A status notification. */
export function statusFrame(rpm: number, running = rpm > 0): string {
  const tail = [0x10, 0, running ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0, rpm >> 8, rpm & 0xff];
  return hex([0xbb, tail.reduce((sum, byte) => sum + byte, 0) & 0xff, ...tail]);
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}
