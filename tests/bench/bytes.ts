import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { conditions } from '../../vite.config.ts';
import { launch, openPage } from '../e2e/browser.ts';
import { show, sum, times } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

/** One file as it would be sent: compressed where that helps. */
interface Weight {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  /** At level 11, zlib's default for brotli. */
  readonly brotli: number;
}

const ROUTES: readonly (readonly [string, string])[] = [
  ['Routines', '#/routines'],
  ['Routine', '#/routines/lower-back-release-10'],
  ['Player', '#/session'],
  ['Summary', '#/summary/none'],
  ['Journal', '#/journal'],
  ['Massager', '#/massager'],
  ['Settings', '#/settings'],
];
/** What is fetched by itself after a screen has come is fetched by then. */
const SETTLE_MS = 400;
/** Packed already: brotli gains nothing worth a server's while. */
const PACKED = /\.(woff2|png)$/;

/** What the first visit loads, what each further screen adds, and the whole build. */
export async function measureBytes({ appUrl, dist }: BenchSite): Promise<readonly Table[]> {
  const browser = await launch();
  try {
    const { page } = await openPage(browser);
    const loaded = new Set<string>();
    const come = async (hash: string): Promise<readonly Weight[]> => {
      const fresh = (await filesOf(page, appUrl + hash)).filter((name) => !loaded.has(name));
      for (const name of fresh) loaded.add(name);
      return Promise.all(fresh.map((name) => weigh(dist, name)));
    };
    const today = await come('#/');
    const further: (readonly [string, readonly Weight[]])[] = [];
    for (const [name, hash] of ROUTES) further.push([`then ${name}`, await come(hash)]);
    const all = await readdir(dist, { recursive: true, withFileTypes: true });
    const whole = await Promise.all(
      all
        .filter((entry) => entry.isFile())
        .map((entry) => weigh(dist, join(entry.parentPath, entry.name).slice(dist.length + 1))),
    );
    return [firstVisit(today, await floor()), tableOf('What each further screen adds', further, whole)];
  } finally {
    await browser.close();
  }
}

function firstVisit(today: readonly Weight[], libraries: Weight): Table {
  const of = (pattern: RegExp): readonly Weight[] => today.filter(({ name }) => pattern.test(name));
  const scripts = of(/\.js$/);
  const rows = [
    row('HTML', of(/html$/)),
    row('JS', scripts),
    row('CSS', of(/\.css$/)),
    row('fonts', of(/\.woff2$/)),
    row('other', of(/\.(?!js$|css$|woff2$|html$)\w+$/)),
    row('all', today),
    row('Lit and RxJS alone (compare: JS)', [libraries]),
  ];
  const share = sum(scripts.map(({ brotli }) => brotli)) / libraries.brotli;
  return {
    title: 'Bytes of the first visit to Today',
    columns: COLUMNS,
    rows,
    note: `JS is ${times(share)} of the two libraries alone (brotli).`,
  };
}

function tableOf(
  title: string,
  parts: readonly (readonly [string, readonly Weight[]])[],
  whole: readonly Weight[],
): Table {
  return {
    title,
    columns: COLUMNS,
    rows: [...parts.map(([name, weights]) => row(name, weights)), row('whole build', whole)],
    note: 'In this order, in one visit: what two screens share is counted where it came first.',
  };
}

const COLUMNS = ['what', 'files', 'raw', 'gzip', 'brotli'];

function row(name: string, weights: readonly Weight[]): string[] {
  const of = (key: 'raw' | 'gzip' | 'brotli'): string => show(sum(weights.map((weight) => weight[key])));
  return [name, show(weights.length), of('raw'), of('gzip'), of('brotli')];
}

/** Paths in the build of everything that the page has loaded so far. */
async function filesOf(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url);
  await page.getByRole('heading').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
  );
  return ['index.html', ...new Set(urls.filter((name) => name !== ''))];
}

async function weigh(dist: string, name: string): Promise<Weight> {
  return weightOf(name, await readFile(join(dist, name)));
}

function weightOf(name: string, bytes: Buffer): Weight {
  const raw = bytes.byteLength;
  if (PACKED.test(name)) return { name, raw, gzip: raw, brotli: raw };
  const gzip = gzipSync(bytes, { level: 9 }).byteLength;
  return { name, raw, gzip, brotli: brotliCompressSync(bytes).byteLength };
}

/** The two libraries that the app is built on, with the parts that every Lit and RxJS program needs. */
async function floor(): Promise<Weight> {
  const source = `
    import { LitElement, html, css } from 'lit';
    import { BehaviorSubject, Subject, filter, map, distinctUntilChanged } from 'rxjs';
    window.floor = [LitElement, html, css, BehaviorSubject, Subject, filter, map, distinctUntilChanged];`;
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    plugins: [
      {
        name: 'floor',
        resolveId: (id) => (id === 'virtual:floor' ? id : undefined),
        load: (id) => (id === 'virtual:floor' ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'virtual:floor' },
    },
  })) as Rolldown.RolldownOutput;
  return weightOf('floor.js', Buffer.from(built.output[0].code));
}
