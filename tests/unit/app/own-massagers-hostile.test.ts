import { createMemoryProfiles } from '#storage';
import { describe, expect, test } from 'vitest';
import { createOwnMassagers } from '../../../src/app/own-massagers.ts';
import { theragunProfile } from '../../support/profiles.ts';

const MINE = { ...theragunProfile(), id: 'mine', label: 'Mine' };
const [SET] = MINE.set;
const [STOP] = MINE.stop;

function wrongIn(draft: unknown): readonly string[] {
  const checked = createOwnMassagers({ store: createMemoryProfiles(), builtIn: [] }).check(draft);
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
}

const short = (uuid: string): string => `0000${uuid}-0000-1000-8000-00805f9b34fb`;

describe('a file of somebody else is refused where it', () => {
  test.each<readonly [string, unknown, string]>([
    [
      'asks the chooser for a service that browsers keep closed: nobody could choose anything any more',
      { ...MINE, match: { ...MINE.match, services: [short('1812')] } },
      'match.services.0',
    ],
    [
      'makes a standstill out of every report',
      withField({ name: 'speed', at: 13, type: 'u16be', scale: Infinity, add: -Infinity }),
      'notifications.0.rules.0.fields.0.scale',
    ],
    ['stops with more writes than a stop has time for', { ...MINE, stop: Array(60).fill(STOP) }, 'stop'],
    [
      'stops with what also sets a level',
      { ...MINE, stop: [{ ...STOP, write: 'AA {sum8:2..} 01 03 04 B0 03' }] },
      'stop.0.write',
    ],
    [
      'has a model with levels that its frames cannot hold',
      {
        ...MINE,
        set: [{ ...SET, write: 'AA {level}' }],
        actuator: { ...MINE.actuator, min: 1, max: 200, clamp: 200 },
        variants: [
          {
            label: 'Big',
            when: { names: ['Big'] },
            patch: { actuator: { ...MINE.actuator, min: 1, max: 2000, clamp: 2000 } },
          },
        ],
      },
      'variants.0.patch.set.0.write',
    ],
    ['says that a stop may fail', { ...MINE, stop: [{ ...STOP, mayFail: true }] }, 'stop.0.mayFail'],
  ])('%s', (_what, draft, path) => {
    expect(wrongIn(draft)).toContain(path);
  });

  test('and one that is sound is not', () => {
    expect(wrongIn(MINE)).toEqual([]);
  });
});

function withField(field: unknown): unknown {
  return {
    ...MINE,
    notifications: [{ endpoint: 'status', rules: [{ minLength: 15, fields: [field] }] }],
  };
}
