import { compileProfile, createMassager, createSequence, type ProfileFrames } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { theragunProfile } from '../../support/profiles.ts';

const theragun = theragunProfile();
const [set] = theragun.set;
const [listening] = theragun.notifications ?? [];
if (!set || !('write' in set) || !listening || 'delimiter' in listening)
  throw new Error('the profile has both');
const rule = listening.rules[0];
if (!rule) throw new Error('the profile has a rule');
const { actuator } = theragun;

/** What is wrong with the Theragun changed so: paths. */
function wrongIn(change: Partial<DeviceProfile>): readonly string[] {
  const compiled = compileProfile({ ...theragun, ...change });
  return compiled.ok ? [] : compiled.issues.map((issue) => issue.path);
}

function compiled(change: Partial<DeviceProfile>): ProfileFrames {
  const frames = compileProfile({ ...theragun, ...change });
  if (!frames.ok) throw new Error(JSON.stringify(frames.issues));
  return frames.value;
}

const write = (text: string, to = 'command') => ({ write: text, to, response: true });
const firsts = (frames: readonly { readonly bytes: Uint8Array }[]): unknown =>
  frames.map(({ bytes }) => bytes[0]);

describe('a profile', () => {
  it('compiles to frames', () => {
    expect(compileProfile(theragun).ok).toBe(true);
  });

  it('writes its stop as often as it says, the whole of it each time', () => {
    const { stop } = compiled({ stop: [write('01'), write('02')], stopTimes: 2 });
    expect(firsts(stop(createSequence()))).toEqual([1, 2, 1, 2]);
  });

  it('counts on through levels, stops and questions, each frame by one, and rolls over', () => {
    const {
      stop,
      set: level,
      poll,
    } = compiled({
      set: [write('{seq} {level:u16be}'), { waitMs: 40 }, write('{seq}')],
      stop: [write('{seq}')],
      stopTimes: 3,
      poll: { steps: [write('07'), write('{seq}')], everyMs: 500 },
    });
    const sequence = createSequence(252);
    const written = level(1200, sequence).map((step) =>
      step.kind === 'write' ? step.frame.bytes[0] : step.ms,
    );
    expect(written).toEqual([252, 40, 253]);
    expect(firsts(stop(sequence))).toEqual([254, 255, 0]);
    expect(firsts(poll?.frames(sequence) ?? [])).toEqual([7, 1]);
  });

  it('begins each link at 1', () => {
    const { stop } = compiled({ stop: [write('{seq}')] });
    expect(firsts(stop(createSequence()))).toEqual([1]);
    expect(firsts(stop(createSequence()))).toEqual([1]);
  });

  it('needs what drives it, and can do without what only reports', () => {
    const { stopEndpoints, neededEndpoints, heardEndpoints } = compiled({});
    expect(stopEndpoints).toEqual(['command']);
    expect(heardEndpoints).toEqual(['status']);
    expect(neededEndpoints).toEqual(['command']);
  });

  it('needs what its start waits for and what it has to answer', () => {
    const { stopEndpoints, neededEndpoints, heardEndpoints } = compiled({
      endpoints: { ...theragun.endpoints, ear: place, voice: place, aside: place },
      init: [
        { await: { endpoint: 'ear', prefix: '01' }, withinMs: 500 },
        { ...write('AA', 'aside'), mayFail: true },
      ],
      keepAlive: { mode: 'answer', endpoint: 'status', steps: [write('01', 'voice')] },
    });
    expect(stopEndpoints).toEqual(['command']);
    expect(neededEndpoints).toEqual(['command', 'ear', 'voice', 'status']);
    expect(heardEndpoints).toEqual(['status', 'ear']);
  });

  it('may have one level only, and then needs no place for it', () => {
    const one = { ...actuator, min: 11, max: 11, clamp: 11, levels: [11] };
    expect(wrongIn({ actuator: one, set: [write('0B')] })).toEqual([]);
    expect(wrongIn({ actuator: { ...one, min: 10, levels: [10, 11] }, set: [write('0B')] })).toContain('set');
  });

  it('that is refused makes no driver', () => {
    const profile = { ...theragun, stop: [write('nothing')] };
    const bluetooth = { requestDevice: () => Promise.reject(new Error('unused')) };
    expect(() => createMassager({ bluetooth, profiles: [profile], clock: new ManualClock() })).toThrow(
      /stop\.0\.write/,
    );
  });
});

const place = theragun.endpoints['command'] ?? { services: [], characteristics: [] };

