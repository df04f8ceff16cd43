import type { Body, StepKind, StopRule } from '#protocol';
import type { SessionEventRecord, SessionRecord, StepRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { kindName } from '../screens/player/step-words.ts';
import { sideWord, type SideNames } from './side-words.ts';

const KINDS: ReadonlySet<string> = new Set<StepKind>([
  'prepare',
  'work',
  'switch',
  'change-head',
  'check',
  'rest',
  'breathe',
  'heat',
  'stretch',
  'move',
  'finish',
]);

/**
 * Where a step of a kept session was, side first: `Left buttock`, `Breathe`.
 * A zone or kind of a later version is shown as it was written.
 */
export function recordPlace(
  { kind, zone, side }: StepRecord,
  zones: Body['zones'],
  settings?: SideNames,
): string {
  const plain = isKind(kind) ? kindName(kind) : kind;
  const name = kind === 'work' && zone ? (zones.get(zone)?.name ?? zone) : plain;
  if (side !== 'left' && side !== 'right') return name;
  const lower = name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
  if (settings?.sideNames[side].trim()) return msg(str`${sideWord(side, settings)}, ${lower}`);
  return side === 'left' ? msg(str`Left ${lower}`) : msg(str`Right ${lower}`);
}

function isKind(kind: string): kind is StepKind {
  return KINDS.has(kind);
}

/** What happened in a session, as a sentence. A rule that is no longer known is named by its id. */
export function eventWords({ kind, what }: SessionEventRecord, rules: readonly StopRule[]): string {
  switch (kind) {
    case 'rule': {
      const sign = rules.find(({ id }) => id === what)?.sign ?? what ?? '';
      return msg(str`You reported: ${sign.slice(0, 1).toLocaleLowerCase()}${sign.slice(1)}.`);
    }
    case 'mode':
      return wentOnWords(what);
    case 'lost':
      return msg('The connection to the massager was lost.');
    case 'interrupted':
      return msg('It was cut off: the page was closed, reloaded or stopped by the device.');
  }
}

function wentOnWords(mode: string | undefined): string {
  if (mode === 'by-hand') return msg('It went on by hand.');
  return mode === 'simulator' ? msg('It went on with the simulator.') : msg('It went on with the massager.');
}

/** What to do after a stop rule that was reported, in the words of the rule; once each. */
export function followUps(record: SessionRecord, rules: readonly StopRule[]): readonly StopRule[] {
  const reported = new Set(
    (record.events ?? []).filter(({ kind }) => kind === 'rule').map(({ what }) => what),
  );
  return rules.filter(({ id }) => reported.has(id));
}

/** A stretch of a kept session: the routine, or an add-on before or after it. */
export interface RecordPart {
  readonly role: 'before' | 'routine' | 'after';
  readonly name: string;
  readonly steps: readonly StepRecord[];
  readonly activeSeconds: number;
}

/** A kept session as the parts it was made of, in the order in which they were done. */
export function recordParts({
  routineId,
  routineName,
  addOns = [],
  steps,
}: SessionRecord): readonly RecordPart[] {
  const parts = new Map<string, StepRecord[]>();
  for (const step of steps) {
    const key = step.part ?? routineId;
    parts.set(key, [...(parts.get(key) ?? []), step]);
  }
  return [...parts].map(([id, list]) => {
    const addOn = id === routineId ? undefined : addOns.find((one) => one.id === id);
    return {
      role: addOn?.role ?? 'routine',
      name: addOn?.name ?? routineName,
      steps: list,
      activeSeconds: list.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0),
    };
  });
}
