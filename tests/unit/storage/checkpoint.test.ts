import { createCheckpoints, StorageError, type SessionCheckpoint } from '#storage';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeStorage } from '../../support/fake-storage.ts';

/** A session that stood at one minute of ten. */
function aCheckpoint(change: Partial<SessionCheckpoint> = {}): SessionCheckpoint {
  const id = change.id ?? 'one';
  return {
    schema: 1,
    id,
    request: { routineId: 'lower-back-release-10', affectedSide: 'left', after: ['walk-5'] },
    mode: 'massager',
    positionMs: 60_000,
    activeMs: 60_000,
    totalMs: 600_000,
    stepIndex: 2,
    offsetPct: -10,
    changes: [
      { kind: 'adjust', stepIndex: 1, bySeconds: 15, elapsedSeconds: 3.5 },
      { kind: 'without-zone', zone: 'piriformis', side: 'left', fromStep: 2 },
    ],
    record: {
      schema: 1,
      id,
      routineId: 'lower-back-release-10',
      routineName: 'Lower-back release',
      mode: 'massager',
      startedAt: 1_000,
      endedAt: 61_000,
      endReason: 'unfinished',
      activeSeconds: 60,
      motorSeconds: 5,
      pauses: 0,
      maxPct: 30,
      plannedSeconds: 600,
      steps: [],
      protocolsVersion: '1',
    },
    savedAt: 61_000,
    protocolsVersion: '1',
    ...change,
  };
}

describe('checkpoints', () => {
  test('come back as they were kept, newest first', () => {
    const storage = new FakeStorage();
    const checkpoints = createCheckpoints(() => storage);
    const [older, newer] = [aCheckpoint({ id: 'older' }), aCheckpoint({ id: 'newer', savedAt: 99_000 })];
    checkpoints.keep(older);
    checkpoints.keep(newer);
    checkpoints.keep({ ...older, positionMs: 65_000 });
    expect(checkpoints.read()).toEqual({
      checkpoints: [newer, { ...older, positionMs: 65_000 }],
      damaged: 0,
    });
    checkpoints.remove('newer');
    expect(checkpoints.read().checkpoints).toHaveLength(1);
  });

  test('leave what others keep alone', () => {
    const storage = new FakeStorage();
    storage.setItem('backbeat.settings', '{}');
    storage.setItem('another-app', 'x');
    expect(createCheckpoints(() => storage).read()).toEqual({ checkpoints: [], damaged: 0 });
    expect(storage.length).toBe(2);
  });

  test.each([
    ['cut off in the middle', '{"schema":1,'],
    ['of a later version', JSON.stringify({ ...aCheckpoint(), schema: 2 })],
    ['of another session than its key says', JSON.stringify(aCheckpoint({ id: 'two' }))],
    [
      'with the record of another session',
      JSON.stringify({ ...aCheckpoint(), record: aCheckpoint({ id: 'x' }).record }),
    ],
    ['at a place after the end', JSON.stringify(aCheckpoint({ positionMs: 700_000 }))],
    ['at a place that is no number', JSON.stringify({ ...aCheckpoint(), positionMs: null })],
    ['of nothing', 'null'],
  ])('%s are set aside under another key, counted once, and never lost', (_what, json) => {
    const storage = new FakeStorage();
    storage.setItem('backbeat-checkpoint-one', json);
    const checkpoints = createCheckpoints(() => storage);
    expect(checkpoints.read()).toEqual({ checkpoints: [], damaged: 1 });
    expect(checkpoints.read()).toEqual({ checkpoints: [], damaged: 0 });
    expect([...storage.kept.values()]).toEqual([json]);
  });

  test('whatever stands there, reading never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 5 }), (texts) => {
        const storage = new FakeStorage();
        for (const [at, text] of texts.entries()) storage.setItem(`backbeat-checkpoint-${at}`, text);
        const { checkpoints, damaged } = createCheckpoints(() => storage).read();
        expect(checkpoints.length + damaged).toBe(texts.length);
      }),
    );
  });

  test('on a full device are refused as full, and what is damaged stays where it is', () => {
    const storage = new FakeStorage();
    storage.setItem('backbeat-checkpoint-one', 'x');
    storage.isFull = true;
    const checkpoints = createCheckpoints(() => storage);
    expect(() => {
      checkpoints.keep(aCheckpoint());
    }).toThrow(new StorageError('full'));
    expect(checkpoints.read().damaged).toBe(1);
    expect(storage.getItem('backbeat-checkpoint-one')).toBe('x');
  });

  test('without a storage, or with one that may not be mentioned, are refused as unavailable', () => {
    const forbidden = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    for (const mention of [() => undefined, forbidden]) {
      const checkpoints = createCheckpoints(mention);
      expect(() => {
        checkpoints.keep(aCheckpoint());
      }).toThrow(new StorageError('unavailable'));
      expect(checkpoints.read()).toEqual({ checkpoints: [], damaged: 0 });
      expect(() => {
        checkpoints.remove('one');
      }).not.toThrow();
    }
  });
});
