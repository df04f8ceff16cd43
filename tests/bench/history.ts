import { launch } from '../e2e/browser.ts';
import { median, quantile, show, sum, times } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

const SESSIONS = 1_000;

/** Keeping and listing a history of sessions in the browser's database. */
export async function measureHistory({ pageUrl }: BenchSite): Promise<readonly Table[]> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(pageUrl);
    const found = await page.evaluate((sessions) => window.bench.history(sessions), SESSIONS);
    if (found.listed !== SESSIONS) throw new Error(`${found.listed} of ${SESSIONS} sessions were listed.`);
    const { saveMs, listMs } = found;
    const rawMs = median(found.rawMs);
    const againMs = median(found.listAgainMs);
    const rows = [
      ['save one, p50', show(median(saveMs)), ''],
      ['save one, p99', show(quantile(saveMs, 0.99)), ''],
      ['save all, one after the other', show(sum(saveMs)), ''],
      ['list all, first time', show(listMs), times(listMs / rawMs)],
      ['list all, again, p50', show(againMs), times(againMs / rawMs)],
      ['getAll alone, unchecked, p50', show(rawMs), times(1)],
    ];
    return [
      {
        title: `History of ${SESSIONS.toLocaleString('en')} sessions of 20 steps in IndexedDB`,
        columns: ['what', 'ms', '÷ getAll'],
        rows,
      },
    ];
  } finally {
    await browser.close();
  }
}
