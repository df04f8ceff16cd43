/*
 * The bytes of a Theragun of the fourth generation, as documented by the community. Read and written here
 * from the description alone: a wrong frame of the driver must show as a massager that doesn't move.
 */

const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;

/** Where it is talked to. */
export const THERAGUN_UUIDS = { service: uuid('ffe0'), write: uuid('ffe2'), notify: uuid('ffe1') } as const;

/** Id of the profile that describes it. */
export const VIRTUAL_PROFILE = 'theragun-gen4';

/** The documented range of the PRO and Elite; beyond it nothing is known, so it is not obeyed. */
const MAX_SPEED = 3_616;

const TO_DEVICE = 0xaa;
const FROM_DEVICE = 0xbb;
const SPEED = 0x01;
const STATUS = 0x10;
const VERSION = 0x20;
/** Shortest that holds the last documented field: speed at 13 and 14, version at 12 and 13. */
const STATUS_LENGTH = 15;
const VERSION_LENGTH = 14;

/** What a write asks for. `broken` is ignored by the massager. */
export type TheragunCommand =
  | { readonly kind: 'speed'; readonly ppm: number }
  | { readonly kind: 'status' }
  | { readonly kind: 'version' }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads one write: `AA`, the sum of all bytes behind it, the command, its payload. */
export function decodeTheragunCommand(bytes: Uint8Array): TheragunCommand {
  const [header, sum, command] = bytes;
  if (bytes.length < 4) return broken('too short');
  if (header !== TO_DEVICE) return broken('header is not AA');
  if (sum !== sumOf(bytes.subarray(2))) return broken('checksum');
  if (command === SPEED) return decodeSpeed(bytes);
  if (bytes.length !== 4 || bytes[3] !== 0) return broken('unknown request');
  if (command === STATUS) return { kind: 'status' };
  if (command === VERSION) return { kind: 'version' };
  return broken('unknown command');
}

/** `BB` status: whether the motor is on, and its speed now. What else the real one reports is not known. */
export function encodeTheragunStatus(status: {
  readonly running: boolean;
  readonly ppm: number;
}): Uint8Array {
  const bytes = new Uint8Array(STATUS_LENGTH);
  bytes[4] = status.running ? 1 : 0;
  writeU16(bytes, 13, Math.round(status.ppm));
  return sealed(bytes, STATUS);
}

/** `BB` version: `2.1.6` travels as 216. */
export function encodeTheragunVersion(version: {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}): Uint8Array {
  const bytes = new Uint8Array(VERSION_LENGTH);
  writeU16(bytes, 12, version.major * 100 + version.minor * 10 + version.patch);
  return sealed(bytes, VERSION);
}

function decodeSpeed(bytes: Uint8Array): TheragunCommand {
  const [, , , mode = 0, high = 0, low = 0, tail = 0] = bytes;
  if (bytes.length !== 7) return broken('a speed has 7 bytes');
  if (mode !== 0x03 || tail !== 0x03) return broken('a speed is 03 HH LL 03');
  const ppm = high * 256 + low;
  return ppm > MAX_SPEED ? broken('beyond the range') : { kind: 'speed', ppm };
}

function broken(why: string): TheragunCommand {
  return { kind: 'broken', why };
}

function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + byte, 0) % 256;
}

function writeU16(bytes: Uint8Array, at: number, value: number): void {
  new DataView(bytes.buffer).setUint16(at, value);
}

function sealed(bytes: Uint8Array, command: number): Uint8Array {
  bytes[0] = FROM_DEVICE;
  bytes[2] = command;
  bytes[1] = sumOf(bytes.subarray(2));
  return bytes;
}
