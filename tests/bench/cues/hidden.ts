import { setTimeout as delay } from 'node:timers/promises';
import { segmentAt } from '#session';
import { builtInContent } from '../../support/protocols.ts';
import { ROUTINE, timelineOf } from '../content-times.ts';
import { show } from '../numbers.ts';
import type { BenchSite } from '../site.ts';
import type { Table } from '../table.ts';
import { cueTable, secondsOf } from './measure.ts';
import { launchRawBrowser, type RawTab } from './raw-browser.ts';
import type { CueReport, CueRunOptions } from './run.ts';

/** Far enough apart that the browser takes the page for silent in between, and holds its timers back. */
const EVERY_MS = 5_000;

/** A session by ear: another tab is in front, so the browser hides the page with the cues, and the app in a third. */
export async function measureCuesHidden(site: BenchSite): Promise<readonly Table[]> {
  const count = Math.ceil((secondsOf(site) * 1_000) / EVERY_MS);
  const options: CueRunOptions = { everyMs: EVERY_MS, count, blocks: false };
  const browser = await launchRawBrowser();
  try {
    const app = await browser.open(`${site.appUrl}#/routines/${ROUTINE}`);
    const cues = await browser.open(site.pageUrl, 'any script');
    const front = await browser.open('about:blank');
    await app.activate();
    const started = await startByHand(app);
    await cues.activate();
    await until(async () => (await cues.evaluate('typeof window.bench')) === 'object');
    await cues.evaluate(`window.bench.startCues(${JSON.stringify(options)})`);
    await front.activate();
    for (const tab of [app, cues])
      await until(async () => (await tab.evaluate('document.visibilityState')) === 'hidden');
    const report = (await cues.evaluate('window.bench.cueReport()')) as CueReport;
    const title = `Cues in a page hidden ${show(report.hidden * 100)} % of the time, one in ${EVERY_MS / 1000} s`;
    return [cueTable(title, report), await timeLeft(app, started)];
  } finally {
    await browser.close();
  }
}

/** Finds elements in all shadow trees; Playwright, which would, keeps its pages from hiding. */
const ALL = `(function all(root) {
  return [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
})(document)`;

const TIMER = `${ALL}.find((it) => it.getAttribute('role') === 'timer')`;

/** @returns when, on the page's clock. */
async function startByHand(app: RawTab): Promise<number> {
  // Not the sketch of one that stands there until the app does.
  const press = `${ALL}.find(
    (it) => it.localName === 'button' && it.textContent.trim() === 'Start session' && it.getRootNode() !== document,
  )`;
  await until(async () => (await app.evaluate(`Boolean(${press})`)) === true);
  const startedMs = (await app.evaluate(`${press}.click(), performance.now()`)) as number;
  // What a session needs is fetched now; nobody puts the phone away before it has begun.
  await until(async () => (await app.evaluate(`Boolean(${TIMER})`)) === true);
  return startedMs;
}

/** What the app shows when it is looked at again, beside what the clock says. */
async function timeLeft(app: RawTab, startedMs: number): Promise<Table> {
  await app.activate();
  await until(async () => (await app.evaluate('document.visibilityState')) === 'visible');
  // The text is drawn with the next tick.
  await delay(300);
  const [text, nowMs] = (await app.evaluate(`[${TIMER}.textContent, performance.now()]`)) as [string, number];
  const content = builtInContent();
  const leadInMs = (content.care?.cueing.leadTimes.startLeadInSec ?? NaN) * 1_000;
  const positionMs = nowMs - startedMs - leadInMs;
  const dueMs = (segmentAt(timelineOf(content), positionMs)?.endMs ?? NaN) - positionMs;
  return {
    title: `The app by hand, ${show((nowMs - startedMs) / 1_000)} s after the start, hidden meanwhile`,
    columns: ['time left in the step', 'seconds'],
    rows: [
      ['shown', text.trim()],
      ['by the clock', show(dueMs / 1_000)],
    ],
  };
}

/** Asks until it is so. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    if (await condition()) return;
    await delay(50);
  }
  throw new Error('Waited 10 s in vain.');
}
