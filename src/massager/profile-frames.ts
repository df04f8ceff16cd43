import type { DeviceProfile, ParseIssue, ParseResult, ProfileWrite } from '#protocol';
import { compileFrame, LONGEST_FRAME, type CompiledFrame } from './frame.ts';

/** One write: which bytes, to which endpoint, acknowledged or not. */
export interface OutFrame {
  readonly to: string;
  readonly response: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True if the massager can be used without it. */
  readonly mayFail: boolean;
}

/** Every frame that a profile can make. */
export interface ProfileFrames {
  /** The frames of a level from `levelOf`, above 0. */
  set(level: number): readonly OutFrame[];
  readonly stop: readonly OutFrame[];
  readonly init: readonly OutFrame[];
  /** Empty if the massager can't be asked. */
  readonly poll: readonly OutFrame[];
}

type Step = ProfileWrite & { readonly frame: CompiledFrame };

/**
 * Compiles the frames of a profile, and checks what its schema can't: frames that can be read and fit,
 * endpoints that exist, a range that makes sense, a stop that is always the same.
 */
export function compileProfile(profile: DeviceProfile): ParseResult<ProfileFrames> {
  const compiler = new Compiler(profile);
  const set = compiler.steps('set', profile.set);
  const stop = compiler.fixed('stop', profile.stop);
  const init = compiler.fixed('init', profile.init ?? []);
  const poll = compiler.fixed('poll.steps', profile.poll?.steps ?? []);
  compiler.checkRange(set);
  compiler.checkNotifications();
  const { issues } = compiler;
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { set: (level) => set.map((step) => fill(step, level)), stop, init, poll } };
}

/** Gives the frames of a profile that is known to be good. @throws Error if it isn't: a bug, or an unchecked file. */
export function framesOf(profile: DeviceProfile): ProfileFrames {
  const frames = compileProfile(profile);
  if (frames.ok) return frames.value;
  const issues = frames.issues.map(({ path, found, expected }) => `${path}: ${found}, expected ${expected}`);
  throw new Error(`${profile.id}: ${issues.join('; ')}`);
}

function fill({ to, response, mayFail = false, frame }: Step, level: number): OutFrame {
  return { to, response, mayFail, bytes: frame.encode(level) };
}

class Compiler {
  readonly issues: ParseIssue[] = [];
  readonly #profile: DeviceProfile;

  constructor(profile: DeviceProfile) {
    this.#profile = profile;
  }

  steps(path: string, writes: readonly ProfileWrite[]): readonly Step[] {
    return writes.flatMap((write, index) => {
      this.#checkEndpoint(`${path}.${index}.to`, write.to);
      const frame = compileFrame(write.write);
      if (frame.ok) return [{ ...write, frame: frame.value }];
      for (const issue of frame.issues)
        this.issues.push({ ...issue, path: `${path}.${index}.write, ${issue.path}` });
      return [];
    });
  }

  /** Frames without a level: the same bytes each time. */
  fixed(path: string, writes: readonly ProfileWrite[]): readonly OutFrame[] {
    return this.steps(path, writes).flatMap((step, index) => {
      if (!step.frame.usesLevel) return [fill(step, 0)];
      this.#refuse(`${path}.${index}.write`, step.write, 'a frame without {level}');
      return [];
    });
  }

  checkRange(set: readonly Step[]): void {
    const { min, max, clamp } = this.#profile.actuator;
    if (min < 1 || min >= max) this.#refuse('actuator.min', min, 'a level from 1 to under max');
    if (clamp < min || clamp > max) this.#refuse('actuator.clamp', clamp, 'a level from min to max');
    if (set.length > 0 && !set.some(({ frame }) => frame.usesLevel))
      this.#refuse('set', set.map(({ write }) => write).join(', '), 'at least one frame with {level}');
    set.forEach((step, index) => {
      for (const level of [min, clamp]) this.#checkLevel(`set.${index}.write`, step, level);
    });
  }

  checkNotifications(): void {
    this.#profile.notifications?.forEach(({ endpoint, rules }, at) => {
      this.#checkEndpoint(`notifications.${at}.endpoint`, endpoint);
      rules.forEach(({ minLength, where, checksum, fields }, index) => {
        const ends = [
          (where?.at ?? 0) + 1,
          (checksum?.at ?? 0) + 1,
          (checksum?.from ?? 0) + 1,
          ...fields.map((field) => field.at + (field.type === 'u8' ? 1 : 2)),
        ];
        const needed = Math.max(...ends);
        if (needed > minLength)
          this.#refuse(`notifications.${at}.rules.${index}.minLength`, minLength, `at least ${needed}`);
      });
    });
  }

  #checkLevel(path: string, step: Step, level: number): void {
    try {
      const { length } = step.frame.encode(level);
      if (length > LONGEST_FRAME)
        this.#refuse(path, step.write, `at most ${LONGEST_FRAME} bytes, ${length} at ${level}`);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#refuse(path, step.write, `a frame that can hold ${level}: ${error.message}`);
    }
  }

  #checkEndpoint(path: string, name: string): void {
    const names = Object.keys(this.#profile.endpoints);
    if (!names.includes(name)) this.#refuse(path, name, `one of ${names.join(', ')}`);
  }

  #refuse(path: string, found: unknown, expected: string): void {
    this.issues.push({ path, found: JSON.stringify(found), expected });
  }
}
