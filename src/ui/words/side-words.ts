import type { Side } from '#protocol';
import type { Settings } from '#storage';
import { msg } from '@lit/localize';

/** The part of the settings that names sides. */
export type SideNames = Pick<Settings, 'sideNames'>;

/** A side as the person calls it: their own name for it, else Left or Right; Both sides for both. */
export function sideWord(side: Side, settings: SideNames | undefined): string {
  if (side === 'both') return msg('Both sides');
  const own = settings?.sideNames[side].trim();
  if (own) return own;
  return side === 'left' ? msg('Left') : msg('Right');
}

/**
 * A side in one letter, for marks that have no room for more: the first of the person's own name for it. L and R where
 * both would begin alike.
 */
export function sideLetter(side: 'left' | 'right', settings: SideNames | undefined): string {
  const [own, other] = (side === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const)).map(
    (one) => firstOf(settings?.sideNames[one]) || plainLetter(one),
  );
  return own && own !== other ? own : plainLetter(side);
}

function plainLetter(side: 'left' | 'right'): string {
  return side === 'left' ? msg('L', { desc: 'left, one letter' }) : msg('R', { desc: 'right, one letter' });
}

function firstOf(name = ''): string {
  return (/^./u.exec(name.trim())?.[0] ?? '').toLocaleUpperCase();
}

/** A side for the chip of the player, in capitals: WATCH SIDE, LEFT, BOTH. */
export function sideMark(side: Side, settings: SideNames | undefined): string {
  if (side === 'both') return msg('BOTH');
  return sideWord(side, settings).toLocaleUpperCase();
}
