import { describe, expect, test } from 'vitest';
import { databaseOf, newIdBy } from '../../../src/app/what-there-is.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a new id', () => {
  test('is a random UUID, with and without a secure context', () => {
    const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) };
    const ids = Array.from({ length: 200 }, () => newIdBy(insecure));
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(200);
    expect(newIdBy(crypto)).toMatch(UUID);
  });
});

describe('the database', () => {
  test('is undefined where it is missing, or where its mention throws', () => {
    expect(databaseOf({})).toBeUndefined();
    expect(
      databaseOf({
        get indexedDB(): IDBFactory {
          throw new DOMException('insecure', 'SecurityError');
        },
      }),
    ).toBeUndefined();
  });
});
