import { parseDeviceProfile, type DeviceProfile } from '#protocol';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shortUuid, uuidsIn, wholeUuid } from '../../../src/ui/screens/explore/uuids.ts';
import { blankDraft, copyDraft, freeId } from '../../../src/ui/screens/teach/blank.ts';
import { draftOf, placeOf, profileOf } from '../../../src/ui/screens/teach/typed-profile.ts';
import { textAt, typedWith } from '../../../src/ui/screens/teach/typed.ts';

const FOLDER = new URL('../../../protocols/massagers/', import.meta.url);
const built = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseDeviceProfile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
  .flatMap((result) => (result.ok ? [result.value] : []));

/** Every part that a profile can have, with made-up bytes. */
const EVERYTHING: DeviceProfile = {
  schema: 1,
  id: 'everything',
  label: 'Everything',
  brand: 'A test',
  evidence: 'own',
  evidenceNote: 'Made up.',
  sources: ['one, with a comma', 'two'],
  match: {
    names: ['A', 'B, C'],
    manufacturers: [{ company: 620, prefix: 'FF 21' }],
    proof: 'service',
    note: 'Sure.',
  },
  services: ['0000180f-0000-1000-8000-00805f9b34fb'],
  endpoints: {
    tx: {
      services: ['0000ffe0-0000-1000-8000-00805f9b34fb', '57300001-0023-4bd4-bbd5-a6920e4c5653'],
      characteristics: ['0000ffe1-0000-1000-8000-00805f9b34fb'],
    },
  },
  actuator: {
    kind: 'vibration',
    unit: 'level',
    min: 1,
    max: 9,
    step: 1,
    clamp: 4,
    levels: [1, 4, 9],
    basis: 'A test.',
  },
  init: [
    { write: "'Type;'", to: 'tx', response: false, mayFail: true },
    { await: { endpoint: 'tx', prefix: 'AA 10' }, withinMs: 500, tries: 5 },
    { waitMs: 250 },
  ],
  start: [{ write: '01', to: 'tx', response: true }],
  set: [{ write: 'AA {level}', to: 'tx', response: true }],
  stop: [{ write: 'AA 00', to: 'tx', response: true }],
  stopTimes: 3,
  keepAlive: { mode: 'answer', endpoint: 'tx', steps: [{ write: '01', to: 'tx', response: true }] },
  poll: { steps: [{ write: '10', to: 'tx', response: true }], everyMs: 1000 },
  battery: { steps: [{ write: "'Battery;'", to: 'tx', response: false }], everyMs: 60_000 },
  safetyStep: { label: 'A', note: 'B', steps: [{ write: '02', to: 'tx', response: true }] },
  minGapMs: 0,
  autoStopsOnDisconnect: 'no',
  notifications: [
    {
      endpoint: 'tx',
      rules: [
        {
          prefix: 'BB',
          where: { at: 2, equals: 16 },
          minLength: 9,
          checksum: { kind: 'sum8', at: 1, from: 2 },
          fields: [
            { name: 'speed', at: 3, type: 'u16be', scale: 0.00390625, add: -3 },
            { name: 'button', at: 4, type: 'u8', values: { '0': 'off', '1': 'on' } },
          ],
        },
        { minLength: 1, fields: [] },
      ],
    },
    {
      endpoint: 'tx',
      delimiter: '\n',
      rules: [{ matches: '^s?(\\d+)$', fields: [{ name: 'battery', group: 1 }] }],
    },
  ],
  modelId: { endpoint: 'tx', type: 'u32be' },
  variants: [{ label: 'Mini', when: { names: ['Mini'] }, patch: { stopTimes: 2 } }],
};

