import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { conditions } from '../../vite.config.ts';
import { asProduction } from '../support/as-production.ts';
import { serveBuild } from '../support/serve-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served, on a path of its own. */
    appUrl: string;
    /** The folder of that build. */
    appDist: string;
    /** Where the same app is served with a clock that tests turn. */
    turnedUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the app as `npm run build` does, and once more with the turned clock; serves both. */
export default async function serveBuilds({ provide }: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'backbeat-'));
  const app = join(outDir, 'app');
  const turned = join(outDir, 'turned');
  await asProduction(() =>
    build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: app } }),
  );
  await asProduction(() =>
    build({
      configFile: join(ROOT, 'vite.config.ts'),
      root: join(ROOT, 'tests/e2e/turned'),
      resolve: { conditions },
      logLevel: 'warn',
      build: { outDir: turned },
    }),
  );
  const servers = await Promise.all([serveBuild(app), serveBuild(turned)]);
  const [appUrl, turnedUrl] = servers.map((server) => server.resolvedUrls?.local[0] ?? '');
  provide('appUrl', appUrl ?? '');
  provide('appDist', app);
  provide('turnedUrl', turnedUrl ?? '');
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(outDir, { recursive: true, force: true });
  };
}
