import { BehaviorSubject } from 'rxjs';
import { afterEach, describe, expect, test } from 'vitest';
import { AppHarness } from '../../support/app-harness.ts';

afterEach(() => {
  AppHarness.close();
});

describe('a session that can not be kept aside', () => {
  test.each([
    ['full', /device is full/],
    ['unavailable', /browser keeps nothing/],
    ['damaged', /could not be read/],
  ] as const)('is told of in passing (%s)', async (trouble, words) => {
    const keepingTrouble$ = new BehaviorSubject<typeof trouble | undefined>(undefined);
    const app = await AppHarness.open('#/routines', {
      prepare: ({ sessionDesk }) => {
        Object.assign(sessionDesk, { keepingTrouble$ });
      },
    });
    await expect.element(app.text(words)).not.toBeInTheDocument();
    keepingTrouble$.next(trouble);
    await expect.element(app.text(words)).toBeVisible();
  });
});