describe('a profile in the form', () => {
  it.each([EVERYTHING, ...built].map((profile) => [profile.id, profile] as const))(
    'comes back the same: %s',
    (_, profile) => {
      expect(parseDeviceProfile(profile)).toMatchObject({ ok: true });
      expect(profileOf(draftOf(profile))).toEqual(profile);
    },
  );

  it('is short where a person would write it short', () => {
    const { typed } = draftOf(EVERYTHING);
    expect(textAt(typed, 'endpoints.0.services')).toBe('FFE0\n57300001-0023-4bd4-bbd5-a6920e4c5653');
    expect(textAt(typed, 'actuator.levels')).toBe('1, 4, 9');
  });

  it('keeps what is not shown out of reach, and whole', () => {
    const { kept } = draftOf(EVERYTHING);
    expect(Object.keys(kept)).toEqual(['safetyStep', 'modelId', 'variants']);
  });

  it('leaves out what belongs to a choice that no longer holds', () => {
    const { typed, kept } = draftOf(EVERYTHING);
    const changed = ['keepAlive.mode', 'battery.mode'].reduce(
      (at, path) => typedWith(at, path, 'none'),
      typed,
    );
    const line = typedWith(changed, 'actuator.shape', 'line');
    const profile = profileOf({ typed: line, kept });
    expect(profile).not.toHaveProperty('keepAlive');
    expect(profile).not.toHaveProperty('battery');
    expect(profile).not.toHaveProperty('actuator.levels');
    expect(parseDeviceProfile(profile)).toMatchObject({ ok: true });
  });

  it('is a copy under another name and without an id', () => {
    const copy = profileOf(copyDraft(EVERYTHING));
    expect(copy).toMatchObject({ label: 'Everything, my copy', evidence: 'own', brand: 'A test' });
    expect(copy).not.toHaveProperty('id');
  });
});

describe('what is wrong', () => {
  it('is said of the field it was typed in', () => {
    const blank = blankDraft();
    const { typed } = {
      typed: ['endpoints.0.characteristics', 'actuator.max', 'match.services'].reduce(
        (at, path) => typedWith(at, path, 'wrong'),
        blank.typed,
      ),
    };
    const result = parseDeviceProfile({ ...profileOf({ typed, kept: {} }), id: 'x' });
    const places = result.ok ? [] : result.issues.map((issue) => placeOf(issue, typed));
    expect(places).toEqual(
      expect.arrayContaining([
        'label',
        'match.services.0',
        'endpoints.0.services',
        'endpoints.0.characteristics.0',
        'actuator.max',
        'set.0.write',
      ]),
    );
  });

  it('in a name of an endpoint is said of that name', () => {
    const typed = typedWith(blankDraft().typed, 'endpoints.0.name', 'Not an id');
    const issue = { path: 'endpoints.Not an id', found: '', expected: '' };
    expect(placeOf(issue, typed)).toBe('endpoints.0.name');
  });

  it('in a frame is said of the frame, whichever letter it is', () => {
    const issue = { path: 'set.0.write, character 4', found: '', expected: '' };
    expect(placeOf(issue, blankDraft().typed)).toBe('set.0.write');
  });
});

describe('a UUID', () => {
  it.each([
    ['FFE0', '0000ffe0-0000-1000-8000-00805f9b34fb'],
    [' 0x180f ', '0000180f-0000-1000-8000-00805f9b34fb'],
    ['6E400001-B5A3-F393-E0A9-E50E24DCCA9E', '6e400001-b5a3-f393-e0a9-e50e24dcca9e'],
    ['6e400001b5a3f393e0a9e50e24dcca9e', '6e400001-b5a3-f393-e0a9-e50e24dcca9e'],
    ['FFE', undefined],
    ['nonsense', undefined],
  ])('%s means %s', (text, uuid) => {
    expect(wholeUuid(text)).toBe(uuid);
    if (uuid) expect(wholeUuid(shortUuid(uuid))).toBe(uuid);
  });

  it('is found among others, and the first wrong one is named', () => {
    expect(uuidsIn('FFE0, fff0 ffe0')).toEqual({ uuids: [wholeUuid('FFE0'), wholeUuid('FFF0')] });
    expect(uuidsIn('FFE0, FF').wrong).toBe('FF');
  });
});

describe('an id made from a name', () => {
  it.each([
    ['Mein Gerät 2', [], 'mein-gerat-2'],
    ['Gun', ['gun', 'gun-2'], 'gun-3'],
    ['2000', [], 'own-2000'],
    ['按摩', [], 'own-massager'],
    ['New', [], 'new-2'],
  ])('%s beside %j is %s', (name, taken, id) => {
    expect(freeId(name, taken)).toBe(id);
  });

  it('is always one that a file may have, and free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const first = freeId(name, []);
        const second = freeId(name, [first]);
        expect(second).not.toBe(first);
        for (const id of [first, second]) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      }),
    );
  });
});
