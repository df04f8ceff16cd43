import type { Body, StepKind } from '#protocol';
import type { StepRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { kindName } from '../screens/player/step-words.ts';

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
export function recordPlace({ kind, zone, side }: StepRecord, zones: Body['zones']): string {
  const plain = isKind(kind) ? kindName(kind) : kind;
  const name = kind === 'work' && zone ? (zones.get(zone)?.name ?? zone) : plain;
  const lower = name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
  if (side === 'left') return msg(str`Left ${lower}`);
  return side === 'right' ? msg(str`Right ${lower}`) : name;
}

function isKind(kind: string): kind is StepKind {
  return KINDS.has(kind);
}
