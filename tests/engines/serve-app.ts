import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serveBuild } from '../support/serve-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served. */
    engineAppUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the app as `npm run build` does, and serves it. */
export default async function serveApp({ provide }: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'backbeat-engines-'));
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir } });
  const server = await serveBuild(outDir);
  provide('engineAppUrl', server.resolvedUrls?.local[0] ?? '');
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
}
