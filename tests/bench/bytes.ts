import type { Browser, Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { conditions } from '../../vite.config.ts';
import { launch, openPage } from '../e2e/browser.ts';
import { asProduction } from '../support/as-production.ts';
import { LATER, scriptsOfPage, watchRequests, welcomed } from '../support/first-load.ts';
import { filesIn, precached, weigh, weightOf, type Weight } from '../support/weigh.ts';
import { show, sum, times } from './numbers.ts';
import type { BenchSite } from './site.ts';
import type { Table } from './table.ts';

const ROUTES: readonly (readonly [string, string])[] = [
  ['Routines', '#/routines'],
  ['Routine', '#/routines/lower-back-release-10'],
  ['Player', '#/session'],
  ['Summary', '#/summary/none'],
  ['Journal', '#/journal'],
  ['Massager', '#/massager'],
  ['Settings', '#/settings'],
];
/** So many of the largest files are named one by one. */
const NAMED_FILES = 24;
const COLUMNS = ['what', 'files', 'raw', 'gzip', 'brotli'];
const HOW =
  'Each file by itself, without headers; fonts and PNGs as they are. Cache empty, no service worker.';

/** What the first load of Today takes, what each further screen adds, what is kept for later, and the largest files. */
export async function measureBytes(site: BenchSite): Promise<readonly Table[]> {
  const browser = await launch();
  try {
    const weighAll = (names: readonly string[]): Promise<readonly Weight[]> =>
      Promise.all([...new Set(names)].map((name) => weigh(site.dist, name)));
    return [
      firstLoad(await weighAll(await scriptsOfPage(site.appUrl)), {
        today: await weighAll(await askedForToday(browser, site)),
        welcome: await weighAll(await askedForWelcome(browser, site)),
        libraries: await floor(),
      }),
      await furtherScreens(browser, site),
      wholeBuild(await weighAll(await precached(site.dist)), await weighAll(await filesIn(site.dist))),
    ];
  } finally {
    await browser.close();
  }
}

/** As Today stands complete with its picture, before anything comes for later. */
async function askedForToday(browser: Browser, { appUrl }: BenchSite): Promise<readonly string[]> {
  const { page } = await openPage(browser, { serviceWorkers: 'block' });
  const asked = watchRequests(page);
  await welcomed(page);
  await page.route(LATER, (route) => route.abort());
  await page.goto(appUrl);
  await page.locator('bb-body-map svg').first().waitFor();
  await page.waitForLoadState('networkidle');
  return asked.filter((name) => !LATER.test(`/${name}`));
}

/** The very first visit: everything that is asked for until the welcome stands there and nothing more comes. */
async function askedForWelcome(browser: Browser, { appUrl }: BenchSite): Promise<readonly string[]> {
  const { page } = await openPage(browser, { serviceWorkers: 'block' });
  const asked = watchRequests(page);
  await page.goto(appUrl);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  return asked;
}

interface FirstLoad {
  readonly today: readonly Weight[];
  readonly welcome: readonly Weight[];
  readonly libraries: Weight;
}

function firstLoad(scripts: readonly Weight[], { today, welcome, libraries }: FirstLoad): Table {
  const of = (pattern: RegExp): readonly Weight[] => today.filter(({ name }) => pattern.test(name));
  const share = sum(scripts.map(({ brotli }) => brotli)) / libraries.brotli;
  return {
    title: 'First load of Today, for someone who has been here before',
    columns: COLUMNS,
    rows: [
      row('JS until Today can be used', scripts),
      row('HTML', of(/html$/)),
      row('CSS', of(/\.css$/)),
      row('all JS with the picture', of(/\.js$/)),
      row('font', of(/\.woff2$/)),
      row('icons and manifest', of(/\.(?!js$|css$|woff2$|html$)\w+$/)),
      row('all of it', today),
      row('the very first visit instead: welcome, and all for what follows', welcome),
      row('compare: Lit and RxJS alone', [libraries]),
    ],
    note: `JS until Today can be used is ${times(share)} of the two libraries alone (brotli).\n${HOW}`,
  };
}

async function furtherScreens(browser: Browser, { appUrl, dist }: BenchSite): Promise<Table> {
  const { page } = await openPage(browser, { serviceWorkers: 'block' });
  const asked = watchRequests(page);
  await welcomed(page);
  const seen = new Set<string>();
  const come = async (hash: string): Promise<readonly Weight[]> => {
    await visit(page, appUrl + hash);
    const fresh = [...new Set(asked)].filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    return Promise.all(fresh.map((name) => weigh(dist, name)));
  };
  const rows = [row('Today, and all that comes once it is there', await come('#/'))];
  for (const [name, hash] of ROUTES) rows.push(row(`then ${name}`, await come(hash)));
  return {
    title: 'What each further screen adds',
    columns: COLUMNS,
    rows,
    note: 'In this order, in one visit: what two screens share is counted where it came first.',
  };
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
}

function wholeBuild(kept: readonly Weight[], all: readonly Weight[]): Table {
  const largest = all.toSorted((a, b) => b.gzip - a.gzip).slice(0, NAMED_FILES);
  return {
    title: 'The whole build',
    columns: COLUMNS,
    rows: [
      row('kept for use without a network', kept),
      row('everything', all),
      ...largest.map((weight) => row(weight.name, [weight])),
    ],
    note: HOW,
  };
}

function row(name: string, weights: readonly Weight[]): string[] {
  const of = (key: 'raw' | 'gzip' | 'brotli'): string => show(sum(weights.map((weight) => weight[key])));
  return [name, show(weights.length), of('raw'), of('gzip'), of('brotli')];
}

/** The two libraries that the app is built on, with the parts that every Lit and RxJS program needs. */
async function floor(): Promise<Weight> {
  const source = `
    import { LitElement, html, css } from 'lit';
    import { BehaviorSubject, Subject, filter, map, distinctUntilChanged } from 'rxjs';
    window.floor = [LitElement, html, css, BehaviorSubject, Subject, filter, map, distinctUntilChanged];`;
  const built = (await asProduction(() =>
    build({
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
    }),
  )) as Rolldown.RolldownOutput;
  return weightOf('floor.js', Buffer.from(built.output[0].code));
}
