import type { ProtocolStep } from '#care';
import type { AddOn, Body, Routine } from '#protocol';

/** Attachments that are not a thing to fetch. */
const NOT_A_THING: ReadonlySet<string> = new Set(['hand', 'none']);

/** One thing to have at hand. */
export interface Need {
  readonly id: string;
  readonly name: string;
  /** What else it is called, or what does the same. */
  readonly also: readonly string[];
  /** True for a head of the massager. */
  readonly isHead: boolean;
  /** True where the hand does as well. */
  readonly orHand: boolean;
}

/**
 * Everything that has to be at hand for these steps, once each, in the order in which it is used.
 * @param what the routine as its author wrote it: it knows where the hand does as well.
 */
export function whatYouNeed(
  steps: readonly ProtocolStep[],
  attachments: Body['attachments'],
  what: Routine | AddOn,
): readonly Need[] {
  const byHand = new Set(
    what.steps.flatMap((step) =>
      step.kind === 'work' && step.attachmentAlt === 'hand' ? [step.attachment] : [],
    ),
  );
  const needs = new Map<string, Need>();
  for (const { attachment, attachmentName, intensityPct } of steps) {
    if (!attachment || NOT_A_THING.has(attachment)) continue;
    const before = needs.get(attachment);
    const known = attachments.get(attachment);
    needs.set(attachment, {
      id: attachment,
      name: attachmentName ?? known?.name ?? attachment,
      also: known?.also ?? [],
      isHead: (before?.isHead ?? false) || intensityPct > 0,
      orHand: byHand.has(attachment),
    });
  }
  return [...needs.values()];
}
