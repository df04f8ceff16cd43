import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { HEADERS } from '../../tools/headers.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Serves a folder that was built, at a port of its own on localhost, with the headers of `npm start`. */
export function serveBuild(outDir: string): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: 'localhost', headers: HEADERS },
  });
}
