import type { MassagerState } from '#massager';
import type { SessionMode } from '#storage';
import { msg, str } from '@lit/localize';
import { formatPercent } from '../format.ts';
import type { IconName } from '../icons/icon-name.ts';

/** A massager in a few words: for the chip, the rail and the tile. */
export interface MassagerWords {
  readonly icon: IconName;
  /** What follows the routine: `Simulator`, or the massager's name. */
  readonly title: string;
  /** Its state, `Ready`. */
  readonly state: string;
  /** State and battery, `Ready, battery 82 %`. */
  readonly detail: string;
}

/** Says which of the three ways is on, and how its massager does. */
export function massagerWords(mode: SessionMode, state: MassagerState): MassagerWords {
  if (mode === 'by-hand') {
    const detail = msg('You set the level');
    return { icon: 'hand', title: msg('By hand'), state: msg('By hand'), detail };
  }
  const words = linkWords(state);
  const battery = state.batteryPct === undefined ? '' : formatPercent(state.batteryPct);
  return {
    icon: linkIcon(state),
    title: mode === 'simulator' ? msg('Simulator') : (state.deviceName ?? msg('My massager')),
    state: words,
    detail: battery && state.link === 'ready' ? msg(str`${words}, battery ${battery}`) : words,
  };
}

/** The link of a massager in words. */
export function linkWords(state: MassagerState): string {
  switch (state.link) {
    case 'choosing':
    case 'picking':
      return msg('Choosing…');
    case 'connecting':
    case 'discovering':
    case 'preparing':
      return msg('Connecting…');
    case 'ready':
      return state.motor === 'running' ? msg('Running') : msg('Ready');
    case 'reconnecting':
      return msg('Connecting again…');
    case 'lost':
      return msg('Connection lost');
    default:
      return msg('Not connected');
  }
}

/** Phases in which something is waited for are named so. */
function linkIcon({ link, motor }: MassagerState): IconName {
  if (link === 'ready') return motor === 'running' ? 'vibrate-fill' : 'bluetooth-connected-bold';
  return link.endsWith('ing') ? 'circle-notch-bold' : 'bluetooth-slash-fill';
}
