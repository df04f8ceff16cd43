import type { DeviceProfile } from '#protocol';
import { LONGEST_FRAME } from './frame-layout.ts';
import type { CompiledWrite, PacedCompiled, StepCompiler } from './profile-steps.ts';

/** Refuses a working range that makes no sense, or levels that are no ladder from `min` to `max`. */
export function checkActuator(compiler: StepCompiler, { actuator }: DeviceProfile): void {
  const { min, max, clamp, levels } = actuator;
  if (levels) checkLadder(compiler, actuator);
  else if (min >= max) compiler.refuse('actuator.min', min, 'a level under max');
  if (min < 1) compiler.refuse('actuator.min', min, 'a level from 1: 0 is off, and off is the stop');
  if (clamp < min || clamp > max) compiler.refuse('actuator.clamp', clamp, 'a level from min to max');
}

function checkLadder(compiler: StepCompiler, { min, max, levels = [] }: DeviceProfile['actuator']): void {
  const rises = levels.every((level, index) => index === 0 || level > (levels[index - 1] ?? level));
  if (!rises) compiler.refuse('actuator.levels', levels, 'levels that rise');
  if (levels[0] !== min) compiler.refuse('actuator.min', min, 'the first of the levels');
  if (levels.at(-1) !== max) compiler.refuse('actuator.max', max, 'the last of the levels');
}

/** Refuses a level that is not written, and frames that can't hold every level there is. */
export function checkLevels(
  compiler: StepCompiler,
  { actuator, set: steps }: DeviceProfile,
  set: readonly PacedCompiled[],
): void {
  const { min, clamp, levels = [min, clamp] } = actuator;
  const writes = set.filter((step) => step.kind === 'write');
  const all = steps.flatMap((step) => ('write' in step ? [step.write] : []));
  if (all.length === 0) compiler.refuse('set', steps, 'at least one write');
  const carries = writes.length < all.length || writes.some(({ frame }) => frame.usesLevel);
  if (!carries && levels.length > 1)
    compiler.refuse('set', all.join(', '), 'at least one frame with {level}');
  for (const write of writes) for (const level of levels) if (!fits(compiler, write, level)) break;
}

/**
 * Refuses a stop that is what sets a level, as one that was copied and not changed: looked for at the ends of the range
 * and on a ladder. And writes that may fail where it would go unnoticed.
 */
export function checkStop(
  compiler: StepCompiler,
  { actuator, set: steps }: DeviceProfile,
  { set, stop }: { readonly set: readonly PacedCompiled[]; readonly stop: readonly CompiledWrite[] },
): void {
  const { min, clamp, levels = [min, clamp] } = actuator;
  const sets = set.filter((step) => step.kind === 'write');
  for (const { path, write } of [...sets, ...stop])
    if (write.mayFail) compiler.refuse(`${path}.mayFail`, true, 'nothing: a level and a stop have to arrive');
  const [first] = stop;
  // Steps that could not be read are told of already; what is left of them proves nothing.
  if (!first || sets.length < steps.filter((step) => 'write' in step).length) return;
  const carrying = sets.filter(({ frame }) => frame.usesLevel);
  const deciding = carrying.length > 0 ? carrying : sets;
  const isLevel = levels.some((level) =>
    deciding.every((one) => stop.some((each) => isSame(each, one, level))),
  );
  if (isLevel) compiler.refuse(`${first.path}.write`, first.write.write, 'a frame that sets no level');
}

function isSame(stop: CompiledWrite, set: CompiledWrite, level: number): boolean {
  if (stop.write.to !== set.write.to) return false;
  try {
    return String(stop.frame.encode(0)) === String(set.frame.encode(level));
  } catch {
    // It can't hold that level, which is told of already.
    return false;
  }
}

function fits(compiler: StepCompiler, { path, write, frame }: CompiledWrite, level: number): boolean {
  try {
    const { length } = frame.encode(level);
    if (length <= LONGEST_FRAME) return true;
    compiler.refuse(`${path}.write`, write.write, `at most ${LONGEST_FRAME} bytes, ${length} at ${level}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    compiler.refuse(`${path}.write`, write.write, `a frame that can hold ${level}: ${error.message}`);
  }
  return false;
}
