import type { DeviceProfile, ParseIssue, ProfileAwait, ProfileStep, ProfileWrite } from '#protocol';
import { compileFrame, type CompiledFrame } from './frame.ts';
import { bytesOfHex } from './hex.ts';
import { compilePattern } from './pattern.ts';
import type { AwaitStep, OutFrame, OutStep, Sequence } from './profile-frames.contract.ts';
import { createTextPieces, textOf, LONGEST_TEXT } from './text-pieces.ts';

/** A write whose frame was read. */
export interface CompiledWrite {
  readonly kind: 'write';
  readonly path: string;
  readonly write: ProfileWrite;
  readonly frame: CompiledFrame;
}

/** A step of a profile that was read. */
export type CompiledStep = CompiledWrite | Exclude<OutStep, { kind: 'write' }>;

/** A step that writes, or lets time pass. */
export type PacedCompiled = Exclude<CompiledStep, { kind: 'await' }>;

/** Gives what a write sends at `level`. */
export function frameOf({ write, frame }: CompiledWrite, level: number, sequence: Sequence): OutFrame {
  const { to, response, mayFail = false } = write;
  return { to, response, mayFail, bytes: frame.encode(level, frame.usesSeq ? sequence.next() : 0) };
}

/** Reads the steps of one profile and gathers what is wrong with them, each with its place. */
export class StepCompiler {
  readonly issues: ParseIssue[] = [];
  readonly #profile: DeviceProfile;
  readonly #root: string;

  /** @param root where the profile stands in its file, such as `variants.0.patch.`; empty for the file itself. */
  constructor(profile: DeviceProfile, root = '') {
    this.#profile = profile;
    this.#root = root;
  }

  /** Writes and waits, with nothing to await. */
  paced(path: string, steps: readonly ProfileStep[]): readonly PacedCompiled[] {
    steps.forEach((step, index) => {
      if ('await' in step)
        this.refuse(`${path}.${index}`, 'await', 'a write or a wait: awaiting is for init');
    });
    return this.steps(path, steps).filter((step) => step.kind !== 'await');
  }

  /** Writes that are the same at every level. */
  writes(path: string, writes: readonly ProfileWrite[]): readonly CompiledWrite[] {
    return this.withoutLevel(this.steps(path, writes)).filter((step) => step.kind === 'write');
  }

  /** Refuses frames that carry a level. */
  withoutLevel<Step extends CompiledStep>(steps: readonly Step[]): readonly Step[] {
    for (const step of steps)
      if (step.kind === 'write' && step.frame.usesLevel)
        this.refuse(`${step.path}.write`, step.write.write, 'a frame without {level}');
    return steps;
  }

  steps(path: string, steps: readonly ProfileStep[]): readonly CompiledStep[] {
    return steps.flatMap((step, index): CompiledStep[] => {
      const place = `${path}.${index}`;
      if ('waitMs' in step) return [{ kind: 'wait', ms: step.waitMs }];
      return 'write' in step ? this.#write(place, step) : this.#await(place, step);
    });
  }

  endpoint(path: string, name: string): void {
    const names = Object.keys(this.#profile.endpoints);
    if (!names.includes(name)) this.refuse(path, name, `one of ${names.join(', ')}`);
  }

  refuse(path: string, found: unknown, expected: string): void {
    this.issues.push({ path: this.#root + path, found: JSON.stringify(found), expected });
  }

  #write(path: string, write: ProfileWrite): CompiledStep[] {
    this.endpoint(`${path}.to`, write.to);
    const frame = compileFrame(write.write);
    if (frame.ok) return [{ kind: 'write', path, write, frame: frame.value }];
    for (const issue of frame.issues)
      this.issues.push({ ...issue, path: `${this.#root}${path}.write, ${issue.path}` });
    return [];
  }

  #await(path: string, step: ProfileAwait): CompiledStep[] {
    const { endpoint, prefix, matches } = step.await;
    this.endpoint(`${path}.await.endpoint`, endpoint);
    if ((prefix === undefined) === (matches === undefined))
      this.refuse(`${path}.await`, step.await, 'either a prefix or a text that matches');
    const { withinMs, tries = 1, mayFail = false } = step;
    const listen = prefix === undefined ? this.#text(path, step) : () => beginsWith(bytesOfHex(prefix));
    return [{ kind: 'await', endpoint, listen, withinMs, tries, mayFail }];
  }

  #text(path: string, { await: { endpoint, matches: source = '' } }: ProfileAwait): AwaitStep['listen'] {
    const pattern = compilePattern(source);
    if (!pattern.ok) {
      this.refuse(`${path}.await.matches`, source, pattern.reason);
      return () => () => false;
    }
    const matches = (text: string): boolean => pattern.value.match(text) !== undefined;
    const framed = this.#profile.notifications?.find((each) => each.endpoint === endpoint);
    if (!framed || !('delimiter' in framed))
      return () => (bytes) => bytes.length <= LONGEST_TEXT && matches(textOf(bytes));
    return () => {
      const pieces = createTextPieces(framed.delimiter);
      return (bytes) => pieces.take(bytes).some((text) => text !== null && matches(text));
    };
  }
}

function beginsWith(prefix: Uint8Array): (bytes: Uint8Array) => boolean {
  return (bytes) => prefix.every((byte, at) => bytes[at] === byte);
}
