import type { AddOn, Routine } from '#protocol';
import { fitAddOn } from './add-ons.ts';
import { needsAffectedSide } from './affected-side.ts';
import { overallCeiling, type PrescribeOptions } from './ceiling.ts';
import { joined, type FilledPart } from './parts.ts';
import { prepareStep, type PreparedStep, type StepContext } from './prepare-step.ts';
import type { Person, Protocol, ProtocolChange, ProtocolPart } from './protocol.ts';
import { strengthOf } from './strength.ts';

/** A protocol, or what is missing before there can be one. */
export type Prescription =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly needs: 'affected-side' };

/** A routine with what is done before and after it. */
export interface SessionPlan extends PrescribeOptions {
  /** In the order in which they are done. */
  readonly before?: readonly AddOn[];
  readonly after?: readonly AddOn[];
}

/**
 * Makes a routine, or an add-on by itself, ready for one person today: sides named, names resolved, every intensity
 * under the least of its limits, the motor off everywhere but in work. What stands before and after it is part of the
 * plan; an add-on that would be too much is made shorter or left out. Each thing that was lowered, shortened or left
 * out stands in `changes`. A missing side is a value, not an error.
 */
export function prescribe(routine: Routine | AddOn, person: Person, plan: SessionPlan): Prescription {
  const { affectedSide } = person;
  const { before = [], after = [], ...options } = plan;
  const all = [...before, routine, ...after];
  const sided = all.some(needsAffectedSide);
  if (sided && !affectedSide) return { ok: false, needs: 'affected-side' };
  const context: StepContext = { strength: strengthOf(routine, options.limits), person, options };
  const own: Made = { role: 'routine', part: routine, ...prepareAll(routine, context) };
  const made = added(own, { before, after, context });
  const chosen: readonly ProtocolChange[] =
    sided && affectedSide
      ? [{ what: 'side-chosen', reason: `On your ${affectedSide} side, as you said.` }]
      : [];
  const parts = made.map(({ role, part, prepared }): FilledPart => {
    const head = { role, id: part.id, name: part.name };
    return { head, steps: prepared.map(({ step }) => step) };
  });
  const numbered = joined(parts);
  return {
    ok: true,
    protocol: {
      routineId: routine.id,
      name: routine.name,
      level: context.strength.level,
      ceilingPct: overallCeiling(context.strength, { ...options, person }).pct,
      ...(sided && affectedSide ? { affectedSide } : {}),
      ...numbered,
      steps: numbered.steps.map((step) => ({ ...step, key: step.index })),
      changes: [...chosen, ...placedChanges(made)],
    },
  };
}

interface Made {
  readonly role: ProtocolPart['role'];
  readonly part: Routine | AddOn;
  readonly prepared: readonly PreparedStep[];
  /** Why the part itself is not there, or not whole. */
  readonly changes?: readonly ProtocolChange[];
}

/** The routine first, since it is what was chosen; then each add-on fits into what is left. */
function added(
  own: Made,
  {
    before,
    after,
    context,
  }: { readonly before: readonly AddOn[]; readonly after: readonly AddOn[]; readonly context: StepContext },
): readonly Made[] {
  const made: Made[] = [own];
  const take = (role: 'before' | 'after', addOn: AddOn): Made => {
    const beside = made.map(({ part }) => part);
    const taken = made.flatMap(({ prepared }) => prepared.map(({ step }) => step));
    const strength = strengthOf(addOn, context.options.limits, context.strength);
    const fit = fitAddOn(addOn, role, {
      routine: own.part,
      beside,
      taken,
      prepared: prepareAll(addOn, { ...context, strength }).prepared,
      person: context.person,
      rules: context.options,
    });
    const one: Made = fit.ok
      ? { role, part: addOn, prepared: fit.prepared }
      : {
          role,
          part: addOn,
          prepared: [],
          changes: [{ what: 'left-out', reason: `${addOn.name} is left out. ${fit.why}` }],
        };
    made.push(one);
    return one;
  };
  const first = once(before).map((addOn) => take('before', addOn));
  const last = once(after).map((addOn) => take('after', addOn));
  return [...first, own, ...last];
}

function once(addOns: readonly AddOn[]): readonly AddOn[] {
  return addOns.filter(({ id }, at) => addOns.findIndex((other) => other.id === id) === at);
}

function prepareAll(
  { steps }: Routine | AddOn,
  context: StepContext,
): { readonly prepared: readonly PreparedStep[] } {
  return { prepared: steps.map((step, index) => prepareStep(step, index, context)) };
}

/** Changes that speak of a step, at its place in the whole plan. */
function placedChanges(made: readonly Made[]): readonly ProtocolChange[] {
  let firstStep = 0;
  return made.flatMap(({ prepared, changes = [] }) => {
    const placed = prepared.flatMap(({ change }, at): readonly ProtocolChange[] =>
      change ? [{ ...change, stepIndex: firstStep + at }] : [],
    );
    firstStep += prepared.length;
    return [...placed, ...changes];
  });
}
