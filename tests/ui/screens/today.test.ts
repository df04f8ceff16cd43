import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SessionRecord } from '#storage';
import { AppHarness } from '../../support/app-harness.ts';
import { aContent, aRoutine } from '../../support/fake-content.ts';
import { aRecord } from '../../support/fake-services.ts';

afterEach(async () => {
  AppHarness.close();
  await page.viewport(390, 844);
});

const today = (change: Partial<SessionRecord> = {}) =>
  aRecord({ startedAt: new Date().getTime(), ...change });
const suggestion = () => page.getByRole('article').getByRole('heading');

describe('Today', () => {
  test('suggests the gentle first session to someone new', async () => {
    const app = await AppHarness.open('#/');
    await expect.element(suggestion()).toHaveTextContent('Gentle first session');
    await expect.element(app.text('No sessions yet')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('suggests the usual routine once a session was completed', async () => {
    const app = await AppHarness.open('#/', { records: [today()] });
    await expect.element(suggestion()).toHaveTextContent('Lower-back release');
    await expect.element(app.text('1 session, 11 min')).toBeVisible();
    await expect.element(page.getByRole('img', { name: /11 minutes/ })).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('does not count practice with the simulator, nor what was broken off', async () => {
    const records = [today({ mode: 'simulator' }), today({ id: 'b', endReason: 'user', mode: 'simulator' })];
    const app = await AppHarness.open('#/', { records });
    await expect.element(suggestion()).toHaveTextContent('Gentle first session');
    await expect.element(app.text('No sessions yet')).toBeVisible();
  });

  test('Start leads to where the routine is started', async () => {
    const app = await AppHarness.open('#/', { records: [today()] });
    await app.follow('Start');
    expect(location.hash).toBe('#/routines/lower-back-release-10?start');
    await expect.poll(() => app.focused()?.getAttribute('aria-label')).toBe('Before you start');
    await expect.poll(() => scrollY).toBeGreaterThan(300);
  });

  test('Preview leads to the routine from its beginning', async () => {
    const app = await AppHarness.open('#/', { records: [today()] });
    await app.follow('Preview');
    await expect.poll(() => app.focused()?.textContent).toBe('Lower-back release');
    expect(scrollY).toBe(0);
  });

  test('says which way is on and how the massager does', async () => {
    const app = await AppHarness.open('#/');
    await expect.element(app.link(/By hand/)).toBeVisible();
    await app.services.massagerDesk.connect();
    await expect.element(app.link(/My Pretend Gun Ready, battery 82/)).toBeVisible();
    app.services.massagerDesk.put({ link: 'lost' });
    await app.follow(/My Pretend Gun Connection lost/);
    expect(location.hash).toBe('#/massager');
  });

  test('still suggests where the journal cannot be read', async () => {
    const app = await AppHarness.open('#/', { prepare: ({ records }) => (records.broken = true) });
    await expect.element(suggestion()).toHaveTextContent('Gentle first session');
    await expect.element(app.text('could not be read')).toBeVisible();
  });

  test('says where to look when no routine could be read', async () => {
    const app = await AppHarness.open('#/', { content: aContent({ routines: [] }) });
    await expect.element(page.getByRole('heading', { name: 'No routine could be read' })).toBeVisible();
    await app.follow('See what is wrong');
    expect(location.hash).toBe('#/routines');
  });

  test('a wide window also offers what else is open', async () => {
    await page.viewport(1280, 800);
    const app = await AppHarness.open('#/');
    await expect.element(app.link('Go to Lower-back release')).toBeVisible();
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(800);
    expect(await app.faults()).toEqual([]);
  });

  test('holds a very long name in 320 px', async () => {
    await page.viewport(320, 640);
    const name = 'Rückenentspannungsübungsfolge for Donaudampfschifffahrtskapitäne';
    const routines = [aRoutine({ id: 'gentle-first-5', name, tagline: name })];
    await AppHarness.open('#/', { content: aContent({ routines }) });
    await expect.element(suggestion()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const { right } = suggestion().element().getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(320);
  });
});
