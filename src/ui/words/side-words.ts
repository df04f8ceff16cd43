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

/** A side for the chip of the player, in capitals: WATCH SIDE, LEFT, BOTH. */
export function sideMark(side: Side, settings: SideNames | undefined): string {
  if (side === 'both') return msg('BOTH');
  return sideWord(side, settings).toLocaleUpperCase();
}
