import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { conditions } from '../../vite.config.ts';
import { asProduction } from '../support/as-production.ts';
import { serveBuild } from '../support/serve-build.ts';

/** What every measurement may use. */
export interface BenchSite {
  /** Fewer and shorter runs. */
  readonly quick: boolean;
  /** Folder of the production build. */
  readonly dist: string;
  /** Where it is served. */
  readonly appUrl: string;
  /** Where the page with the pieces to be measured one by one is served. */
  readonly pageUrl: string;
  readonly close: () => Promise<void>;
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the app as `npm run build` does, and the page of the measurements; serves both. */
export async function openSite(quick: boolean): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'backbeat-bench-'));
  const dist = join(folder, 'app');
  const pieces = join(folder, 'page');
  const configFile = join(ROOT, 'vite.config.ts');
  await asProduction(() => build({ configFile, logLevel: 'warn', build: { outDir: dist } }));
  await asProduction(() =>
    build({
      configFile,
      root: join(ROOT, 'tests/bench/page'),
      publicDir: false,
      resolve: { conditions },
      logLevel: 'warn',
      build: { outDir: pieces },
    }),
  );
  const servers = await Promise.all([serveBuild(dist), serveBuild(pieces)]);
  const [appUrl, pageUrl] = servers.map((server) => server.resolvedUrls?.local[0] ?? '');
  return {
    quick,
    dist,
    appUrl: appUrl ?? '',
    pageUrl: pageUrl ?? '',
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
