import type { StopRule } from '#protocol';
import { msg } from '@lit/localize';

/** What is said of a sign, and what then: in an emergency, whom to call. */
export function sayWords({ say, followUp, urgency }: StopRule): {
  readonly now: string;
  readonly then: string;
} {
  // The words of the screening for the same urgency.
  if (urgency === 'emergency')
    return { now: say, then: msg('Call the local emergency number or go to an emergency department now.') };
  return { now: say, then: followUp };
}

/** What the screen says when nothing is spoken: either the one voice or the other. */
export function reportToRead(rule: StopRule | undefined, spoken: boolean): string {
  if (!rule) return '';
  const { now, then } = sayWords(rule);
  return spoken ? then : `${now} ${then}`;
}
