import type { FrameLogEntry, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';

/** What a log file is written from. */
export interface LogFileParts {
  readonly lines: readonly FrameLogEntry[];
  readonly state: MassagerState;
  readonly profile: DeviceProfile | undefined;
  /** Such as `0.1.0`. */
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  /** What the lines' clock shows at that moment. */
  readonly nowMs: number;
}

/** In the place of what is nobody else's business. */
const REDACTED = '(redacted)';

/**
 * The log as a JSON file that can be sent to whoever looks into a massager: profile, times, bytes, meaning, errors.
 * Never the id of the device; its name only where it is one that the profile names, since people give their own.
 */
export function exportLog(parts: LogFileParts): { readonly name: string; readonly text: string } {
  const { state, profile, appVersion, writtenAt, nowMs } = parts;
  const day = new Date(writtenAt).toISOString().slice(0, 10);
  const hide = redactor(state, profile);
  const bytes = withoutAddresses(parts.lines);
  const file = {
    kind: 'backbeat-connection-log',
    schema: 1,
    appVersion,
    writtenAt: new Date(writtenAt).toISOString(),
    profile: profile && { id: profile.id, label: profile.label, evidence: profile.evidence },
    device: {
      name: state.deviceName === undefined ? undefined : shownName(state.deviceName, profile),
      firmware: state.firmware,
      batteryPct: state.batteryPct,
    },
    link: state.link,
    motor: state.motor,
    error: state.error,
    lines: parts.lines.map(({ atMs, direction, what }, index) => ({
      at: new Date(writtenAt - (nowMs - atMs)).toISOString(),
      direction,
      what: hide(what),
      ...(bytes[index] ? { bytes: bytes[index] } : {}),
    })),
  };
  return { name: `backbeat-log-${day}.json`, text: `${JSON.stringify(file, undefined, 2)}\n` };
}

/** Six bytes in text, as some massagers tell their radio address when they are asked for their type. */
const ADDRESS = /[0-9A-Fa-f]{12}|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}/g;

/** The bytes of each line without an address that they spell, also one that came in pieces. */
function withoutAddresses(lines: readonly FrameLogEntry[]): readonly string[] {
  const pairs = lines.map(({ bytes }) => (bytes === '' ? [] : bytes.split(' ')));
  for (const way of ['sent', 'received']) {
    const places = lines.flatMap(({ direction }, line) =>
      direction === way ? (pairs[line] ?? []).map((pair, at) => ({ line, at, pair })) : [],
    );
    const text = places.map(({ pair }) => String.fromCharCode(parseInt(pair, 16))).join('');
    for (const { index, 0: address } of text.matchAll(ADDRESS))
      for (const { line, at } of places.slice(index, index + address.length))
        pairs[line]?.fill('..', at, at + 1);
  }
  return pairs.map((each) => each.join(' '));
}

/** Takes the id of the device, and a name that isn't a model's, out of words. */
function redactor(
  { deviceId, deviceName }: MassagerState,
  profile: DeviceProfile | undefined,
): (words: string) => string {
  const shown = deviceName === undefined ? '' : shownName(deviceName, profile);
  return (words) =>
    hidden(hidden(words, deviceName, shown), deviceId, REDACTED).replaceAll(ADDRESS, REDACTED);
}

function hidden(words: string, secret: string | undefined, shown: string): string {
  return secret ? words.replaceAll(secret, shown) : words;
}

/** A model's name tells nothing of a person; of a name with a known beginning the beginning is kept. */
function shownName(name: string, profile: DeviceProfile | undefined): string {
  const { names = [], namePrefixes = [] } = profile?.match ?? {};
  if (names.includes(name)) return name;
  const prefix = namePrefixes.find((each) => name.startsWith(each));
  return prefix === undefined ? REDACTED : `${prefix}${REDACTED}`;
}
