import type { Protocol, ProtocolPart, ProtocolStep } from './protocol.ts';

/** What is left to say of a part once its steps are known. */
export type PartHead = Pick<ProtocolPart, 'role' | 'id' | 'name'>;

/** A part with its own steps. */
export interface FilledPart {
  readonly head: PartHead;
  readonly steps: readonly ProtocolStep[];
}

/** The parts of a protocol, each with its steps. */
export function filledParts({ parts, steps }: Pick<Protocol, 'parts' | 'steps'>): readonly FilledPart[] {
  return parts.map(({ role, id, name, firstStep, stepCount }) => ({
    head: { role, id, name },
    steps: steps.slice(firstStep, firstStep + stepCount),
  }));
}

/** Steps numbered through, parts and totals that fit them. An add-on without steps is gone; the routine always stays. */
export function joined(
  parts: readonly FilledPart[],
): Pick<Protocol, 'steps' | 'parts' | 'totalSeconds' | 'motorSeconds'> {
  const steps: ProtocolStep[] = [];
  const placed = parts
    .filter((part) => part.steps.length > 0 || part.head.role === 'routine')
    .map((part): ProtocolPart => {
      const firstStep = steps.length;
      for (const step of part.steps) steps.push({ ...step, key: keyOf(step), index: steps.length });
      return {
        ...part.head,
        firstStep,
        stepCount: part.steps.length,
        totalSeconds: secondsOf(part.steps),
      };
    });
  return {
    steps,
    parts: placed,
    totalSeconds: secondsOf(steps),
    motorSeconds: secondsOf(steps.filter(({ intensityPct }) => intensityPct > 0)),
  };
}

/** What tells a step apart in every version of its plan: its place in the first one. */
export function keyOf({ key, index }: Pick<ProtocolStep, 'key' | 'index'>): number {
  return key ?? index;
}

/** The part that a step belongs to. */
export function partOf({ parts }: Pick<Protocol, 'parts'>, stepIndex: number): ProtocolPart | undefined {
  return parts.find(
    ({ firstStep, stepCount }) => stepIndex >= firstStep && stepIndex < firstStep + stepCount,
  );
}

/** A plan of other steps, part by part. Changes that spoke of a step follow it, and go with it. */
export function replanned(
  protocol: Protocol,
  change: (steps: readonly ProtocolStep[]) => readonly ProtocolStep[],
): Protocol {
  const plan = joined(filledParts(protocol).map((part) => ({ ...part, steps: change(part.steps) })));
  const places = new Map(plan.steps.map((step) => [keyOf(step), step.index]));
  const changes = protocol.changes.flatMap((one) => {
    const step = one.stepIndex === undefined ? undefined : protocol.steps[one.stepIndex];
    if (!step) return [one];
    const stepIndex = places.get(keyOf(step));
    return stepIndex === undefined ? [] : [{ ...one, stepIndex }];
  });
  return { ...protocol, ...plan, changes };
}

function secondsOf(steps: readonly ProtocolStep[]): number {
  return steps.reduce((total, { seconds }) => total + seconds, 0);
}
