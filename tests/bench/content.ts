import { launch } from '../e2e/browser.ts';
import { protocolFiles } from '../support/protocols.ts';
import { timeContent, type ContentTimes } from './content-times.ts';
import { show } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

/** Reading the content, and the arithmetic of a session, in Node and in the browser. */
export async function measureContent({ pageUrl }: BenchSite): Promise<readonly Table[]> {
  const inNode = timeContent(protocolFiles());
  const browser = await launch();
  try {
    const at = async (rate: number): Promise<ContentTimes> => {
      const page = await browser.newPage();
      await page.goto(pageUrl);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const times = await page.evaluate(() => window.bench.content());
      await page.close();
      return times;
    };
    const rows = [
      row('Node, all files', inNode),
      row('Chromium', await at(1)),
      row('Chromium, CPU 6× slower', await at(6)),
    ];
    return [{ title: 'Content and session arithmetic', columns: COLUMNS, rows, note: NOTE }];
  } finally {
    await browser.close();
  }
}

const COLUMNS = ['where', 'files', 'assemble ms, first', 'again', 'timeline ms', 'tick µs', 'skip µs'];
const NOTE = 'first: cold code, as when the app starts. The browser reads what the app carries.';

function row(where: string, times: ContentTimes): string[] {
  const { files, firstAssembleMs, assembleMs, timelineMs, tickUs, commandUs } = times;
  return [where, ...[files, firstAssembleMs, assembleMs, timelineMs, tickUs, commandUs].map(show)];
}
