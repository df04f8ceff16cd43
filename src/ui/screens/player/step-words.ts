import type { ProtocolStep } from '#care';
import type { Side, StepKind } from '#protocol';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../format.ts';

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

/** A step in a few words, side first as it is spoken: `Left low-back muscle band`, `Breathe`. */
export function placeName(step: ProtocolStep): string {
  const heading = headingOf(step);
  return step.side && step.side !== 'both' ? withSide(step.side, heading) : heading;
}

/** `Left low-back muscle band`: the name goes on in lower case. */
function withSide(side: Side, name: string): string {
  const lower = name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
  return side === 'left' ? msg(str`Left ${lower}`) : msg(str`Right ${lower}`);
}

/** How fast the hand moves, `3 cm/s`; undefined where nothing travels. */
export function paceOf({ paceCmPerS }: ProtocolStep): string | undefined {
  return paceCmPerS ? msg(str`${formatNumber(paceCmPerS)} cm/s`) : undefined;
}
