/**
 * Vite plugin for `virtual:built-in`: routines, add-ons, body, care and massagers, read and checked by the app's own code
 * when the app is built. A slow phone would take a second for that, with the same result each time. What is wrong with
 * a file goes with it: the app says so on Routines.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readProtocols } from './outlines.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PROTOCOLS = join(ROOT, 'protocols');
const NAME = 'virtual:built-in';
const RESOLVED = '\0built-in.js';
/** All but what is only read about, and what only tests read. */
const WANTED =
  /^((routines|add-ons|body|massagers)[/\\][^/\\]+|care[/\\](limits|cueing|stop-rules)|version)\.json$/;

export function builtIn() {
  return {
    name: 'built-in',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return null;
      const files = await readProtocols(PROTOCOLS, WANTED);
      for (const name of Object.keys(files)) this.addWatchFile(join(PROTOCOLS, name));
      const { module } = await runnerImport(join(ROOT, 'src/app/first/make-built-in.ts'), {
        root: ROOT,
        configFile: false,
        logLevel: 'error',
      });
      // Browsers read JSON in a fraction of the time that they take for a script.
      const text = JSON.stringify(JSON.stringify(module.makeBuiltIn(files)));
      return { code: `export default JSON.parse(${text});`, moduleType: 'js', map: null };
    },
  };
}
