import { msg, str } from '@lit/localize';
import type { VirtualMassagerState, WhyNot } from '#virtual';
import { formatNumber, type Units } from '../format-number.ts';

/** Where a hand calls a handle warm, and hot: design choices. It switches itself off above both. */
const WARM_C = 32;
const HOT_C = 48;

/** How warm its handle is, in a word and in degrees. */
export function heatWords(heatC: number, units: Units): string {
  const degrees =
    units === 'imperial'
      ? `${formatNumber(Math.round((heatC * 9) / 5 + 32))}\u00a0°F`
      : `${formatNumber(Math.round(heatC))}\u00a0°C`;
  if (heatC >= HOT_C) return msg(str`Hot, ${degrees}`);
  return heatC >= WARM_C ? msg(str`Warm, ${degrees}`) : msg(str`Cool, ${degrees}`);
}

/** What it does, or why it does not do what it was asked. */
export function motorState({ why, running, targetPpm, linked }: VirtualMassagerState): string {
  const words = why && WHY[why]();
  if (words !== undefined) return words;
  if (targetPpm > 0) return linked ? msg('Runs as asked.') : msg('Runs on, as last asked.');
  return running ? msg('Runs down.') : msg('Stands still.');
}

const WHY: Readonly<Record<WhyNot, () => string>> = {
  'cut-out': () => msg('Too hot: it switched itself off. It starts again once it has cooled.'),
  'auto-off': () => msg('It switched itself off: no command for too long.'),
  battery: () => msg('Its battery is empty.'),
  'power-button': () => msg('Switched off by its power button.'),
  stalled: () => msg('Pressed so hard that it stands still.'),
  stuck: () => msg('Was told to stop and runs on. Its power button ends it.'),
};

/** How hard, in a word. */
export function pressWords(pct: number): string {
  if (pct <= 0) return msg('Not at all');
  if (pct <= 30) return msg('Lightly');
  return pct <= 65 ? msg('Firmly') : msg('Very hard');
}
