import type { ProtocolStep } from '#care';
import type { Pressure, StepKind } from '#protocol';
import type { Settings } from '#storage';
import { msg, str } from '@lit/localize';
import { formatPace } from '../../format.ts';
import { sideWord } from '../../words/side-words.ts';

/** The heading of a step: the zone it is worked on, else the name of its kind. */
export function headingOf(step: ProtocolStep): string {
  return step.kind === 'work' ? (step.zoneName ?? kindName(step.kind)) : kindName(step.kind);
}

/** What a kind of step is called. */
export function kindName(kind: StepKind): string {
  const names: Readonly<Record<StepKind, () => string>> = {
    prepare: () => msg('Get ready'),
    work: () => msg('Massage'),
    switch: () => msg('Change sides'),
    'change-head': () => msg('Change the head'),
    check: () => msg('Check'),
    rest: () => msg('Rest'),
    breathe: () => msg('Breathe'),
    heat: () => msg('Heat'),
    stretch: () => msg('Stretch'),
    move: () => msg('Move'),
    finish: () => msg('Finish'),
  };
  return names[kind]();
}

/** What of the settings words depend on. */
export type Wording = Pick<Settings, 'sideNames' | 'units'>;

/** A step in a few words, side first as it is spoken: `Left low-back muscle band`, `Breathe`. */
export function placeName(step: ProtocolStep, wording?: Wording): string {
  const heading = headingOf(step);
  return step.side && step.side !== 'both' ? withSide(step.side, heading, wording) : heading;
}

/** `Left low-back muscle band`, `Watch side, low-back muscle band`: the name goes on in lower case. */
function withSide(side: 'left' | 'right', name: string, wording: Wording | undefined): string {
  const lower = name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
  if (wording?.sideNames[side].trim()) return msg(str`${sideWord(side, wording)}, ${lower}`);
  return side === 'left' ? msg(str`Left ${lower}`) : msg(str`Right ${lower}`);
}

/** How fast the hand moves, `3 cm/s`; undefined where nothing travels. */
export function paceOf({ paceCmPerS }: ProtocolStep, wording?: Wording): string | undefined {
  return paceCmPerS ? formatPace(paceCmPerS, wording?.units ?? 'metric') : undefined;
}

/** How hard to press; undefined where nothing is pressed. */
export function pressureWords(pressure: Pressure | undefined): string | undefined {
  switch (pressure) {
    case 'float':
      return msg('Only its own weight');
    case 'light':
      return msg('Light pressure');
    case 'moderate':
      return msg('Moderate pressure');
    case undefined:
      return undefined;
  }
}
