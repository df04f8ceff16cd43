import {
  compileProfile,
  createSequence,
  levelOf,
  variantOf,
  type OutFrame,
  type OutStep,
  type ProfileFrames,
  type Sequence,
} from '#massager';
import {
  parseDeviceProfile,
  parseVectors,
  type DeviceProfile,
  type ParseResult,
  type Vectors,
} from '#protocol';

/** One line of a file of vectors. */
export type Vector = Vectors['vectors'][number];
/** One that makes bytes. */
export type WriteVector = Exclude<Vector, { do: 'notify' }>;

const profileFiles = import.meta.glob<unknown>('../../protocols/massagers/*.json', {
  eager: true,
  import: 'default',
});
const vectorFiles = import.meta.glob<unknown>('../../protocols/massagers/vectors/*.json', {
  eager: true,
  import: 'default',
});

/** Every built-in profile by the name of its file, checked as the app checks it. */
export const PROFILES: ReadonlyMap<string, DeviceProfile> = checked(profileFiles, parseDeviceProfile);

/** The vectors of every profile by the name of their file. */
export const VECTORS: ReadonlyMap<string, Vectors> = checked(vectorFiles, parseVectors);

/** A built-in profile. @throws Error if there is none of that id */
export function builtInProfile(id: string): DeviceProfile {
  const profile = PROFILES.get(id);
  if (!profile) throw new Error(`there is no profile ${id}`);
  return profile;
}

/** The frames of a profile. @throws Error if it doesn't compile */
export function framesOf(profile: DeviceProfile): ProfileFrames {
  const frames = compileProfile(profile);
  if (!frames.ok) throw new Error(`${profile.id}: ${JSON.stringify(frames.issues)}`);
  return frames.value;
}

/** Spaced hexadecimal, as in the files. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}

/** What a vector makes, in the words of the files. */
export function madeBy(profile: DeviceProfile, vector: WriteVector): unknown {
  const whole = variantOf(profile, vector);
  return outOf(whole, vector).map(({ to, bytes, response }) => ({ to, bytes: hexOf(bytes), response }));
}

function outOf(profile: DeviceProfile, vector: WriteVector): readonly OutFrame[] {
  const frames = framesOf(profile);
  const sequence = createSequence(vector.seq);
  if (vector.do === 'set-native') return writesOf(frames.set(vector.level, sequence));
  if (vector.do !== 'set') return PROGRAMS[vector.do](frames, sequence);
  const level = levelOf(profile, vector.pct);
  return level === 0 ? frames.stop(sequence) : writesOf(frames.set(level, sequence));
}

const PROGRAMS: Readonly<
  Record<
    Exclude<WriteVector['do'], 'set' | 'set-native'>,
    (frames: ProfileFrames, sequence: Sequence) => readonly OutFrame[]
  >
> = {
  stop: (frames, sequence) => frames.stop(sequence),
  start: (frames, sequence) => writesOf(frames.start(sequence)),
  init: (frames, sequence) => writesOf(frames.init(sequence)),
  safety: ({ safetyStep }, sequence) => writesOf(safetyStep?.steps(sequence) ?? []),
  poll: ({ poll }, sequence) => poll?.frames(sequence) ?? [],
  battery: ({ battery }, sequence) => (battery?.kind === 'ask' ? battery.frames(sequence) : []),
  'keep-alive': ({ keepAlive }, sequence) =>
    keepAlive && 'frames' in keepAlive ? keepAlive.frames(sequence) : [],
};

/** The frames of a program, without its waits. */
export function writesOf(steps: readonly OutStep[]): readonly OutFrame[] {
  return steps.flatMap((step) => (step.kind === 'write' ? [step.frame] : []));
}

function checked<T>(
  files: Readonly<Record<string, unknown>>,
  parse: (json: unknown) => ParseResult<T>,
): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(files).map(([path, json]) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      const parsed = parse(json);
      if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.issues)}`);
      return [name, parsed.value] as const;
    }),
  );
}
