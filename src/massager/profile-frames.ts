import type { DeviceProfile, ParseIssue, ParseResult } from '#protocol';
import { heardEndpointsOf, neededEndpointsOf, stopEndpointsOf } from './needed-endpoints.ts';
import { checkActuator, checkLevels, checkStop } from './profile-levels.ts';
import { checkMatch } from './profile-match.ts';
import { checkNotifications } from './profile-notifications.ts';
import type {
  OutBattery,
  OutFrame,
  OutKeepAlive,
  OutStep,
  PacedStep,
  ProfileFrames,
  Sequence,
} from './profile-frames.contract.ts';
import {
  frameOf,
  StepCompiler,
  type CompiledStep,
  type CompiledWrite,
  type PacedCompiled,
} from './profile-steps.ts';
import { variantsOf } from './variant.ts';

export type {
  AwaitStep,
  OutBattery,
  OutFrame,
  OutKeepAlive,
  OutQuestion,
  OutSafetyStep,
  OutStep,
  PacedStep,
  ProfileFrames,
  Sequence,
} from './profile-frames.contract.ts';

/**
 * Compiles the frames of a profile, and checks what its schema can't: frames that can be read and fit, endpoints that
 * exist, a range that makes sense, a stop that is always the same, and each of its variants. The frames are those of the
 * profile itself: for a model that differs, compile what `variantOf` gives.
 */
export function compileProfile(profile: DeviceProfile): ParseResult<ProfileFrames> {
  const compiler = new StepCompiler(profile);
  checkMatch(compiler, profile);
  checkNotifications(compiler, profile);
  const frames = compileTalk(compiler, profile);
  const issues = [...compiler.issues, ...issuesOfVariants(profile)];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: frames };
}

/** Gives the frames of a profile that is known to be good. @throws Error if it isn't: a bug, or an unchecked file. */
export function framesOf(profile: DeviceProfile): ProfileFrames {
  const frames = compileProfile(profile);
  if (frames.ok) return frames.value;
  const issues = frames.issues.map(({ path, found, expected }) => `${path}: ${found}, expected ${expected}`);
  throw new Error(`${profile.id}: ${issues.join('; ')}`);
}

/** What is wrong with a variant and not with the profile itself, at its place in the file. */
function issuesOfVariants(profile: DeviceProfile): readonly ParseIssue[] {
  const itself = new StepCompiler(profile);
  compileTalk(itself, profile);
  const known = new Set(itself.issues.map(keyOf));
  return variantsOf(profile).flatMap(({ profile: whole, patch }, index) => {
    const root = `variants.${index}.patch.`;
    const compiler = new StepCompiler(whole, root);
    compileTalk(compiler, whole);
    return compiler.issues.filter((issue) => {
      const path = issue.path.slice(root.length);
      const [part = ''] = path.split(/[.,]/);
      // A part of the profile itself may be wrong only together with what the patch brings.
      return part in patch || !known.has(keyOf({ ...issue, path }));
    });
  });
}

function keyOf({ path, expected }: ParseIssue): string {
  return `${path}: ${expected}`;
}

function compileTalk(compiler: StepCompiler, profile: DeviceProfile): ProfileFrames {
  const set = compiler.paced('set', profile.set);
  const start = compiler.withoutLevel(compiler.paced('start', profile.start ?? []));
  const init = compiler.withoutLevel(compiler.steps('init', profile.init ?? []));
  const once = compiler.writes('stop', profile.stop);
  const stop = Array.from({ length: profile.stopTimes ?? 1 }, () => once).flat();
  checkActuator(compiler, profile);
  checkLevels(compiler, profile, set);
  checkStop(compiler, profile, { set, stop: once });
  return {
    set: (level, sequence) => set.map((step) => pacedOf(step, level, sequence)),
    start: (sequence) => start.map((step) => pacedOf(step, 0, sequence)),
    init: (sequence) => init.map((step) => stepOf(step, sequence)),
    stop: writing(stop),
    safetyStep: safetyStepOf(compiler, profile),
    keepAlive: keepAliveOf(compiler, profile),
    poll: profile.poll && questionOf(compiler, 'poll.steps', profile.poll),
    battery: batteryOf(compiler, profile),
    stopEndpoints: stopEndpointsOf(profile),
    neededEndpoints: neededEndpointsOf(profile),
    heardEndpoints: heardEndpointsOf(profile),
  };
}

function safetyStepOf(compiler: StepCompiler, { safetyStep }: DeviceProfile): ProfileFrames['safetyStep'] {
  if (!safetyStep) return undefined;
  const steps = compiler.withoutLevel(compiler.paced('safetyStep.steps', safetyStep.steps));
  return {
    label: safetyStep.label,
    steps: (sequence) => steps.map((step) => pacedOf(step, 0, sequence)),
  };
}

function keepAliveOf(compiler: StepCompiler, { keepAlive }: DeviceProfile): OutKeepAlive | undefined {
  if (!keepAlive || keepAlive.mode === 'repeat-last') return keepAlive;
  const frames = writing(compiler.writes('keepAlive.steps', keepAlive.steps));
  if (keepAlive.mode === 'frame') return { mode: 'frame', everyMs: keepAlive.everyMs, frames };
  compiler.endpoint('keepAlive.endpoint', keepAlive.endpoint);
  return { mode: 'answer', endpoint: keepAlive.endpoint, frames };
}

function batteryOf(compiler: StepCompiler, { battery }: DeviceProfile): OutBattery | undefined {
  if (!battery) return undefined;
  if ('steps' in battery) return { kind: 'ask', ...questionOf(compiler, 'battery.steps', battery) };
  compiler.endpoint('battery.read', battery.read);
  return { kind: 'read', endpoint: battery.read, everyMs: battery.everyMs };
}

function questionOf(
  compiler: StepCompiler,
  path: string,
  { steps, everyMs }: NonNullable<DeviceProfile['poll']>,
): NonNullable<ProfileFrames['poll']> {
  return { everyMs, frames: writing(compiler.writes(path, steps)) };
}

function writing(writes: readonly CompiledWrite[]): (sequence: Sequence) => readonly OutFrame[] {
  return (sequence) => writes.map((write) => frameOf(write, 0, sequence));
}

function pacedOf(step: PacedCompiled, level: number, sequence: Sequence): PacedStep {
  return step.kind === 'write' ? { kind: 'write', frame: frameOf(step, level, sequence) } : step;
}

function stepOf(step: CompiledStep, sequence: Sequence): OutStep {
  return step.kind === 'await' ? step : pacedOf(step, 0, sequence);
}
