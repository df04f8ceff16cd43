import type { MassagerState } from '#massager';
import type { SessionMode } from '#storage';
import { msg, str } from '@lit/localize';
import type { BluetoothAvailability } from '../ports.ts';
import { formatPercent } from '../format.ts';
import { linkWords } from './link-words.ts';
import { isUnderWay } from './under-way.ts';

/** What has to be known to say what a start will do. */
export interface StartSituation {
  readonly mode: SessionMode;
  readonly massager: MassagerState | undefined;
  readonly availability: BluetoothAvailability;
  /** False for a routine that is done with the hands alone. */
  readonly usesMotor: boolean;
}

/** Battery at which a session may not be finished, by the design. */
const LOW_BATTERY_PCT = 10;

/** What the chosen way means for this routine: what moves, and who sets it. */
export function startWords(situation: StartSituation): string {
  const { mode, massager, usesMotor } = situation;
  if (massager?.link === 'picking') return pickWords();
  if (massager && isUnderWay(massager.link)) return linkWords(massager);
  if (mode === 'by-hand')
    return usesMotor
      ? msg('You set the level yourself. Backbeat paces, and says which one.')
      : msg('Hands only. Backbeat paces.');
  if (!usesMotor) return msg('Hands only: the massager stays off in this routine.');
  return mode === 'simulator'
    ? msg('A pretend massager follows the routine. Nothing real moves, and it does not count as a session.')
    : massagerStart(situation);
}

/** Where the person has to say what kind it is. */
export function pickWords(): string {
  return msg('Several kinds fit this massager. Say under Massager which it is.');
}

function massagerStart({ massager, availability }: StartSituation): string {
  if (massager?.link === 'ready') return readyWords(massager);
  if (availability === 'unsupported')
    return msg('This browser cannot reach a massager. Everything else works by hand.');
  if (availability === 'off') return msg('Bluetooth is off. Switch it on, then connect.');
  if (availability === 'elsewhere')
    return msg('Another tab of Backbeat holds the massager. Release it there, or choose another way.');
  if (massager?.link === 'reconnecting') return linkWords(massager);
  return massager ? msg(str`${linkWords(massager)}. Connect it first, or choose another way.`) : '';
}

function readyWords({ deviceName, batteryPct }: MassagerState): string {
  const name = deviceName ?? msg('The massager');
  const start = msg(str`${name} is ready. It starts softly by itself when the first area begins.`);
  if (batteryPct === undefined || batteryPct >= LOW_BATTERY_PCT) return start;
  return `${start} ${msg(str`Its battery is low: ${formatPercent(batteryPct)}.`)}`;
}
