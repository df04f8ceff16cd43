import { replanned } from './parts.ts';
import type { Protocol, ProtocolChange } from './protocol.ts';

/**
 * The same plan under a lower personal maximum, with everything else that was changed in it. Nothing becomes stronger:
 * a maximum above the ceilings changes nothing, one that can't be read stops the motor.
 */
export function loweredTo(protocol: Protocol, maxIntensityPct: number): Protocol {
  const mostPct = Number.isFinite(maxIntensityPct) ? Math.max(0, maxIntensityPct) : 0;
  if (mostPct >= protocol.ceilingPct) return protocol;
  const lowered = replanned(protocol, (steps) =>
    steps.map((step) => ({
      ...step,
      ceilingPct: Math.min(step.ceilingPct, mostPct),
      intensityPct: Math.min(step.intensityPct, mostPct),
    })),
  );
  const reason = `Your own maximum is ${mostPct} percent.`;
  const changes = protocol.steps.flatMap(({ index, intensityPct }): readonly ProtocolChange[] =>
    intensityPct > mostPct
      ? [{ what: 'capped', stepIndex: index, fromPct: intensityPct, toPct: mostPct, reason }]
      : [],
  );
  return { ...lowered, ceilingPct: mostPct, changes: [...lowered.changes, ...changes] };
}
