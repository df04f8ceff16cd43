/**
 * Vite plugin for `virtual:outlines`: what Today shows of each built-in routine, made from protocols/ by the app's own
 * code when the app is built. So the first load carries some 2 kB instead of all routines and what it takes to
 * check them. A routine that is broken is not in it; the running app says so on Routines.
 */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PROTOCOLS = join(ROOT, 'protocols');
const NAME = 'virtual:outlines';
const RESOLVED = `\0${NAME}`;

/** Which of the files a routine is checked with. */
const OF_ROUTINES = /^(routines|body|care)[/\\].*\.json$/;

/** Files of `protocols/`, as text by path: by default those that a routine is checked with. */
export async function readProtocols(folder = PROTOCOLS, which = OF_ROUTINES) {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => which.test(name));
  const read = async (name) => [name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8')];
  return Object.fromEntries(await Promise.all(wanted.sort().map(read)));
}

export function outlines() {
  return {
    name: 'outlines',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return null;
      const files = await readProtocols();
      for (const name of Object.keys(files)) this.addWatchFile(join(PROTOCOLS, name));
      const { module } = await runnerImport(join(ROOT, 'src/app/first/make-outlines.ts'), {
        root: ROOT,
        configFile: false,
        logLevel: 'error',
      });
      const code = `export default ${JSON.stringify(module.makeOutlines(files))};`;
      return { code, moduleType: 'js', map: null };
    },
  };
}
