import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { someAddOns, someChoices } from '../../support/fake-add-ons.ts';
import { AppHarness } from '../../support/app-harness.ts';
import { aContent, aRoutine } from '../../support/fake-content.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(async () => {
  document.documentElement.style.removeProperty('font-size');
  AppHarness.close();
  await page.viewport(390, 844);
});

const RECORD = aRecord({
  painBefore: 5,
  painAfter: 3,
  note: 'Cold hands.',
  addOns: [{ id: 'walk-5', name: 'Short walk', role: 'after' }],
  events: [{ kind: 'lost', atSeconds: 62 }],
});

test.for([
  '#/journal',
  '#/journal/session-1',
  '#/summary/session-1',
  '#/routines',
  '#/routines/lower-back-release-10',
  '#/routines/breathing-3',
  '#/shared',
])('letters of twice the size fit %s without sideways scrolling', async (hash) => {
  document.documentElement.style.setProperty('font-size', '200%');
  const app = await AppHarness.open(hash, {
    records: [RECORD, aRecord({ id: 'b', startedAt: RECORD.startedAt - 1 })],
    content: aContent({ addOns: someAddOns() }),
    prepare: ({ sessionDesk, ownRoutines }) => {
      sessionDesk.addOns = someChoices();
      ownRoutines.routines$.next([aRoutine({ id: 'mine', name: 'For Anna' })]);
    },
  });
  for (const width of [390, 320]) {
    await page.viewport(width, 844);
    await app.app.updateComplete;
    expect(document.documentElement.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
  }
});

test('beside letters of twice the size no picture takes the room of the name', async () => {
  document.documentElement.style.setProperty('font-size', '200%');
  const app = await AppHarness.open('#/journal/session-1', { records: [RECORD] });
  await expect.element(app.title()).toHaveTextContent('Lower-back release');
  await expect.poll(() => app.title().element().getBoundingClientRect().width).toBeGreaterThan(300);
});
