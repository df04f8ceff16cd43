import { createSequence, levelOf, variantOf, type Model, type OutFrame } from '#massager';
import type { DeviceProfile } from '#protocol';
import { placesOf } from '../contract/harness/profile-device.ts';
import type { WireWrite } from '../support/emulated-massager.ts';
import { framesOf, hexOf, writesOf } from '../support/massager-files.ts';

/** What a write to a massager is by its profile. `foreign`: nothing that this profile ever writes, there and so. */
export type WireKind = 'stop' | 'level' | 'begin' | 'question' | 'foreign';

/** All that a profile may write to one model, read off its own frames. */
export interface ProfileWire {
  /** What the writes of one link are, in their order: some frames carry a number that rolls on from one to the next. */
  readonly kindsOf: (writes: readonly WireWrite[]) => readonly WireKind[];
  /** How many frames are one stop. */
  readonly stopLength: number;
}

/** Lays out the wire of a profile; slow enough to be made once for a link. */
export function profileWire(profile: DeviceProfile, model: Model): ProfileWire {
  const whole = variantOf(profile, model);
  const rolls = JSON.stringify(whole).includes('{seq');
  const fixed = rolls ? undefined : kindsAt(whole, 1);
  return {
    kindsOf: (writes) =>
      writes.map((write, index) => (fixed ?? kindsAt(whole, index + 1)).get(keyOf(write)) ?? 'foreign'),
    stopLength: framesOf(whole).stop(createSequence()).length,
  };
}

/** Every frame that may come as the `nth` on a link. The later kind wins: a stop is a stop, whatever else it is. */
function kindsAt(profile: DeviceProfile, nth: number): ReadonlyMap<string, WireKind> {
  const { init, start, set, stop, safetyStep, poll, battery, keepAlive } = framesOf(profile);
  const sequence = () => createSequence(nth);
  const place = placesOf(profile);
  const kinds = new Map<string, WireKind>();
  const note = (kind: WireKind, frames: readonly OutFrame[]): void => {
    for (const { to, bytes, response } of frames)
      kinds.set(keyOf({ ...place(to), bytes: hexOf(bytes), response }), kind);
  };
  const levels = new Set(Array.from({ length: 100 }, (_, pct) => levelOf(profile, pct + 1)));
  for (const level of levels) if (level > 0) note('level', writesOf(set(level, sequence())));
  for (const steps of [init(sequence()), start(sequence()), safetyStep?.steps(sequence()) ?? []])
    note('begin', writesOf(steps));
  for (const question of [poll, battery, keepAlive])
    if (question && 'frames' in question) note('question', question.frames(sequence()));
  note('stop', stop(sequence()));
  return kinds;
}

function keyOf({ characteristic, bytes, response }: Omit<WireWrite, 'atMs' | 'answer'>): string {
  return `${characteristic} ${bytes} ${String(response)}`;
}
