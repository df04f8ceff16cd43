import type { SpokenProfile } from './spoken.ts';

const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;
const services = [uuid('ffe0')];
const checksum = { kind: 'sum8', at: 1, from: 2 } as const;

/** Id of the profile that a virtual massager speaks where it is given none. */
export const VIRTUAL_PROFILE = 'theragun-gen4';

/**
 * What a massager needs of `protocols/massagers/theragun-gen4.json`, here so that one can be had without reading files.
 * A test holds it against the file.
 */
export const DEFAULT_PROFILE: SpokenProfile = {
  id: VIRTUAL_PROFILE,
  match: { proof: 'name' },
  endpoints: {
    command: { services, characteristics: [uuid('ffe2')] },
    status: { services, characteristics: [uuid('ffe1')] },
  },
  actuator: {
    kind: 'percussion',
    unit: 'rpm',
    min: 1200,
    max: 3200,
    step: 10,
    clamp: 2400,
    basis: 'the file',
  },
  init: [{ write: 'AA 20 20 00', to: 'command', response: false, mayFail: true }],
  set: [{ write: 'AA {sum8:2..} 01 03 {level:u16be} 03', to: 'command', response: true }],
  stop: [{ write: 'AA {sum8:2..} 01 03 00 00 03', to: 'command', response: true }],
  poll: { steps: [{ write: 'AA 10 10 00', to: 'command', response: true }], everyMs: 500 },
  autoStopsOnDisconnect: 'unknown',
  notifications: [
    {
      endpoint: 'status',
      rules: [
        {
          prefix: 'BB',
          where: { at: 2, equals: 16 },
          minLength: 15,
          checksum,
          fields: [
            { name: 'running', at: 4, type: 'u8' },
            { name: 'speed', at: 13, type: 'u16be' },
          ],
        },
        {
          prefix: 'BB',
          where: { at: 2, equals: 32 },
          minLength: 14,
          checksum,
          fields: [{ name: 'firmware', at: 12, type: 'u16be', format: 'major-minor-patch' }],
        },
      ],
    },
  ],
};
