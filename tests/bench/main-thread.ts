import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import { launch, openPage } from '../e2e/browser.ts';
import { PlayerPage } from '../e2e/player-page.ts';
import { show } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

/** Get-ready, the way of the map to its place, and the ramp to the low level that is asked for. */
const UNTIL_STEADY_MS = 5_000 + 4_000;

/** How busy the main thread is while a session runs, beside the same page with nothing to do. */
export async function measureMainThread({ appUrl, quick }: BenchSite): Promise<readonly Table[]> {
  const forMs = quick ? 2_500 : 8_000;
  const browser = await launch();
  try {
    const { page } = await openPage(browser);
    const player = new PlayerPage(page);
    const session = await page.context().newCDPSession(page);
    // Processor time of the thread itself: what else the machine does doesn't count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const rows: string[][] = [];
    const at = async (name: string, rates: readonly number[]): Promise<void> => {
      for (const rate of rates) {
        await session.send('Emulation.setCPUThrottlingRate', { rate });
        await delay(500);
        rows.push(row(rate === 1 ? name : `${name}, CPU ${rate}× slower`, await busy(session, forMs)));
      }
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    };
    await page.goto(appUrl);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (!quick) await at('Today, by hand', [1]);
    await player.useSimulator(appUrl);
    if (!quick) await at('Massager, simulator idle', [1, 6]);
    await player.startRoutine('lower-back-release-10');
    for (const press of ['Skip', 'Skip', 'Softer', 'Softer']) await player.button(press).click();
    await delay(UNTIL_STEADY_MS);
    await at('player at work, simulator', [1, 6]);
    await player.button('Stop').click();
    return [
      {
        title: `Main thread over ${forMs / 1000} s, 390 × 844`,
        columns: ['screen', 'busy ms/s', 'busy %', 'script ms/s', 'styles/s', 'layouts/s'],
        rows,
        note: 'Processor time. Slowed down, each short task costs up to a millisecond more than six times its own.',
      },
    ];
  } finally {
    await browser.close();
  }
}

type Metrics = Readonly<Record<string, number>>;

/** What was done in each second of the next `forMs`. Nobody asks the page anything meanwhile. */
async function busy(session: CDPSession, forMs: number): Promise<Metrics> {
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

function row(name: string, perSecond: Metrics): string[] {
  const ms = (metric: string): number => (perSecond[metric] ?? NaN) * 1_000;
  return [
    name,
    show(ms('TaskDuration')),
    show(ms('TaskDuration') / 10),
    show(ms('ScriptDuration')),
    show(perSecond['RecalcStyleCount']),
    show(perSecond['LayoutCount']),
  ];
}
