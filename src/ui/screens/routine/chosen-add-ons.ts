import type { AddOn, StepKind } from '#protocol';
import type { SessionRecord } from '#storage';
import type { AddOnChoice, SessionRequest } from '../../ports.ts';
import { hrefOf } from '../../route.ts';

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
  const ranks = new Map(choices.map((choice) => [choice, rank(choice)]));
  return choices.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function rank({ addOn, where }: AddOnChoice): number {
  return (where === 'before' ? 0 : ORDER.length + 1) + ORDER.indexOf(mainKind(addOn));
}

/** What most of an add-on is. */
function mainKind({ steps }: AddOn): StepKind {
  const secondsOf = new Map<StepKind, number>();
  for (const { kind, seconds } of steps) secondsOf.set(kind, (secondsOf.get(kind) ?? 0) + seconds);
  return ORDER.toSorted((a, b) => (secondsOf.get(b) ?? 0) - (secondsOf.get(a) ?? 0))[0] ?? 'breathe';
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

/** The address of a routine with these beside it: where an earlier session is done once more. */
export function againHref(routineId: string, addOns: SessionRecord['addOns'] = []): string {
  const beside = addOns.map(({ role, id }) => `${role}.${encodeURIComponent(id)}`).join('+');
  const href = hrefOf({ screen: 'routine', id: routineId });
  return beside ? `${href}?${AGAIN}${beside}` : href;
}

/** What `againHref` wrote into an address; nothing where there is none of that. */
export function addOnsIn(hash: string): ChosenAddOns {
  const [, query = ''] = hash.split('?');
  const parts = query.startsWith(AGAIN) ? query.slice(AGAIN.length).split('+') : [];
  const of = (place: 'before' | 'after'): readonly string[] =>
    parts.flatMap((part) => (part.startsWith(`${place}.`) ? [part.slice(place.length + 1)] : []));
  return { before: of('before'), after: of('after') };
}

const AGAIN = 'with=';

/** As much of it as can be; what there is to choose is asked for only where something is in the address. */
export function askedIn(hash: string, choices: () => readonly AddOnChoice[]): ChosenAddOns {
  const asked = addOnsIn(hash);
  return asked.before.length + asked.after.length > 0 ? possible(asked, choices()) : NO_ADD_ONS;
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
