import type { AddOn, StepKind } from '#protocol';
import type { AddOnChoice, SessionRequest } from '../../ports.ts';

/** What is done before and after a routine, by id. */
export interface ChosenAddOns {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Nothing but the routine. */
export const NO_ADD_ONS: ChosenAddOns = { before: [], after: [] };

/** Warm first, then still; the massager while it is at hand, then stretch, walk and breathe out. */
const ORDER: readonly StepKind[] = ['heat', 'work', 'stretch', 'move', 'breathe'];

/** The choices in the order in which they would be done, whatever order they come in. */
export function inDoingOrder(choices: readonly AddOnChoice[]): readonly AddOnChoice[] {
  return choices.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ addOn, where }: AddOnChoice): number {
  return (where === 'before' ? 0 : ORDER.length + 1) + ORDER.indexOf(mainKind(addOn));
}

/** What most of an add-on is. */
function mainKind({ steps }: AddOn): StepKind {
  const secondsOf = (kind: StepKind): number =>
    steps.filter((step) => step.kind === kind).reduce((sum, { seconds }) => sum + seconds, 0);
  return ORDER.toSorted((a, b) => secondsOf(b) - secondsOf(a))[0] ?? 'breathe';
}

/**
 * The same with one more, or one less. The order is that of doing, whatever was pressed first; one that
 * can no longer be chosen falls away.
 */
export function toggled(
  chosen: ChosenAddOns,
  { addOn, where }: AddOnChoice,
  choices: readonly AddOnChoice[],
): ChosenAddOns {
  const isOn = chosen[where].includes(addOn.id);
  const ids = isOn ? chosen[where].filter((id) => id !== addOn.id) : [...chosen[where], addOn.id];
  return possible({ ...chosen, [where]: ids }, choices);
}

/** What of it may be chosen now, in the order of doing. */
export function possible(chosen: ChosenAddOns, choices: readonly AddOnChoice[]): ChosenAddOns {
  const of = (place: 'before' | 'after'): readonly string[] =>
    inDoingOrder(choices)
      .filter(({ where, refusal }) => where === place && refusal === undefined)
      .map(({ addOn }) => addOn.id)
      .filter((id) => chosen[place].includes(id));
  return { before: of('before'), after: of('after') };
}

/** What is asked for, without empty lists. */
export function requestOf(
  routineId: string,
  { before, after }: ChosenAddOns,
  affectedSide: SessionRequest['affectedSide'],
): SessionRequest {
  return {
    routineId,
    ...(affectedSide ? { affectedSide } : {}),
    ...(before.length > 0 ? { before } : {}),
    ...(after.length > 0 ? { after } : {}),
  };
}
