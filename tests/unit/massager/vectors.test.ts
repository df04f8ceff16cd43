import { compileProfile, decodeNotification, levelOf, type OutFrame, type ProfileFrames } from '#massager';
import { parseDeviceProfile, parseVectors, type DeviceProfile, type Vectors } from '#protocol';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../protocols/massagers/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const profiles = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function profileOf(name: string): DeviceProfile {
  const profile = parseDeviceProfile(read(name));
  if (!profile.ok) throw new Error(`${name}: ${JSON.stringify(profile.issues)}`);
  return profile.value;
}

function framesOf(profile: DeviceProfile): ProfileFrames {
  const frames = compileProfile(profile);
  if (!frames.ok) throw new Error(JSON.stringify(frames.issues));
  return frames.value;
}

function vectorsOf(name: string): Vectors {
  const vectors = parseVectors(read(`vectors/${name}`));
  if (!vectors.ok) throw new Error(`vectors/${name}: ${JSON.stringify(vectors.issues)}`);
  return vectors.value;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
const shown = (frames: readonly OutFrame[]): unknown =>
  frames.map(({ to, bytes, response }) => ({ to, bytes: hex(bytes), response }));

type Vector = Vectors['vectors'][number];
function made(
  profile: DeviceProfile,
  frames: ProfileFrames,
  vector: Exclude<Vector, { do: 'notify' }>,
): unknown {
  if (vector.do === 'set-native') return shown(frames.set(vector.level));
  if (vector.do !== 'set') return shown(frames[vector.do]);
  const level = levelOf(profile, vector.pct);
  return shown(level === 0 ? frames.stop : frames.set(level));
}

describe.each(profiles)('%s', (name) => {
  const profile = profileOf(name);
  const frames = framesOf(profile);
  const { vectors, profile: id } = vectorsOf(name);

  it('has vectors of its own', () => {
    expect(`${profile.id}.json`).toBe(name);
    expect(id).toBe(profile.id);
    expect(new Set(vectors.map((vector) => vector.do))).toEqual(
      new Set(['set', 'set-native', 'stop', 'notify', 'poll', 'init'].filter((each) => knows(profile, each))),
    );
  });

  it.each(vectors.map((vector, index) => [index, vector.do, vector.from, vector] as const))(
    'makes the bytes of vector %i, %s: %s',
    (_index, _do, _from, vector) => {
      if (vector.do === 'notify') {
        const bytes = Uint8Array.from(vector.bytes.split(' '), (pair) => Number.parseInt(pair, 16));
        const decoded = decodeNotification(profile, vector.endpoint, bytes);
        expect(decoded.ok ? decoded.fields : null).toEqual(vector.fields);
      } else expect(made(profile, frames, vector)).toEqual(vector.expect);
    },
  );

  it('stays in its range and within 20 bytes at every percentage, and stops only by the stop frame', () => {
    const { min, clamp } = profile.actuator;
    const stops = frames.stop.map(({ bytes }) => hex(bytes));
    for (let tenths = -10; tenths <= 1_100; tenths++) {
      const level = levelOf(profile, tenths / 10);
      if (tenths <= 0) expect(level).toBe(0);
      else {
        expect(level).toBeGreaterThanOrEqual(min);
        expect(level).toBeLessThanOrEqual(clamp);
        const set = frames.set(level).map(({ bytes }) => hex(bytes));
        expect(set).not.toEqual(stops);
        for (const { bytes } of frames.set(level)) expect(bytes.length).toBeLessThanOrEqual(20);
      }
    }
    for (const { bytes } of [...frames.stop, ...frames.init, ...frames.poll])
      expect(bytes.length).toBeLessThanOrEqual(20);
  });

  it('names its evidence and where it comes from', () => {
    expect(profile.sources.length).toBeGreaterThan(0);
    if (profile.evidence === 'community-untested')
      expect(profile.evidenceNote.toLowerCase()).toContain(
        'documented by the community, not tried on hardware by us',
      );
  });
});

function knows(profile: DeviceProfile, kind: string): boolean {
  if (kind === 'poll') return profile.poll !== undefined;
  if (kind === 'init') return profile.init !== undefined;
  return kind !== 'notify' || profile.notifications !== undefined;
}
