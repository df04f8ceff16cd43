import type { RoutineRules, RoutineStep, WorkStep } from '#protocol';
import type { Draft } from './edits.ts';

/** Changes of side and head stand between steps: they stay where they are when those are moved. */
export function isBetween({ kind }: Pick<RoutineStep, 'kind'>): boolean {
  return kind === 'switch' || kind === 'change-head';
}

/** The works around a place: the last before it and the next after it. */
export function worksAround(
  steps: readonly RoutineStep[],
  at: number,
): { readonly before: WorkStep | undefined; readonly next: WorkStep | undefined } {
  return { before: steps.slice(0, at).filter(isWork).at(-1), next: steps.slice(at + 1).find(isWork) };
}

/** A step on its way past others; what stands between them stays. Undefined where it can't go that far. */
export function movedBy(drafts: readonly Draft[], at: number, by: number): readonly Draft[] | undefined {
  const moving = drafts[at];
  if (!moving) return undefined;
  const places = drafts.flatMap((draft, index) =>
    isBetween(draft.step) === isBetween(moving.step) ? [index] : [],
  );
  const order = places.map((index) => drafts[index]);
  const from = places.indexOf(at);
  const to = from + by;
  if (to < 0 || to >= places.length) return undefined;
  order.splice(to, 0, ...order.splice(from, 1));
  return drafts.map((draft, index) => {
    const place = places.indexOf(index);
    return place < 0 ? draft : (order[place] ?? draft);
  });
}

/**
 * Puts in the time to change sides and heads where it is missing, and takes out what leads nowhere any more: only
 * where something else stands beside it than before.
 */
export function flowing(
  drafts: readonly Draft[],
  before: readonly RoutineStep[],
  rules: RoutineRules,
): readonly Draft[] {
  const kept = withoutIdle(drafts, before);
  const flow: Draft[] = [];
  for (const draft of kept) {
    if (draft.step.kind === 'work') flow.push(...leadTo(draft.step, flow, rules));
    flow.push(draft);
  }
  return flow;
}

function withoutIdle(drafts: readonly Draft[], before: readonly RoutineStep[]): readonly Draft[] {
  const steps = drafts.map(({ step }) => step);
  return drafts.filter(({ step, from }, at) => {
    if (!isBetween(step) || from === undefined) return true;
    const now = worksAround(steps, at);
    const then = worksAround(before, from);
    if (samePlace(now.before, then.before) && samePlace(now.next, then.next)) return true;
    if (steps[at + 1]?.kind === step.kind || !now.next) return false;
    if (step.kind === 'switch') return now.before !== undefined;
    return now.before?.attachment !== now.next.attachment && now.next.motor === 'on';
  });
}

function samePlace(one: WorkStep | undefined, other: WorkStep | undefined): boolean {
  return one?.zone === other?.zone && one?.side === other?.side && one?.attachment === other?.attachment;
}

/** What has to stand before a step of work and doesn't yet; a change to another head is made one to this. */
function leadTo(work: WorkStep, flow: Draft[], rules: RoutineRules): readonly Draft[] {
  const at = flow.findLastIndex(({ step }) => step.kind === 'work');
  const last = flow[at]?.step;
  if (last?.kind !== 'work') return [];
  const head = needsHead(last, work) ? headBefore(work, flow, { at, rules }) : [];
  const { pauseBetweenSidesSec } = rules.cueing.leadTimes;
  const seconds = [...flow.slice(at + 1), ...head].reduce((sum, { step }) => sum + step.seconds, 0);
  if (last.side === work.side || seconds >= pauseBetweenSidesSec[0]) return head;
  return [
    ...head,
    { step: { kind: 'switch', seconds: middle(pauseBetweenSidesSec), cues: [] }, from: undefined },
  ];
}

function needsHead(last: WorkStep, work: WorkStep): boolean {
  return last.motor === 'on' && work.motor === 'on' && last.attachment !== work.attachment;
}

function headBefore(
  { attachment }: WorkStep,
  flow: Draft[],
  { at, rules }: { readonly at: number; readonly rules: RoutineRules },
): readonly Draft[] {
  const { changeHeadSec } = rules.cueing.leadTimes;
  const there = flow.findIndex(({ step }, index) => index > at && step.kind === 'change-head');
  const change = flow[there]?.step;
  const seconds = Math.max(change?.seconds ?? middle(changeHeadSec), changeHeadSec[0]);
  const fitted: Draft = { step: { kind: 'change-head', seconds, attachment, cues: [] }, from: undefined };
  if (!change) return [fitted];
  if (change.attachment !== attachment || change.seconds < seconds) flow[there] = fitted;
  return [];
}

function middle([low, high]: readonly [number, number]): number {
  return Math.round((low + high) / 2);
}

function isWork(step: RoutineStep): step is WorkStep {
  return step.kind === 'work';
}
