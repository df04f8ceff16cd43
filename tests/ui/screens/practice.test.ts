import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DrillVerdict } from '#ui';
import { AppHarness } from '../../support/app-harness.ts';
import { FakeDrill, type FakeDrills } from '../../support/fake-drills.ts';

afterEach(() => {
  AppHarness.close();
});

const WELL: DrillVerdict = {
  drill: 'emergency-stop',
  result: 'well',
  actedMs: 1_400,
  stillMs: 1_900,
  notes: [],
};

/** The page that says how an exercise went. */
const after = async (verdict: DrillVerdict): Promise<AppHarness> =>
  AppHarness.open('#/practice', {
    prepare: ({ drills }) => {
      drills.current$.next(new FakeDrill(verdict.drill));
      drills.judge(verdict);
    },
  });

describe('the exercises', () => {
  test('are listed with what each trains and how it went last', async () => {
    const app = await AppHarness.open('#/practice', {
      prepare: ({ drills }) => {
        drills.verdicts$.next([WELL, { drill: 'lost-link', result: 'missed', notes: [] }]);
      },
    });
    for (const name of ['Emergency stop', 'Lost link', 'Wrong side', 'Sharp pain'])
      await expect.element(app.button(`Start: ${name}`)).toBeVisible();
    await expect.element(app.text('In time · 1.4 s')).toBeVisible();
    await expect.element(app.text('Not this time')).toBeVisible();
    await expect
      .element(app.text('The link breaks and the motor runs on. Switch it off by hand.'))
      .toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('begin in the player', async () => {
    const app = await AppHarness.open('#/practice', {
      prepare: (services) => {
        startInTheSession(services.drills, services.sessionDesk);
      },
    });
    await app.press('Start: Lost link');
    await expect.poll(() => location.hash).toBe('#/session');
    expect(app.services.drills.calls).toContain('start lost-link');
  });

  test('that can not begin say why', async () => {
    const app = await AppHarness.open('#/practice', { prepare: ({ drills }) => (drills.refuse = true) });
    await app.press('Start: Sharp pain');
    await expect.element(app.text(/It could not begin/)).toBeVisible();
    expect(location.hash).toBe('#/practice');
  });

  test('are left by whoever comes here', async () => {
    const app = await AppHarness.open('#/practice');
    expect(app.services.drills.calls).toEqual(['leave']);
  });
});

describe('how an exercise went', () => {
  test('is told in times from the call, and leads to the next that is not well yet', async () => {
    const app = await after(WELL);
    await expect.element(page.getByRole('heading', { name: /^In time.*Emergency stop/ })).toBeVisible();
    await expect.element(app.text('1.4 s')).toBeVisible();
    await expect.element(app.text('from the call to your press')).toBeVisible();
    await expect.element(app.text('1.9 s')).toBeVisible();
    await expect.element(app.text('until the motor stood still')).toBeVisible();
    expect(await app.faults()).toEqual([]);
    await app.press('Next: Lost link');
    expect(app.services.drills.calls).toContain('start lost-link');
  });

  test('says what would have helped, kindly', async () => {
    const app = await after({ drill: 'lost-link', result: 'missed', notes: ['stopped-in-app'] });
    await expect.element(app.text(/Without a link the app can’t reach the motor/)).toBeVisible();
    await expect.element(app.text(/press its power button/)).toBeVisible();
    await app.press('Again');
    expect(app.services.drills.calls).toContain('start lost-link');
  });

  test('says what the app says of a sharp pain, in the words of the content', async () => {
    const app = await after({ drill: 'sharp-pain', result: 'late', actedMs: 7_000, notes: ['not-told'] });
    const rule = app.services.content.stopRules.find(({ id }) => id === 'sharp');
    await expect.element(app.text(rule!.say)).toBeVisible();
  });

  test('that came to nothing says so', async () => {
    const app = await after({ drill: 'wrong-side', result: 'left', notes: [] });
    await expect.element(app.text('It was over before the call came.')).toBeVisible();
  });

  test('is done with: the list has the focus on its heading', async () => {
    const app = await after(WELL);
    await app.press('Done');
    await expect.element(page.getByRole('heading', { name: 'Practise' })).toBeVisible();
    await expect.poll(() => app.focused()?.textContent).toBe('Practise');
  });
});

/** As the app does it: the session of an exercise is the session that runs. */
function startInTheSession(drills: FakeDrills, sessionDesk: AppHarness['services']['sessionDesk']): void {
  drills.current$.subscribe((drill) => {
    if (!drill) return;
    drill.session.player.start();
    sessionDesk.current$.next(drill.session);
  });
}