describe('what its start waits for', () => {
  const awaited = (change: Partial<DeviceProfile>): ((text: string) => boolean) => {
    const [step] = compiled(change).init(createSequence());
    if (step?.kind !== 'await') throw new Error('it waits');
    const hears = step.listen();
    return (text) => hears(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  };

  it('is there once the first bytes are those', () => {
    const hears = awaited({ init: [{ await: { endpoint: 'status', prefix: '41 42' }, withinMs: 500 }] });
    expect(['A', 'BA', '', 'ABC'].map(hears)).toEqual([false, false, false, true]);
  });

  it('may be a text, also one that comes in pieces', () => {
    const hears = awaited({
      notifications: [{ endpoint: 'status', delimiter: ';', rules: [{ matches: 'OK', fields: [] }] }],
      init: [{ await: { endpoint: 'status', matches: '[A-Z]:\\d+' }, withinMs: 500 }],
    });
    expect(['OK;W', ':1', '1;'].map(hears)).toEqual([false, false, true]);
  });

  it('may be a whole notification as text', () => {
    const hears = awaited({
      notifications: [],
      init: [{ await: { endpoint: 'status', matches: 'OK' }, withinMs: 500 }],
    });
    expect(['NOT OK', 'OK'].map(hears)).toEqual([false, true]);
  });
});

const text = (matches: string, field: object = {}) => ({
  notifications: [
    {
      endpoint: 'status',
      delimiter: ';',
      rules: [{ matches, fields: [{ name: 'battery' as const, group: 1, ...field }] }],
    },
  ],
});

describe('a profile that cannot be compiled', () => {
  it.each<[string, Partial<DeviceProfile>, string]>([
    ['a frame that cannot be read', { stop: [write('AA GG')] }, 'stop.0.write, character 4'],
    ['an endpoint that is not there', { stop: [write('AA', 'motor')] }, 'stop.0.to'],
    ['a stop that depends on the level', { stop: [set] }, 'stop.0.write'],
    ['a start that depends on the level', { start: [set] }, 'start.0.write'],
    ['a level frame without a level', { set: [write('AA 01')] }, 'set'],
    ['a level that is never written', { set: [{ waitMs: 5 }] }, 'set'],
    ['a range that does not fit the frame', { set: [write('AA {level}')] }, 'set.0.write'],
    [
      'digits that make a frame too long',
      { set: [write("'VibrateTheMotor:'{level:ascii}';'")] },
      'set.0.write',
    ],
    ['a level 0 in the working range', { actuator: { ...actuator, min: 0 } }, 'actuator.min'],
    ['a range upside down', { actuator: { ...actuator, min: 3200, max: 1200 } }, 'actuator.min'],
    ['a clamp above the range', { actuator: { ...actuator, clamp: 3616 } }, 'actuator.clamp'],
    ['levels that fall', { actuator: { ...actuator, levels: [1200, 3200, 2400] } }, 'actuator.levels'],
    ['levels that begin elsewhere', { actuator: { ...actuator, levels: [1300, 3200] } }, 'actuator.min'],
    ['levels that end elsewhere', { actuator: { ...actuator, levels: [1200, 3000] } }, 'actuator.max'],
    [
      'a wait for an answer between levels',
      { set: [set, { await: { endpoint: 'status', prefix: '01' }, withinMs: 500 }] },
      'set.1',
    ],
    ['a wait for anything', { init: [{ await: { endpoint: 'status' }, withinMs: 500 }] }, 'init.0.await'],
    [
      'a wait for a text that may take for ever',
      { init: [{ await: { endpoint: 'status', matches: '(a+)+' }, withinMs: 500 }] },
      'init.0.await.matches',
    ],
    [
      'a keep-alive to nowhere',
      { keepAlive: { mode: 'frame', everyMs: 3_000, steps: [write('01', 'motor')] } },
      'keepAlive.steps.0.to',
    ],
    [
      'an answer to what never speaks',
      { keepAlive: { mode: 'answer', endpoint: 'ear', steps: [write('01')] } },
      'keepAlive.endpoint',
    ],
    ['a charge that cannot be read', { battery: { read: 'cell', everyMs: 60_000 } }, 'battery.read'],
    [
      'a safety step that cannot be read',
      { safetyStep: { label: 'a', note: 'b', steps: [write('GG')] } },
      'safetyStep.steps.0.write, character 1',
    ],
    [
      'a field behind the end',
      { notifications: [{ ...listening, rules: [{ ...rule, minLength: 14 }] }] },
      'notifications.0.rules.0.minLength',
    ],
    [
      'a checksum behind the end',
      {
        notifications: [
          {
            ...listening,
            rules: [{ minLength: 2, checksum: { kind: 'crc16xmodem', at: 1, from: 0 }, fields: [] }],
          },
        ],
      },
      'notifications.0.rules.0.minLength',
    ],
    [
      'ears where nothing is',
      { notifications: [{ ...listening, endpoint: 'ear' }] },
      'notifications.0.endpoint',
    ],
    ['two ears in one place', { notifications: [listening, listening] }, 'notifications.1.endpoint'],
    [
      'a button without a meaning',
      {
        notifications: [
          { ...listening, rules: [{ minLength: 1, fields: [{ name: 'button', at: 0, type: 'u8' }] }] },
        ],
      },
      'notifications.0.rules.0.fields.0.values',
    ],
    ['a text without the group', text('\\d+'), 'notifications.0.rules.0.fields.0.group'],
    ['a text that is no pattern', text('(\\d+'), 'notifications.0.rules.0.matches'],
    ['a text of repeated repetitions', text('(\\d+)+'), 'notifications.0.rules.0.matches'],
    ['a text with a button', text('(on)', { name: 'button' }), 'notifications.0.rules.0.fields.0.name'],
    ['nothing to be found by', { match: { proof: 'name' } }, 'match'],
    ['a proof without a service', { match: { names: ['A'], proof: 'service' } }, 'match.services'],
    [
      'a model that is read nowhere',
      { variants: [{ label: 'B', when: { modelIds: [1] }, patch: {} }] },
      'variants.0.when.modelIds',
    ],
    ['a variant of nothing', { variants: [{ label: 'B', when: {}, patch: {} }] }, 'variants.0.when'],
    [
      'a variant whose frame cannot be read',
      { variants: [{ label: 'B', when: { names: ['B'] }, patch: { stop: [write('GG')] } }] },
      'variants.0.patch.stop.0.write, character 1',
    ],
    [
      'a variant whose range does not fit',
      { variants: [{ label: 'B', when: { names: ['B'] }, patch: { set: [write('{level}')] } }] },
      'variants.0.patch.set.0.write',
    ],
  ])('is refused for %s', (_why, change, path) => {
    expect(wrongIn(change)).toContain(path);
  });

  it('is not blamed for a variant, nor the variant for it', () => {
    const variants = [{ label: 'B', when: { names: ['B'] }, patch: {} }];
    expect(wrongIn({ stop: [write('GG')], variants })).toEqual(['stop.0.write, character 1']);
  });
});
