/**
 * `npm run bench`: measures what the app promises, beside what it is compared with, and prints tables.
 * Passes no judgement; fails only if a measurement itself breaks.
 *
 *   npm run bench                    everything, some three minutes
 *   npm run bench -- --quick         fewer and shorter runs, under 40 s
 *   npm run bench -- stop cues       only these
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { ensureChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.CHROMIUM_PATH = await ensureChromium();
const asked = process.argv.slice(2);
const { module } = await runnerImport(join(root, 'tests/bench/main.ts'), {
  configFile: false,
  logLevel: 'error',
});
const only = asked.filter((name) => !name.startsWith('--'));
process.exit(await module.runBench({ quick: asked.includes('--quick'), only }));
