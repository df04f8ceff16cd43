import {
  adjustStep,
  keyOf,
  withoutZone,
  type DoseRules,
  type Person,
  type Protocol,
  type ProtocolStep,
  type StepWish,
} from '#care';
import type { PlanChange, SessionCheckpoint, StepRecord } from '#storage';

/** A changed plan, or why it stays as it is, in words that may be shown. */
export type PlanResult =
  { readonly ok: true; readonly protocol: Protocol } | { readonly ok: false; readonly why: string };

/** What a plan is held against when it is changed. */
export type PlanRules = DoseRules & Pick<Person, 'completedSessions'>;

/** One change of a plan while it runs. Pure: the same change of the same plan gives the same again. */
export function changedPlan(
  protocol: Protocol,
  change: PlanChange & Pick<StepWish, 'repeatedSeconds'>,
  rules: PlanRules,
): PlanResult {
  if (change.kind === 'adjust') return adjustStep(protocol, change, rules);
  return { ok: true, protocol: withoutZone(protocol, change, rules) };
}

/** A plan with all its changes, in the order in which they were made; undefined where one of them no longer fits. */
export function replayedPlan(
  protocol: Protocol,
  changes: readonly PlanChange[],
  rules: PlanRules,
): Protocol | undefined {
  let plan = protocol;
  for (const change of changes) {
    const result = changedPlan(plan, change, rules);
    if (!result.ok) return undefined;
    plan = result.protocol;
  }
  return plan;
}

/** Whether a plan that was made again is the one that a session followed: as long, and the same places in the same order. */
export function isPlanOf(
  { record, totalMs }: Pick<SessionCheckpoint, 'record' | 'totalMs'>,
  plan: { readonly firstProtocol: Protocol; readonly protocol: Protocol },
): boolean {
  const { steps } = plan.firstProtocol;
  return (
    plan.protocol.totalSeconds * 1000 === totalMs &&
    steps.length === record.steps.length &&
    steps.every((step, at) => isSamePlace(step, record.steps[at]))
  );
}

function isSamePlace(step: ProtocolStep, kept: StepRecord | undefined): boolean {
  return (
    keyOf(step) === kept?.index &&
    step.kind === kept.kind &&
    step.zone === kept.zone &&
    step.side === kept.side
  );
}
