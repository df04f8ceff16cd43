import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext } from 'playwright';
import { build } from 'vite';

/** Built once for all who ask. */
const IN_PAGE = inPageScript();

/** Puts `window.access` and axe into every page of a context, before anything of the app. */
export async function inject(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await IN_PAGE });
  await context.addInitScript({ content: axe.source });
}

/** The functions of `in-page/` as one script. */
async function inPageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page/main.ts'), formats: ['iife'], name: 'accessInPage' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const script = chunks.find((chunk) => chunk.type === 'chunk');
  if (!script) throw new Error('The functions for the page were not built.');
  return script.code;
}
