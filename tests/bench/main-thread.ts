import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { launch, openPage } from '../e2e/browser.ts';
import { PlayerPage } from '../e2e/player-page.ts';
import { keepRenderingAll, stopRenderingAll } from './main-thread-naive.ts';
import { show } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

/** Get-ready, the way of the map to its place, and the ramp to the low level that is asked for. */
const UNTIL_STEADY_MS = 5_000 + 4_000;
/** As on the phone that the goals are for: six times slower than this machine. */
const RATES = [1, 6] as const;

/** The least that a page with a moving dot and a second's digits can cost on this machine at this moment. */
const BARE_PAGE = `data:text/html,<!doctype html><meta name="viewport" content="width=device-width">
<p id="t" style="contain:strict;height:90px;font-size:80px">0</p><b id="d" style="position:absolute">o</b>
<script>d.animate({transform:['none','translate(200px,300px)']},{duration:5000,iterations:Infinity});
let n=0;setInterval(()=>{t.textContent=++n},1000)</script>`;

/** How busy the main thread is while a session runs, beside the same page rendered whole on each frame. */
export async function measureMainThread({ appUrl, quick }: BenchSite): Promise<readonly Table[]> {
  const forMs = quick ? 2_500 : 8_000;
  const browser = await launch();
  const rows: string[][] = [];
  try {
    const bare = await busyOf(browser, { forMs, open: (page) => page.goto(BARE_PAGE).then(() => undefined) });
    for (const rate of RATES) rows.push(row(`bare page, 1 Hz text, ${rate}×`, bare.by(rate)));
    for (const mode of quick ? (['simulator'] as const) : (['by hand', 'simulator'] as const)) {
      const open = async (page: Page): Promise<void> => {
        await startSession(page, mode, appUrl);
      };
      const { by, naive } = await busyOf(browser, { forMs, open, withNaive: true });
      for (const rate of RATES) {
        rows.push(row(`session, ${mode}, ${rate}×`, by(rate), naive(rate)));
        rows.push(row(`  rendered whole at 60 Hz, ${rate}×`, naive(rate)));
      }
    }
  } finally {
    await browser.close();
  }
  return [
    {
      title: `Main thread over ${forMs / 1000} s, 390 × 844, at 1× and six times slower`,
      columns: ['page', 'busy ms/s', 'busy %', 'script', 'style', 'layout', 'rest', 'styles/s', 'of 60 Hz'],
      rows,
      note: 'Processor time of tasks (Performance.getMetrics, TaskDuration, threadTicks), ms/s. Rest: paint, commit, rendering of Lit in microtasks, tasks themselves. Goals: 2 % and 17 % of 60 Hz at 6×. A busy machine inflates all rows; slowed down, each short task costs up to a millisecond more than six times its own.',
    },
  ];
}

type Metrics = Readonly<Record<string, number>>;

interface Busy {
  readonly by: (rate: number) => Metrics;
  readonly naive: (rate: number) => Metrics;
}

interface BusyRequest {
  readonly forMs: number;
  readonly open: (page: Page) => Promise<void>;
  /** Measures too with the whole page rendered on each frame. */
  readonly withNaive?: boolean;
}

async function busyOf(browser: Browser, { forMs, open, withNaive }: BusyRequest): Promise<Busy> {
  const { page } = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  // Processor time of the thread itself: what else the machine does doesn't count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const found = new Map<string, Metrics>();
  const measure = async (name: string): Promise<void> => {
    for (const rate of RATES) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await delay(500);
      found.set(`${name} ${rate}`, await perSecond(session, forMs));
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  };
  await open(page);
  await measure('as it is');
  if (withNaive) {
    await page.evaluate(keepRenderingAll);
    await measure('naive');
    await page.evaluate(stopRenderingAll);
  }
  await page.close();
  return {
    by: (rate) => found.get(`as it is ${rate}`) ?? {},
    naive: (rate) => found.get(`naive ${rate}`) ?? {},
  };
}

/** A session in a step with a moving dot, as it stays for a minute. */
async function startSession(page: Page, mode: 'by hand' | 'simulator', appUrl: string): Promise<void> {
  const player = new PlayerPage(page);
  if (mode === 'simulator') await player.useSimulator(appUrl);
  else {
    await page.goto(appUrl);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await player.startRoutine('lower-back-release-10');
  const presses = ['Skip', 'Skip', ...(mode === 'simulator' ? ['Softer', 'Softer'] : [])];
  // Without a mouse over the page, as on a phone: under one, each frame looks anew what lies there.
  for (const press of presses) await player.button(press).dispatchEvent('click');
  await page.mouse.move(0, 0);
  await delay(UNTIL_STEADY_MS);
}

/** What was done in each second of the next `forMs`. Nobody asks the page anything meanwhile. */
async function perSecond(session: CDPSession, forMs: number): Promise<Metrics> {
  const beganMs = performance.now();
  const before = await read(session);
  await delay(forMs);
  const after = await read(session);
  const seconds = (performance.now() - beganMs) / 1_000;
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, (value - (before[name] ?? 0)) / seconds]),
  );
}

async function read(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function row(name: string, busy: Metrics, naive?: Metrics): string[] {
  const ms = (metric: string): number => (busy[metric] ?? NaN) * 1_000;
  const [task, script, style, layout] = [
    ms('TaskDuration'),
    ms('ScriptDuration'),
    ms('RecalcStyleDuration'),
    ms('LayoutDuration'),
  ];
  const share = naive?.['TaskDuration'] ? `${show(task / 10 / naive['TaskDuration'])} %` : '';
  return [
    name,
    show(task),
    show(task / 10),
    show(script),
    show(style),
    show(layout),
    show(task - script - style - layout),
    show(busy['RecalcStyleCount']),
    share,
  ];
}
