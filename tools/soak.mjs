/**
 * `npm run soak`: an hour of session on the built app in a real browser, rehearsed at sixteen times its pace, while the
 * link is lost, writes are refused, reports dropped and more. Prints what is left after each forced garbage collection
 * (heap, nodes, listeners, timers, sounds, animations), and fails if any of it does not level off. About five minutes.
 *
 *   npm run soak
 *   npm run soak -- --minutes 240
 *   npm run soak -- --faults off
 *   npm run soak -- --leak listeners     heap, nodes, listeners or timers: has to fail
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { ensureChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
installIfNeeded();
process.env.CHROMIUM_PATH = await ensureChromium();
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    faults: { type: 'string', default: 'on' },
    leak: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes ${values.minutes} is no time.`);
  process.exit(2);
}
const { module } = await runnerImport(join(root, 'tests/soak/main.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exit(
  await module.runSoak({ minutes, faults: values.faults === 'off' ? 'off' : 'on', leak: values.leak }),
);
