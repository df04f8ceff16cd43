import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright';
import type { AccessState } from './state.ts';
import type { Stage } from './stage.ts';

/** What was found, by what was looked at; each line begins with the state. */
export interface Findings {
  readonly axe: string[];
  readonly narrow: string[];
  readonly large: string[];
  readonly targets: string[];
  readonly titles: string[];
  readonly focus: string[];
  /** States that were looked at, for both themes. */
  readonly seen: string[];
}

const THEMES = ['light', 'dark'] as const;
const PHONE = { width: 390, height: 844 };
/** More than a lazy screen takes on a busy machine. */
const FRAMES_TO_COME = 300;
const NARROW = { width: 320, height: 640 };
/** All that axe knows of these, and what it calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Goes through the states in their order and looks at each. */
export async function sweep(
  stage: Stage,
  states: readonly AccessState[],
  found = nothing(),
): Promise<Findings> {
  for (const state of states) {
    try {
      await state.reach(stage);
    } catch (error) {
      throw new Error(`“${state.name}” could not be reached: ${String(error)}`, { cause: error });
    }
    await stage.page.mouse.move(0, 0);
    await untilTitled(stage.page, titleOf(state));
    await look(stage.page, state, found);
  }
  return found;
}

/** The screen before stays until the next has come; one that never gets its title is found to have the wrong one. */
async function untilTitled(page: Page, title: string): Promise<void> {
  for (let frame = 0; frame < FRAMES_TO_COME && (await page.title()) !== title; frame++)
    await page.evaluate(() => new Promise(requestAnimationFrame));
}

function titleOf({ title }: AccessState): string {
  return `${title} · Backbeat`;
}

export function nothing(): Findings {
  return { axe: [], narrow: [], large: [], targets: [], titles: [], focus: [], seen: [] };
}

async function look(page: Page, state: AccessState, found: Findings): Promise<void> {
  const say = (kind: keyof Findings, lines: readonly string[]): void => {
    found[kind].push(...lines.map((line) => `${state.name}: ${line}`));
  };
  for (const theme of THEMES) {
    await setTheme(page, theme);
    say(
      'axe',
      (await violations(page, theme)).map((line) => `${theme}, ${line}`),
    );
    found.seen.push(`${state.name}, ${theme}`);
  }
  say('targets', await page.evaluate((least) => window.access.smallTargets(least), state.least ?? 48));
  say('titles', titleFlaws(await page.title(), await page.evaluate(() => window.access.titles()), state));
  if (!state.loads)
    say('focus', await page.evaluate(() => (window.access.lookAtFocus().what ? [] : ['lost'])));
  await page.setViewportSize(NARROW);
  say('narrow', await lookOnce(page));
  await page.setViewportSize(PHONE);
  await setTextSize(page, '200%');
  say('large', await lookOnce(page));
  await setTextSize(page, '');
}

function titleFlaws(title: string, headings: readonly string[], state: AccessState): string[] {
  const count = state.covers ? 0 : 1;
  return [
    ...(title === titleOf(state) ? [] : [`the title is “${title}”`]),
    ...(headings.length === count
      ? []
      : [`${headings.length} headings of the first level: ${headings.join(', ')}`]),
  ];
}

/** By all rules in the one theme; in the other, which changes nothing but colours, by those of colours. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const runOnly: RunOnly =
    theme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES };
  return page.evaluate(async (only) => {
    await window.access.atRest();
    const found = await window.axe.run({ runOnly: only, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.slice(0, 400),
      ),
    );
  }, runOnly);
}

async function lookOnce(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await window.access.atRest();
    return window.access.outOfSight();
  });
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}
