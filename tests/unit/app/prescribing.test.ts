import { createMemorySettings, type Settings } from '#storage';
import { describe, expect, test } from 'vitest';
import { createPrescribing, type Prescribing } from '../../../src/app/prescribing.ts';
import { builtInContent } from '../../support/protocols.ts';

const content = builtInContent();
const { care } = content;

function prescribing(settings: Partial<Settings> = {}, completed = 10): Prescribing {
  return createPrescribing({
    content,
    care,
    settings: createMemorySettings(settings),
    completedSessions: () => completed,
  });
}

describe('what was asked for', () => {
  test('is a plan with its add-ons, under the personal maximum', () => {
    const protocol = prescribing({ maxIntensityPct: 12 }).protocolFor({
      routineId: 'desk-reset-4',
      before: ['heat-first-10'],
      after: ['walk-5'],
    });
    expect(protocol?.parts.map(({ id }) => id)).toEqual(['heat-first-10', 'desk-reset-4', 'walk-5']);
    expect(Math.max(...(protocol?.steps.map(({ intensityPct }) => intensityPct) ?? []))).toBe(12);
  });

  test('may be an add-on that stands by itself', () => {
    expect(prescribing().protocolFor({ routineId: 'breathing-3' })).toMatchObject({
      name: 'Breathing only',
      motorSeconds: 0,
    });
  });

  test.each([
    ['an add-on that does not stand by itself', { routineId: 'walk-5' }],
    ['a routine that is not there', { routineId: 'back-crack-99' }],
    ['a routine whose side was not said', { routineId: 'sciatic-side-gentle-7' }],
  ])('is nothing for %s', (_, request) => {
    expect(prescribing().protocolFor(request)).toBeUndefined();
  });

  test('has no add-ons that are not there', () => {
    const protocol = prescribing().protocolFor({ routineId: 'desk-reset-4', after: ['ice-bath-99'] });
    expect(protocol?.parts).toHaveLength(1);
  });

  test('is nothing where the files of care are broken', () => {
    const broken = createPrescribing({
      content,
      care: undefined,
      settings: createMemorySettings(),
      completedSessions: () => 0,
    });
    expect(broken.protocolFor({ routineId: 'desk-reset-4' })).toBeUndefined();
    expect(broken.addOnsFor({ routineId: 'desk-reset-4' })).toEqual([]);
  });
});

describe('the choice of add-ons', () => {
  const rails = (completed: number): string | undefined =>
    prescribing({}, completed)
      .addOnsFor({ routineId: 'desk-reset-4' })
      .find(({ addOn }) => addOn.id === 'fork-rails-2')?.refusal;

  test('opens with the sessions that were finished; in the simulator all is open', () => {
    expect(rails(4)).toBe('It comes after 5 finished sessions. So far: 4.');
    expect(rails(5)).toBeUndefined();
    expect(rails(Infinity)).toBeUndefined();
  });

  test('is empty for what is not there', () => {
    expect(prescribing().addOnsFor({ routineId: 'back-crack-99' })).toEqual([]);
  });
});
