import type { Protocol } from '#care';
import { msg } from '@lit/localize';
import type { StepGroup } from '../../elements/bb-step-list.ts';

/** The parts of a session as headings of its list; none where there is only the routine. */
export function groupsOf({ parts }: Protocol): readonly StepGroup[] {
  if (parts.length < 2) return [];
  return parts.map(({ role, name, firstStep, totalSeconds }) => ({
    name: role === 'routine' ? msg('Routine') : name,
    firstStep,
    seconds: totalSeconds,
  }));
}
