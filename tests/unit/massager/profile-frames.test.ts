import { compileProfile, createMassager } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../support/manual-clock.ts';
import { theragunProfile } from '../../support/profiles.ts';

const theragun = theragunProfile();
const [set] = theragun.set;
const [listening] = theragun.notifications ?? [];
if (!set || !listening) throw new Error('the profile has both');
const rule = listening.rules[0];
if (!rule) throw new Error('the profile has a rule');
const { actuator } = theragun;

describe('a profile', () => {
  it('compiles to frames', () => {
    expect(compileProfile(theragun).ok).toBe(true);
  });

  it.each<[string, Partial<DeviceProfile>, string]>([
    ['a frame that cannot be read', { stop: [{ ...set, write: 'AA GG' }] }, 'stop.0.write, character 4'],
    ['an endpoint that is not there', { stop: [{ ...set, write: 'AA', to: 'motor' }] }, 'stop.0.to'],
    ['a stop that depends on the level', { stop: [set] }, 'stop.0.write'],
    ['a level frame without a level', { set: [{ ...set, write: 'AA 01' }] }, 'set'],
    ['a range that does not fit the frame', { set: [{ ...set, write: 'AA {level}' }] }, 'set.0.write'],
    [
      'digits that make a frame too long',
      { set: [{ ...set, write: "'VibrateTheMotor:'{level:ascii}';'" }] },
      'set.0.write',
    ],
    ['a level 0 in the working range', { actuator: { ...actuator, min: 0 } }, 'actuator.min'],
    ['a range upside down', { actuator: { ...actuator, min: 3200, max: 1200 } }, 'actuator.min'],
    ['a clamp above the range', { actuator: { ...actuator, clamp: 3616 } }, 'actuator.clamp'],
    [
      'a field behind the end',
      { notifications: [{ ...listening, rules: [{ ...rule, minLength: 14 }] }] },
      'notifications.0.rules.0.minLength',
    ],
    [
      'ears where nothing is',
      { notifications: [{ ...listening, endpoint: 'ear' }] },
      'notifications.0.endpoint',
    ],
  ])('is refused for %s', (_why, change, path) => {
    const compiled = compileProfile({ ...theragun, ...change });
    expect(compiled.ok ? [] : compiled.issues.map((issue) => issue.path)).toContain(path);
  });

  it('that is refused makes no driver', () => {
    const profile = { ...theragun, stop: [{ ...set, write: 'nothing' }] };
    const bluetooth = { requestDevice: () => Promise.reject(new Error('unused')) };
    expect(() => createMassager({ bluetooth, profile, clock: new ManualClock() })).toThrow(/stop\.0\.write/);
  });
});
