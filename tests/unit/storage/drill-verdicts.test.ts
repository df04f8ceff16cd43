import { createDrillVerdicts, eraseKeys, type DrillVerdict } from '#storage';
import { describe, expect, test } from 'vitest';
import { FakeStorage } from '../../support/fake-storage.ts';

const KEY = 'backbeat-drills';
const VERDICTS: readonly DrillVerdict[] = [
  { drill: 'emergency-stop', result: 'well', actedMs: 1_400, stillMs: 1_900, notes: [] },
  { drill: 'lost-link', result: 'missed', notes: ['stopped-in-app'] },
];

describe('verdicts of exercises', () => {
  test('are read as they were kept', () => {
    const storage = new FakeStorage();
    createDrillVerdicts(() => storage).keep(VERDICTS);
    expect(createDrillVerdicts(() => storage).read()).toEqual(VERDICTS);
  });

  test.each([
    '{',
    'null',
    '{}',
    JSON.stringify([{ drill: 'juggling', result: 'well', notes: [] }]),
    JSON.stringify([{ drill: 'lost-link', result: 'well', actedMs: -1, notes: [] }]),
    JSON.stringify([{ drill: 'lost-link', result: 'well', notes: ['cheated'] }]),
  ])('that are damaged are set aside, not lost: %s', (text) => {
    const storage = new FakeStorage();
    storage.setItem(KEY, text);
    expect(createDrillVerdicts(() => storage).read()).toEqual([]);
    expect(Object.fromEntries(storage.kept)).toEqual({ 'backbeat-damaged-drills': text });
  });

  test('go with everything that is erased', () => {
    const storage = new FakeStorage();
    createDrillVerdicts(() => storage).keep(VERDICTS);
    storage.setItem('backbeat-damaged-drills', '{');
    eraseKeys(() => storage as unknown as Storage);
    expect(storage.kept.size).toBe(0);
  });

  test('are none where nothing can be kept, and nothing throws', () => {
    const none = createDrillVerdicts(() => {
      throw new Error('forbidden');
    });
    none.keep(VERDICTS);
    expect(none.read()).toEqual([]);
  });
});
