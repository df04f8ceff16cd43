import { endpointsOf, identify, requestOptionsOf, type Identity } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { builtInProfile, PROFILES } from '../../support/massager-files.ts';

const all = [...PROFILES.values()];
const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;

/** Everything that a profile could use, as a device has it. */
function servicesOf(profile: DeviceProfile): Map<string, Set<string>> {
  const services = new Map<string, Set<string>>();
  for (const {
    services: [service = ''],
    characteristics: [characteristic = ''],
  } of Object.values(profile.endpoints))
    services.set(service, new Set([...(services.get(service) ?? []), characteristic]));
  return services;
}

function told({ winner, candidates }: Identity): unknown {
  return { winner: winner?.id, candidates: candidates.map(({ id }) => id) };
}

const serial = new Map([[uuid('fff0'), new Set([uuid('fff1'), uuid('fff6')])]]);

describe('which massager a device is', () => {
  it.each(all.flatMap(({ id, match }) => (match.names ?? []).map((name) => [name, id] as const)))(
    '%s is %s, by its name',
    (name, id) => {
      const identity = identify(all, { name, services: servicesOf(builtInProfile(id)) });
      expect(identity.winner?.id).toBe(id);
    },
  );

  it.each([
    ['LVS-Domi37', 'lovense'],
    ['LOVE-W', 'lovense'],
    ['SF Wand', 'satisfyer-wand'],
    ['VX001_12', 'youou-wand'],
    ['J-Any', 'joyhub'],
  ])('%s is %s, by how its name begins', (name, id) => {
    expect(identify(all, { name, services: servicesOf(builtInProfile(id)) }).winner?.id).toBe(id);
  });

  it.each(['lovense', 'satisfyer-wand', 'feelspace-navibelt', 'immediate-alert'])(
    'without a name it is %s by a service that proves it',
    (id) => {
      expect(identify(all, { name: undefined, services: servicesOf(builtInProfile(id)) }).winner?.id).toBe(
        id,
      );
    },
  );

  it('is for the person to say where only a common service speaks', () => {
    expect(told(identify(all, { name: 'Sports Massager', services: serial }))).toEqual({
      winner: undefined,
      candidates: expect.arrayContaining([
        'mymuse-link-plus',
        'youou-wand',
        'foreo',
        'motorbunny',
      ]) as unknown,
    });
  });

  it('is for the person to say even where but one profile knows the common service', () => {
    const services = servicesOf(builtInProfile('theragun-gen4'));
    expect(told(identify(all, { name: 'TheragunX', services }))).toEqual({
      winner: undefined,
      candidates: ['theragun-gen4'],
    });
  });

  it('is settled where there is one profile only', () => {
    const theragun = builtInProfile('theragun-gen4');
    const identity = identify([theragun], { name: undefined, services: servicesOf(theragun) });
    expect(identity.winner).toBe(theragun);
  });

  it('names the likeliest first', () => {
    const services = new Map([...serial, ...servicesOf(builtInProfile('satisfyer-wand'))]);
    const ids = (name?: string): readonly string[] =>
      identify(all, { name, services }).candidates.map(({ id }) => id);
    expect(ids()[0]).toBe('satisfyer-wand');
    expect(ids('VX001_1').slice(0, 2)).toEqual(['youou-wand', 'satisfyer-wand']);
    expect(ids('MM Massager').slice(0, 2)).toEqual(['mymuse-link-plus', 'satisfyer-wand']);
  });

  it('takes the longer of two beginnings, and asks where two are as good', () => {
    const youou = builtInProfile('youou-wand');
    const like = (id: string, ...namePrefixes: string[]): DeviceProfile => ({
      ...youou,
      id,
      match: { namePrefixes, proof: 'name' },
    });
    const facts = { name: 'VX001_12', services: serial };
    expect(told(identify([like('short', 'V'), like('long', 'VX0')], facts))).toEqual({
      winner: 'long',
      candidates: ['long', 'short'],
    });
    expect(told(identify([like('one', 'VX'), like('two', 'VX')], facts))).toEqual({
      winner: undefined,
      candidates: ['one', 'two'],
    });
  });

  it('is none by its name alone', () => {
    expect(told(identify(all, { name: 'Magic Wand', services: new Map() }))).toEqual({
      winner: undefined,
      candidates: [],
    });
  });

  it('does not need what only reports', () => {
    const services = servicesOf(builtInProfile('kiiroo-prowand'));
    services.delete(uuid('180f'));
    expect(identify(all, { name: 'ProWand', services }).winner?.id).toBe('kiiroo-prowand');
  });
});

describe('where an endpoint is', () => {
  const lovense = builtInProfile('lovense');

  it('is the first service that is there', () => {
    const services = new Map([
      [uuid('fff0'), new Set([uuid('fff1'), uuid('fff2')])],
      ['6e400001-b5a3-f393-e0a9-e50e24dcca9e', new Set(['6e400002-b5a3-f393-e0a9-e50e24dcca9e'])],
    ]);
    expect([...endpointsOf(lovense, services)]).toEqual([
      [
        'command',
        {
          service: '6e400001-b5a3-f393-e0a9-e50e24dcca9e',
          characteristic: '6e400002-b5a3-f393-e0a9-e50e24dcca9e',
        },
      ],
    ]);
  });

  it('is nowhere without its characteristic', () => {
    expect(endpointsOf(lovense, new Map([[uuid('fff0'), new Set([uuid('fff6')])]])).size).toBe(0);
  });
});

describe('what the chooser is asked for', () => {
  const { optionalServices = [], ...rest } = requestOptionsOf(all);
  const filters = 'filters' in rest ? rest.filters : [];

  it('is every name, beginning, service and maker, each once', () => {
    expect(filters).toEqual(
      expect.arrayContaining([
        { name: 'Elite' },
        { name: 'MM Massager' },
        { namePrefix: 'LVS-' },
        { services: ['57300001-0023-4bd4-bbd5-a6920e4c5653'] },
        { manufacturerData: [{ companyIdentifier: 620, dataPrefix: Uint8Array.of(0xff, 0x21) }] },
      ]),
    );
    const words = filters.map((filter) => JSON.stringify(filter));
    expect(new Set(words).size).toBe(words.length);
    for (const filter of filters) expect(Object.keys(filter)).toHaveLength(1);
  });

  it('comes with leave for every service, each once', () => {
    for (const { endpoints } of all)
      for (const { services } of Object.values(endpoints))
        expect(optionalServices).toEqual(expect.arrayContaining(services));
    expect(new Set(optionalServices).size).toBe(optionalServices.length);
  });

  it('is everything in range if the person says so, with the same leave', () => {
    expect(requestOptionsOf(all, { everyDevice: true })).toEqual({
      acceptAllDevices: true,
      optionalServices,
    });
  });

  it('goes by the maker alone where a profile knows nothing more', () => {
    const joyhub = builtInProfile('joyhub');
    const match = { manufacturers: [{ company: 93 }], proof: 'name' as const };
    expect(requestOptionsOf([{ ...joyhub, match }])).toEqual({
      filters: [{ manufacturerData: [{ companyIdentifier: 93 }] }],
      optionalServices: [uuid('ffa0')],
    });
  });
});
