import { variantOf } from '#massager';
import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { builtInProfile } from '../../support/massager-files.ts';

const satisfyer = builtInProfile('satisfyer-wand');
const magic = builtInProfile('magic-motion-wand');
const levelFrame = ({ set: [step] }: DeviceProfile): string => (step && 'write' in step ? step.write : '');

describe('a profile as its model wants it', () => {
  it.each([
    [undefined, '({level})*4'],
    [10032, '({level})*4'],
    [10168, '({level})*4'],
    [10197, '({level})*8'],
    [10198, '({level})*8'],
    [1, '({level})*4'],
  ])('goes by the number %s of the model', (modelId, frame) => {
    expect(levelFrame(variantOf(satisfyer, { modelId }))).toBe(frame);
  });

  it('goes by the name', () => {
    expect(variantOf(magic, { name: 'Magic Wand' }).actuator.min).toBe(1);
    expect(variantOf(magic, { name: 'funwand' })).toMatchObject({ id: magic.id, actuator: { min: 6 } });
  });

  it('goes by how the name begins', () => {
    const profile = {
      ...magic,
      variants: [{ label: 'B', when: { namePrefixes: ['Magic'] }, patch: { stopTimes: 3 } }],
    };
    expect(variantOf(profile, { name: 'Magic Wand' }).stopTimes).toBe(3);
    expect(variantOf(profile, { name: 'magic' }).stopTimes).toBeUndefined();
    expect(variantOf(profile, {}).stopTimes).toBeUndefined();
  });

  it('takes the first that applies', () => {
    const twice = [3, 4].map((stopTimes) => ({
      label: 'B',
      when: { names: ['Magic Wand'] },
      patch: { stopTimes },
    }));
    expect(variantOf({ ...magic, variants: twice }, { name: 'Magic Wand' }).stopTimes).toBe(3);
  });

  it('has no variants left, and leaves the profile alone', () => {
    const before = structuredClone(satisfyer);
    expect(variantOf(satisfyer, { modelId: 10197 }).variants).toBeUndefined();
    expect(satisfyer).toEqual(before);
  });
});
