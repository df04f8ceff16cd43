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
