import { join } from 'node:path';
import lighthouse, { type RunnerResult } from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { conditions } from '../../vite.config.ts';
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.mjs';
import { asProduction } from '../support/as-production.ts';
import { median, show, times } from './numbers.ts';
import { ownBlockingMs } from './own-blocking.ts';
import { servePacked, type PackedServer } from './serve-packed.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

/** What is looked at; the empty page is the floor of the two libraries, and runs between the others. */
const SCREENS = [
  ['Today', '#/'],
  ['Routine', '#/routines/lower-back-release-10'],
  ['Massager', '#/massager'],
  ['Welcome (very first visit)', '#/welcome'],
] as const;
const RUNS = 5;
const QUICK_RUNS = 2;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

interface Visit {
  /** 0 to 100, in the order of `CATEGORIES`. */
  readonly scores: readonly number[];
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  /** The same by processor time. */
  readonly ownTbtMs: number;
  readonly cls: number;
  readonly faults: readonly string[];
}

/** Lighthouse for phones, simulated throttling, in turns with an empty page of Lit and RxJS. */
export async function measureLighthouse({ dist, quick }: BenchSite): Promise<readonly Table[]> {
  const empty = await serveEmptyPage(join(dist, '..', 'empty'));
  const app = await servePacked(dist);
  const browser = await puppeteer.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
  try {
    const pages = [
      ['empty Lit and RxJS page', empty.url] as const,
      ...SCREENS.map(([name, hash]) => [name, app.url + hash] as const),
    ];
    const visits = new Map<string, Visit[]>(pages.map(([name]) => [name, []]));
    for (let run = 0; run < (quick ? QUICK_RUNS : RUNS); run++)
      for (const [name, url] of pages) visits.get(name)?.push(await visit(browser, url));
    return [tableOf(visits)];
  } finally {
    await browser.close();
    await Promise.all([empty.close(), app.close()]);
  }
}

async function chromium(): Promise<string> {
  const path = await findChromium();
  if (!path) throw new Error('No Chromium: "npm run bench" installs one.');
  return path;
}

/** One visit with empty caches; but for the welcome, by someone who has been welcomed before. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      localStorage.setItem('backbeat.settings', JSON.stringify({ welcomed: true }));
    });
    const result = await lighthouse(
      url,
      { onlyCategories: [...CATEGORIES], logLevel: 'error' },
      undefined,
      page,
    );
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
    return read(result);
  } finally {
    await context.close();
  }
}

function read({ lhr, artifacts }: RunnerResult): Visit {
  const value = (id: string): number => lhr.audits[id]?.numericValue ?? NaN;
  const wrong = CATEGORIES.flatMap((name) => lhr.categories[name]?.auditRefs ?? []).flatMap(
    ({ id, weight }) => {
      const { score, scoreDisplayMode } = lhr.audits[id] ?? {};
      const isCounted =
        weight > 0 && scoreDisplayMode !== 'notApplicable' && score !== null && score !== undefined;
      return isCounted && score < 0.9 ? [id] : [];
    },
  );
  return {
    scores: CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? NaN) * 100)),
    fcpMs: value('first-contentful-paint'),
    lcpMs: value('largest-contentful-paint'),
    tbtMs: value('total-blocking-time'),
    ownTbtMs: ownBlockingMs(artifacts.Trace.traceEvents),
    cls: value('cumulative-layout-shift'),
    faults: wrong,
  };
}

function tableOf(visits: ReadonlyMap<string, readonly Visit[]>): Table {
  const [floor] = [...visits.values()];
  const of = (list: readonly Visit[], key: 'fcpMs' | 'lcpMs' | 'tbtMs' | 'ownTbtMs' | 'cls'): number =>
    median(list.map((one) => one[key]));
  const spread = (list: readonly Visit[]): string => {
    const all = list.map(({ lcpMs }) => Math.round(lcpMs));
    return `${Math.min(...all)}–${Math.max(...all)}`;
  };
  const faults = [...visits].flatMap(([name, list]) => {
    const ids = [...new Set(list.flatMap((one) => one.faults))];
    return ids.length === 0 ? [] : [`${name}: ${ids.join(', ')}`];
  });
  return {
    title: `Lighthouse, mobile, ${floor?.length ?? 0} visits each`,
    columns: [
      'page',
      'perf',
      'a11y',
      'best',
      'FCP ms',
      'LCP ms',
      'from–to',
      'to empty',
      'TBT ms',
      'own',
      'CLS',
    ],
    rows: [...visits].map(([name, list]) => [
      name,
      ...CATEGORIES.map((_, at) => show(median(list.map(({ scores }) => scores[at] ?? NaN)))),
      show(Math.round(of(list, 'fcpMs'))),
      show(Math.round(of(list, 'lcpMs'))),
      spread(list),
      times(of(list, 'lcpMs') / of(floor ?? [], 'lcpMs')),
      show(Math.round(of(list, 'tbtMs'))),
      show(Math.round(of(list, 'ownTbtMs'))),
      show(Number(of(list, 'cls').toFixed(4))),
    ]),
    note: [
      'Medians; empty caches. All but the welcome as someone who has been here before.',
      'Own: TBT by processor time. The scores go by the clock: where the two differ, the machine was busy.',
      ...faults,
    ].join('\n'),
  };
}

/** A page that says one sentence with Lit, from a stream of RxJS: less can't be built with the two. */
async function serveEmptyPage(outDir: string): Promise<PackedServer> {
  const root = join(import.meta.dirname, 'empty');
  await asProduction(() =>
    build({
      configFile: false,
      root,
      base: './',
      logLevel: 'error',
      resolve: { conditions },
      build: { outDir, target: 'es2022', modulePreload: { polyfill: false } },
    }),
  );
  return servePacked(outDir);
}
