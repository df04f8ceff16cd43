import type { IntensityCurves } from '#ui';
import { BehaviorSubject } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/elements/bb-curves.ts';

const CURVES: IntensityCurves = {
  durationMs: 100_000,
  planned: [
    { atMs: 10_000, pct: 0 },
    { atMs: 16_000, pct: 30 },
    { atMs: 50_000, pct: 30 },
    { atMs: 50_000, pct: 0 },
  ],
  real: [
    [
      { atMs: 10_000, pct: 0 },
      { atMs: 20_000, pct: 30 },
    ],
    [
      { atMs: 30_000, pct: 0 },
      { atMs: 40_000, pct: 25 },
    ],
  ],
  ranOn: [],
  awayPct: 3.2,
  unaskedMs: 400,
  heldMs: 0,
};
const LOST = { atMs: 40_000, pct: 25, forMs: 12_300, why: 'massager-lost' } as const;

afterEach(() => {
  document.body.replaceChildren();
});

async function drawn(now: IntensityCurves, whole: 'whole' | 'picture' = 'picture') {
  const curves$ = new BehaviorSubject(now);
  const element = document.createElement('bb-curves');
  element.record = { curves$ };
  element.whole = whole === 'whole';
  document.body.append(element);
  await element.updateComplete;
  const path = (name: string) => element.renderRoot.querySelector(`path.${name}`)?.getAttribute('d');
  return { element, curves$, path };
}

test('the plan is one area, and the real line is broken where somebody jumped', async () => {
  const { path } = await drawn(CURVES);
  expect(path('planned')).toMatch(/^M[^M]*Z$/);
  expect(path('real')?.match(/M/g)).toHaveLength(2);
  expect(path('real')).toContain('M100.0 100.0L200.0 40.0');
  expect(path('on')).toBe('');
});

test('says in words what it draws', async () => {
  const { element, curves$ } = await drawn(CURVES);
  const picture = page.getByRole('img', { name: /^Planned and real intensity/ });
  await expect.element(picture).toHaveAccessibleName(/On average the motor was 4\s% off the plan\./);
  curves$.next({ ...CURVES, ranOn: [LOST] });
  await element.updateComplete;
  await expect
    .element(picture)
    .toHaveAccessibleName(/The motor ran on for 12 seconds after the link was lost\./);
  curves$.next({ ...CURVES, awayPct: undefined });
  await element.updateComplete;
  await expect.element(picture).toHaveAccessibleName(/has not been asked to run yet/);
});

test('a motor that runs on stands upright where the session is held', async () => {
  const { path } = await drawn({ ...CURVES, ranOn: [LOST] });
  expect(path('on')).toBe('M400.0 100.0L400.0 50.0');
});

test('the scale grows where something is stronger than half, and says so', async () => {
  const { element, curves$, path } = await drawn(CURVES);
  const top = () => element.renderRoot.querySelector('.top')?.textContent;
  expect(top()).toBe('50\u00a0%');
  curves$.next({ ...CURVES, real: [[{ atMs: 0, pct: 80 }]] });
  await element.updateComplete;
  expect(top()).toBe('100\u00a0%');
  expect(path('real')).toBe('M0.0 20.0');
});

test('whole, it has its axis and what each line is', async () => {
  await drawn({ ...CURVES, ranOn: [LOST] }, 'whole');
  await expect.element(page.getByText('1:40')).toBeVisible();
  for (const name of ['planned', 'real', 'ran on'])
    await expect.element(page.getByText(name, { exact: true })).toBeVisible();
});

test('looks only while it is in the page', async () => {
  const { element, curves$ } = await drawn(CURVES);
  expect(curves$.observed).toBe(true);
  element.remove();
  expect(curves$.observed).toBe(false);
});
