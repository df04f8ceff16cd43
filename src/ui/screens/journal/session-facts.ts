import type { SessionRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { formatClock, formatNumber, formatPercent } from '../../format.ts';
import { endWords, modeWords } from '../../words/session-words.ts';

/** One line of facts: what, and how much. */
export type Fact = readonly [name: string, value: string];

/** What is known of a session beyond its steps; what does not apply to its way is left out. */
export function sessionFacts(record: SessionRecord): readonly Fact[] {
  const { mode, deviceName, painBefore, painAfter } = record;
  const { motorSeconds, maxPct, affectedSide } = record;
  const usesMotor = mode !== 'by-hand';
  const facts: readonly (Fact | undefined)[] = [
    [msg('How it ended'), endWords(record.endReason)],
    [msg('Way'), modeWords(mode)],
    deviceName && usesMotor ? [msg('Massager'), deviceName] : undefined,
    affectedSide && [msg('Side that hurts'), affectedSide === 'left' ? msg('Left') : msg('Right')],
    usesMotor ? [msg('Motor ran'), formatClock(motorSeconds)] : undefined,
    usesMotor && maxPct > 0 ? [msg('Highest set'), formatPercent(maxPct)] : undefined,
    [msg('Pauses'), formatNumber(record.pauses)],
    painBefore === undefined && painAfter === undefined
      ? undefined
      : [msg('Back pain'), beforeAfterWords(painBefore, painAfter)],
  ];
  return facts.flatMap((fact) => (fact ? [fact] : []));
}

/** `5 before, 3 after`. */
function beforeAfterWords(before: number | undefined, after: number | undefined): string {
  if (before === undefined) return msg(str`${after ?? 0} after`);
  return after === undefined ? msg(str`${before} before`) : msg(str`${before} before, ${after} after`);
}
