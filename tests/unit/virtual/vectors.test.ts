import type { DeviceProfile } from '#protocol';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PROFILE } from '../../../src/virtual/default-profile.ts';
import { PROFILES, VECTORS, builtInProfile, type WriteVector } from '../../support/massager-files.ts';
import { aSpoken } from '../../support/virtual-massagers.ts';

/** What a massager does when it gets what a vector writes. */
const DOES: Readonly<Record<Exclude<WriteVector['do'], 'set' | 'set-native'>, readonly string[]>> = {
  stop: ['speed'],
  start: ['start'],
  poll: ['status'],
  init: ['init', 'version'],
  battery: ['battery'],
  safety: ['safety'],
  'keep-alive': ['keep-alive'],
};

const writeVectors = (id: string): readonly WriteVector[] =>
  (VECTORS.get(id)?.vectors ?? []).filter((vector) => vector.do !== 'notify');

async function aModel(profile: DeviceProfile, { name, modelId }: Pick<WriteVector, 'name' | 'modelId'>) {
  const device = await aSpoken(profile, {
    ...(name !== undefined && { name }),
    ...(modelId !== undefined && { modelId }),
  });
  for (const step of profile.start ?? [])
    if ('write' in step && !step.write.includes('{')) await device.write(step.to, step.write);
  device.events.length = 0;
  return device;
}

describe.each([...PROFILES])('%s', (id, profile) => {
  test.each(writeVectors(id))('$do $pct$level: does what the vector says', async (vector) => {
    const { clock, events, massager, write } = await aModel(profile, vector);
    for (const { to, bytes } of vector.expect) await write(to, bytes);
    clock.advance(5_000);
    const last = events.at(-1);
    if (vector.do !== 'set' && vector.do !== 'set-native') {
      expect(DOES[vector.do]).toContain(last?.did);
      expect(massager.state.targetPpm).toBe(0);
      return;
    }
    const isOff = vector.do === 'set' && vector.pct === 0;
    expect(last?.did).toBe('speed');
    expect(last?.detail === '0').toBe(isOff);
    if (vector.do === 'set-native') expect(last?.detail).toBe(String(vector.level));
  });

  test('a stop brings its motor to a standstill, and one wrong byte in a level never starts it', async () => {
    const sets = writeVectors(id).filter((vector) => vector.do === 'set-native' || vector.do === 'set');
    const [set] = sets.filter((vector) => vector.do !== 'set' || vector.pct > 0);
    const stop = writeVectors(id).find((vector) => vector.do === 'stop' && sameModel(vector, set!));
    const { clock, massager, write } = await aModel(profile, set!);
    for (const { to, bytes } of set!.expect) {
      await write(to, `${bytes} 00`);
      await write(to, bytes.slice(0, -3));
    }
    expect(massager.state.targetPpm).toBe(0);
    for (const { to, bytes } of set!.expect) await write(to, bytes);
    clock.advance(1_000);
    expect(massager.state).toMatchObject({ running: true });
    for (const { to, bytes } of stop!.expect) await write(to, bytes);
    clock.advance(3_000);
    expect(massager.state).toMatchObject({ running: false, ppm: 0, targetPpm: 0 });
  });
});

test('a wrong checksum moves nothing and is called by its name', async () => {
  const { events, massager, write } = await aSpoken(builtInProfile('youou-wand'));
  await write('command', 'AA 55 01 02 03 01 7C 01 84 FF 00 00 00 00 00 00 00');
  expect(massager.state.targetPpm).toBe(0);
  expect(events.at(-1)).toMatchObject({ did: 'ignored', detail: 'checksum' });
});

test('a frame at the wrong place is unknown', async () => {
  const { events, write } = await aSpoken(builtInProfile('satisfyer-wand'));
  await write('value', '01');
  expect(events.at(-1)).toMatchObject({ did: 'ignored', detail: 'unknown frame' });
});

test('a level above the range is no level', async () => {
  const { events, massager, write } = await aSpoken(builtInProfile('youou-wand'));
  await write('command', 'AA 55 01 02 03 01 FF 01 00 FF 00 00 00 00 00 00 00');
  expect(massager.state.targetPpm).toBe(0);
  expect(events.at(-1)).toMatchObject({ did: 'ignored', detail: 'beyond the range' });
});

test('one that has to be started refuses levels before, and again after its stop', async () => {
  const { clock, events, massager, write } = await aSpoken(builtInProfile('satisfyer-wand'));
  await write('value', '32 32 32 32');
  expect(events.at(-1)).toMatchObject({ did: 'refused', detail: 'not started' });
  await write('control', '01');
  await write('value', '32 32 32 32');
  expect(massager.state.targetPpm).toBeGreaterThan(0);
  await write('value', '00 00 00 00');
  await write('control', '07');
  await write('value', '32 32 32 32');
  clock.advance(1_000);
  expect(massager.state).toMatchObject({ targetPpm: 0, ppm: 0 });
});

test('one whose level has to be repeated gives up without', async () => {
  const { clock, massager, write } = await aSpoken(builtInProfile('satisfyer-wand'));
  await write('control', '01');
  await write('value', '32 32 32 32');
  clock.advance(7_000);
  await write('value', '32 32 32 32');
  clock.advance(7_000);
  expect(massager.state.running).toBe(true);
  clock.advance(2_000);
  expect(massager.state).toMatchObject({ running: false, why: 'auto-off' });
});

test('one that was told to stop when the link drops does so; others run on', async () => {
  const lovense = await aSpoken(builtInProfile('lovense'));
  await lovense.write('command', hexOfText('Vibrate:10;'));
  lovense.massager.loseLink();
  expect(lovense.massager.state.targetPpm).toBeGreaterThan(0);
  const safe = await aSpoken(builtInProfile('lovense'));
  await safe.write('command', hexOfText('AutoSwith:On:Off;'));
  await safe.write('command', hexOfText('Vibrate:10;'));
  expect(safe.massager.state.targetPpm).toBeGreaterThan(0);
  safe.massager.loseLink();
  expect(safe.massager.state.targetPpm).toBe(0);
});

test('what it speaks without a profile is what the file of the Theragun says', () => {
  const file: DeviceProfile = builtInProfile(DEFAULT_PROFILE.id);
  for (const part of [
    'endpoints',
    'init',
    'set',
    'stop',
    'poll',
    'notifications',
    'autoStopsOnDisconnect',
  ] as const)
    expect(DEFAULT_PROFILE[part], part).toEqual(file[part]);
  expect({ ...DEFAULT_PROFILE.actuator, basis: '' }).toEqual({ ...file.actuator, basis: '' });
});

function hexOfText(text: string): string {
  return Array.from(text, (letter) => letter.charCodeAt(0).toString(16).toUpperCase()).join(' ');
}

function sameModel(one: WriteVector, other: WriteVector): boolean {
  return one.name === other.name && one.modelId === other.modelId;
}
