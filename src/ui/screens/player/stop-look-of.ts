import { msg } from '@lit/localize';
import type { StopLook } from '../../elements/stop-look.ts';
import type { Trouble } from './player-data.ts';

/** How the shell's STOP has to look: on the alarm ground with its line of help, or large in far view. */
export function stopLookOf(trouble: Trouble, far: boolean): StopLook {
  if (trouble === 'alarm') return { alarm: true, help: msg('also sent the moment it reconnects') };
  return far ? { large: true } : {};
}
