import { msg } from '@lit/localize';
import type { Explorer } from '#ui';

const short = (uuid: string): string => `0000${uuid}-0000-1000-8000-00805f9b34fb`;

/**
 * Services that makers of small devices take over from the Bluetooth chip they build in, and the standard ones beside
 * them. None of them tells one product from another.
 */
export function knownServices(): Explorer['knownServices'] {
  return [
    { uuid: short('ffe0'), label: msg('Serial link FFE0: of many small Bluetooth chips') },
    { uuid: short('fff0'), label: msg('Serial link FFF0: of many small Bluetooth chips') },
    { uuid: '6e400001-b5a3-f393-e0a9-e50e24dcca9e', label: msg('Nordic UART: serial link of Nordic chips') },
    { uuid: short('ae00'), label: msg('Serial link AE00') },
    { uuid: short('ff00'), label: msg('Serial link FF00') },
    { uuid: short('ffa0'), label: msg('Serial link FFA0') },
    { uuid: '49535343-fe7d-4ae5-8fa9-9fafd205e455', label: msg('ISSC: serial link of Microchip chips') },
    { uuid: short('1802'), label: msg('Immediate Alert: standard, three levels') },
    { uuid: short('180f'), label: msg('Battery: standard') },
    { uuid: short('180a'), label: msg('Device Information: standard') },
  ];
}
