import { msg } from '@lit/localize';
import { shortUuid } from './uuids.ts';

/**
 * Names of the standard services and characteristics that massagers have. Source: Bluetooth SIG, Assigned Numbers.
 * All others are their makers' own: a number says nothing of them.
 */
export function standardName(uuid: string): string | undefined {
  const names: Readonly<Record<string, () => string>> = {
    '1800': () => msg('Generic access'),
    '1801': () => msg('Generic attribute'),
    '1802': () => msg('Immediate alert'),
    '180A': () => msg('Device information'),
    '180F': () => msg('Battery'),
    '2A06': () => msg('Alert level'),
    '2A19': () => msg('Battery level'),
    '2A24': () => msg('Model number'),
    '2A25': () => msg('Serial number'),
    '2A26': () => msg('Firmware revision'),
    '2A27': () => msg('Hardware revision'),
    '2A28': () => msg('Software revision'),
    '2A29': () => msg('Maker’s name'),
  };
  return names[shortUuid(uuid)]?.();
}

/** Standard services that are looked at as well, whatever the person picks. */
export const STANDARD_SERVICES: readonly string[] = [
  '0000180a-0000-1000-8000-00805f9b34fb',
  '0000180f-0000-1000-8000-00805f9b34fb',
];
