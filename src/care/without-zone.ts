import type { CareLimits } from './ceiling.ts';
import { sidesMeet, zonesOfOneDose } from './dose.ts';
import { replanned } from './parts.ts';
import type { Protocol, ProtocolStep } from './protocol.ts';

/** An area that is to be left alone from some step on. */
export interface LeftZone {
  readonly zone: string;
  /** Both sides if left out. */
  readonly side?: 'left' | 'right' | 'both' | undefined;
  /** The first step that may be left out, counted in `protocol.steps`. */
  readonly fromStep: number;
}

/** Steps that only lead to the next one: without it they say nothing true. */
const LEADS: readonly ProtocolStep['kind'][] = ['switch', 'rest'];

/**
 * The rest of a session without an area: what comes later on it, or on zones over the same muscle, is left out, and
 * with it the change of sides or head that led there. What was done stays, and so do the steps before `fromStep`.
 */
export function withoutZone(
  protocol: Protocol,
  { zone, side, fromStep }: LeftZone,
  { limits }: { readonly limits: Pick<CareLimits, 'sharedDose'> },
): Protocol {
  const zones = zonesOfOneDose(zone, limits);
  const isLeft = (step: ProtocolStep): boolean =>
    step.index >= fromStep &&
    (step.kind === 'work' || step.kind === 'heat') &&
    zones.includes(step.zone ?? '') &&
    sidesMeet(step.side, side ?? 'both');
  const left = protocol.steps.find(isLeft);
  if (!left) return protocol;
  const changed = replanned(protocol, (steps) =>
    withoutIdleHeads(withoutLeads(steps, { fromStep, isLeft }), fromStep),
  );
  const reason = `${left.zoneName ?? 'This area'} is left alone for the rest of this session.`;
  return { ...changed, changes: [...changed.changes, { what: 'left-out', reason }] };
}

/** Leaves out the work, the steps that lead to it, and those between two works of which none is left. */
function withoutLeads(
  steps: readonly ProtocolStep[],
  { fromStep, isLeft }: { readonly fromStep: number; readonly isLeft: (step: ProtocolStep) => boolean },
): readonly ProtocolStep[] {
  return steps.filter((step, at) => {
    if (isLeft(step)) return false;
    if (step.index < fromStep || !LEADS.includes(step.kind)) return true;
    const next = steps.slice(at + 1).find(({ kind }) => !LEADS.includes(kind));
    return !(next && isLeft(next));
  });
}

/** A head is not changed for work that isn't done. */
function withoutIdleHeads(steps: readonly ProtocolStep[], fromStep: number): readonly ProtocolStep[] {
  return steps.filter((step, at) => {
    if (step.kind !== 'change-head' || step.index < fromStep) return true;
    const next = steps.findIndex(({ kind }, later) => later > at && kind === 'change-head');
    const until = steps.slice(at + 1, next < 0 ? steps.length : next);
    return until.some(({ kind, attachment }) => kind === 'work' && attachment === step.attachment);
  });
}
