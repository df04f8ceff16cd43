import type { AddOn, Routine } from '#protocol';
import { isMotorised, mostOfWork, type DoseRules } from './dose.ts';
import { prepareStep, type PreparedStep } from './prepare-step.ts';
import type { Person, ProtocolStep } from './protocol.ts';
import { retimed } from './retime.ts';
import { secondsInWords } from './seconds-in-words.ts';
import { strengthOf } from './strength.ts';

/** An add-on that could stand beside a routine, and why it can't today. */
export interface AddOnOffer {
  readonly addOn: AddOn;
  readonly where: 'before' | 'after';
  /** Undefined where it may be chosen; else why not, in words to show. */
  readonly refusal: string | undefined;
}

/** What is known of the session that an add-on would join. */
export interface AddOnScene {
  readonly routine: Routine | AddOn;
  /** Everything in the session already, the routine included. */
  readonly beside: readonly (Routine | AddOn)[];
  readonly taken: readonly ProtocolStep[];
  readonly prepared: readonly PreparedStep[];
  readonly person: Person;
  readonly rules: DoseRules;
}

/** The steps of an add-on as they fit, or why it can't stand there. */
export type AddOnFit =
  | { readonly ok: true; readonly prepared: readonly PreparedStep[] }
  | { readonly ok: false; readonly why: string };

/**
 * Every place where an add-on could stand beside a routine, in the order of the add-ons, with a reason where it can't.
 * How strong the pain is, and what heat asks first, is not known here: the add-on's own note says it.
 */
export function addOnChoices(
  routine: Routine | AddOn,
  addOns: readonly AddOn[],
  { person, ...rules }: DoseRules & { readonly person: Person },
): readonly AddOnOffer[] {
  const strength = strengthOf(routine, rules.limits);
  const prepare = (part: Routine | AddOn, own = strength): readonly PreparedStep[] =>
    part.steps.map((step, index) => prepareStep(step, index, { strength: own, person, options: rules }));
  const taken = prepare(routine).map(({ step }) => step);
  return addOns.flatMap((addOn) =>
    (['before', 'after'] as const)
      .filter((where) => addOn.when.includes(where))
      .map((where) => {
        const prepared = prepare(addOn, strengthOf(addOn, rules.limits, strength));
        const fit = fitAddOn(addOn, where, { routine, beside: [routine], taken, prepared, person, rules });
        return { addOn, where, refusal: fit.ok ? undefined : fit.why };
      }),
  );
}

/** Whether an add-on may be done by itself, as a session of its own. */
export function standsAlone({ when }: Pick<AddOn, 'when'>): boolean {
  return when.includes('instead');
}

/**
 * An add-on as it fits into a session. Where zones share a dose that is nearly used up, its work is made shorter, by
 * whole strokes and not below what the zone takes at least; where that doesn't do, it is refused.
 */
export function fitAddOn(addOn: AddOn, where: 'before' | 'after', scene: AddOnScene): AddOnFit {
  const why = refusalOf(addOn, where, scene);
  if (why !== undefined) return { ok: false, why };
  const fitted: PreparedStep[] = [];
  for (const one of scene.prepared) {
    const done = [...scene.taken, ...fitted.map(({ step }) => step)];
    const fit = fitStep(one, done, scene);
    if (!fit.ok) return fit;
    fitted.push(fit.prepared);
  }
  return { ok: true, prepared: fitted };
}

function refusalOf(
  addOn: AddOn,
  where: 'before' | 'after',
  { routine, beside, person }: AddOnScene,
): string | undefined {
  if (!addOn.when.includes(where)) return `It isn't made to come ${where} a session.`;
  if (routine.id === addOn.id) return 'It is the session itself.';
  const { besideLevels, gate } = addOn;
  if (besideLevels && !('level' in routine && besideLevels.includes(routine.level)))
    return `It goes with ${besideLevels.join(' or ')} routines only.`;
  const least = gate?.minCompletedSessions ?? 0;
  const completed = person.completedSessions ?? 0;
  if (completed < least) return `It comes after ${least} finished sessions. So far: ${completed}.`;
  // `heat-first-10` says so: one use, then let the skin cool.
  if (hasHeat(addOn) && beside.some(hasHeat))
    return 'There is heat in this session already. One use is enough.';
  return undefined;
}

function hasHeat({ steps }: Routine | AddOn): boolean {
  return steps.some(({ kind }) => kind === 'heat');
}

type StepFit =
  { readonly ok: true; readonly prepared: PreparedStep } | { readonly ok: false; readonly why: string };

function fitStep(one: PreparedStep, done: readonly ProtocolStep[], { person, rules }: AddOnScene): StepFit {
  const { step } = one;
  if (!isMotorised(step)) return { ok: true, prepared: one };
  const most = mostOfWork(step, done, {
    ...rules,
    ...(person.completedSessions === undefined ? {} : { completedSessions: person.completedSessions }),
  });
  if (step.seconds <= most.seconds) return { ok: true, prepared: one };
  const strokeSeconds = step.strokeSeconds ?? 1;
  const seconds = Math.floor(Math.floor(most.seconds / strokeSeconds) * strokeSeconds);
  const [least] = rules.body.zones.get(step.zone ?? '')?.secondsPerSide ?? [Infinity];
  if (seconds < least) return { ok: false, why: most.why };
  const reason = `${step.zoneName ?? 'This area'} is shortened to ${secondsInWords(seconds).toLowerCase()}. ${most.why}`;
  return {
    ok: true,
    prepared: { step: retimed(step, seconds, 'in-proportion'), change: { what: 'shortened', reason } },
  };
}
