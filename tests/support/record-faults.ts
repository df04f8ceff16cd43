import type { SessionMode, SessionRecord } from '#storage';

/** What doesn't add up in a record, in words. */
export function faultsOf({
  steps,
  activeSeconds,
  motorSeconds,
  maxPct,
  mode,
  events,
}: SessionRecord): readonly string[] {
  const faults: string[] = [];
  const sum = (of: (step: SessionRecord['steps'][number]) => number): number =>
    steps.reduce((total, step) => total + of(step), 0);
  const roundingS = 0.05 * (steps.length + 1);
  if (Math.abs(sum((step) => step.activeSeconds) - activeSeconds) > roundingS)
    faults.push('the steps are not as long as the session');
  if (Math.abs(sum((step) => step.motorSeconds) - motorSeconds) > roundingS)
    faults.push('the motor seconds of the steps do not add up');
  if (motorSeconds > activeSeconds + roundingS) faults.push('the motor ran longer than the session');
  if (Math.max(0, ...steps.map((step) => step.maxPct)) !== maxPct)
    faults.push('the highest level is of no step');
  for (const { kind, index, ...step } of steps)
    if (kind !== 'work' && (step.maxPct > 0 || step.motorSeconds > 0))
      faults.push(`step ${index}, ${kind}, had the motor on at ${step.maxPct} %`);
  const isOn = maxPct > 0 || motorSeconds > 0;
  if (isOn && isAllByHand(mode, events)) faults.push('a motor ran by hand');
  return faults;
}

function isAllByHand(mode: SessionMode, events: SessionRecord['events']): boolean {
  return mode === 'by-hand' && !events?.some(({ kind }) => kind === 'mode');
}
