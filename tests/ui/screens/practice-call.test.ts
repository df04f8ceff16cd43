import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DrillId } from '#ui';
import { AppHarness } from '../../support/app-harness.ts';
import { FakeDrill } from '../../support/fake-drills.ts';

afterEach(() => {
  AppHarness.close();
});

/** In the player, in the first area. */
async function inDrill(id: DrillId): Promise<{ app: AppHarness; drill: FakeDrill }> {
  const drill = new FakeDrill(id);
  drill.session.player.runAt(60_000);
  const app = await AppHarness.open('#/session', {
    prepare: ({ drills, sessionDesk }) => {
      drills.current$.next(drill);
      sessionDesk.current$.next(drill.session);
    },
  });
  return { app, drill };
}

describe('the call', () => {
  test('is seen over the player and read out at once', async () => {
    const { app, drill } = await inDrill('emergency-stop');
    await expect.element(app.text('Drill: the call comes without warning.')).toBeVisible();
    drill.state$.next({ stage: 'called', untilMs: 0, words: 'Stop it now!' });
    await expect.element(page.getByRole('alert').filter({ hasText: 'Stop it now!' })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('covers nothing of the player', async () => {
    const { drill } = await inDrill('sharp-pain');
    drill.state$.next({ stage: 'called', untilMs: 0, words: 'Suppose you feel a sharp pain.' });
    const call = page.getByRole('alert').filter({ hasText: 'sharp pain' });
    await expect.element(call).toBeVisible();
    const title = page.getByRole('heading', { level: 1 }).first();
    await expect
      .poll(() => title.element().getBoundingClientRect().top - call.element().getBoundingClientRect().bottom)
      .toBeGreaterThanOrEqual(0);
  });

  test('of a lost link is the alarm of the app, and nothing beside it', async () => {
    const { app, drill } = await inDrill('lost-link');
    drill.state$.next({ stage: 'called', untilMs: 0 });
    await expect.element(app.text('Drill: the call comes without warning.')).not.toBeInTheDocument();
  });

  test('of a wrong side is answered by moving it over', async () => {
    const { app, drill } = await inDrill('wrong-side');
    const { side } = drill.session.protocol.steps.find((step) => step.side === 'left') ?? {};
    expect(side).toBe('left');
    drill.state$.next({ stage: 'called', untilMs: 0, words: 'Suppose it lies right.', liesOn: 'right' });
    await app.press('Move it over');
    expect(drill.answers).toEqual(['moved']);
  });

  test('once it is over leads to how it went', async () => {
    const { drill } = await inDrill('emergency-stop');
    drill.state$.next({
      stage: 'over',
      verdict: { drill: 'emergency-stop', result: 'missed', notes: [] },
    });
    await expect.poll(() => location.hash).toBe('#/practice');
  });

  test('stays where a stop rule is to be read, with the way on', async () => {
    const { app, drill } = await inDrill('sharp-pain');
    drill.session.player.put({ status: 'ended', reason: 'user' });
    drill.state$.next({
      stage: 'over',
      verdict: { drill: 'sharp-pain', result: 'well', actedMs: 1_000, doneMs: 3_000, notes: [] },
    });
    await expect.element(app.text('The drill is over.')).toBeVisible();
    expect(location.hash).toBe('#/session');
    await expect.element(page.getByRole('link', { name: 'See how it went' })).toBeVisible();
  });
});
