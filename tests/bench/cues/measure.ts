import { launch } from '../../e2e/browser.ts';
import { median, quantile, show, sizes } from '../numbers.ts';
import type { BenchSite } from '../site.ts';
import type { Table } from '../table.ts';
import type { CueReport, CueRunOptions, MethodReport } from './run.ts';

/** Cues of a session in a page with nothing else to do. */
export async function measureCues(site: BenchSite): Promise<readonly Table[]> {
  const seconds = secondsOf(site);
  const report = await inPage(site, { everyMs: 1_000, count: seconds, blocks: false }, { cpu: 1 });
  return [cueTable(`Cues, one a second for ${seconds} s`, report)];
}

/** The same on a slow phone whose page is held up all the time. */
export async function measureCuesUnderLoad(site: BenchSite): Promise<readonly Table[]> {
  const seconds = secondsOf(site);
  const report = await inPage(site, { everyMs: 1_000, count: seconds, blocks: true }, { cpu: 6 });
  const load = 'CPU 6× slower, 200 ms tasks every 0.3 to 1.3 s';
  return [cueTable(`Cues, one a second for ${seconds} s, ${load}`, report)];
}

/** How long cues are listened to. */
export function secondsOf({ quick }: BenchSite): number {
  return quick ? 6 : 60;
}

async function inPage(
  { pageUrl }: BenchSite,
  options: CueRunOptions,
  { cpu }: { readonly cpu: number },
): Promise<CueReport> {
  const browser = await launch();
  try {
    // What listens to the sound is a script of its own, which the rules of the app would not let in.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(pageUrl);
    await page.evaluate((run) => window.bench.startCues(run), options);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    return await page.evaluate(() => window.bench.cueReport());
  } finally {
    await browser.close();
  }
}

/** One row a method. */
export function cueTable(title: string, { methods, positionMs, gapMs }: CueReport): Table {
  return {
    title,
    columns: ['|error| ms', 'heard', 'audio p50', 'p99', 'max', 'page clock p50', 'p99', 'max', 'last cue'],
    rows: methods.map(row),
    note:
      `audio: against the audio clock as it was set, or to be set, at the start; page clock: leaving the loudspeaker.\n` +
      `Session off by at most ${show(positionMs)} ms, looked at at least every ${show(gapMs)} ms.`,
  };
}

function row({ name, planned, audioMs, wallMs }: MethodReport): string[] {
  const spread = (values: readonly number[]): string[] => [
    show(median(sizes(values))),
    show(quantile(sizes(values), 0.99)),
    show(Math.max(...sizes(values))),
  ];
  return [name, `${audioMs.length}/${planned}`, ...spread(audioMs), ...spread(wallMs), show(wallMs.at(-1))];
}
