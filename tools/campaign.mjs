/**
 * `npm run campaign`: random people with random massagers live with the app in virtual time, on every core, and nothing
 * that must never happen may happen. Fails, and tells the shortest life that shows it, if something does.
 *
 *   npm run campaign -- --sessions 20000 --seed 1
 *   npm run campaign -- --seed 1 --number 4711      one of them, and all that was seen in it
 *   npm run campaign -- --life '{"seed":…}'         a life as it was told
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { installIfNeeded } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
installIfNeeded();

/** Two folders deep, as the tests are: from there the protocols are read. */
const OUT = 'node_modules/.campaign';

/** What is made for a page when it is built; a campaign has none, and reads the protocols itself. */
const OF_A_PAGE = ['virtual:outlines', 'virtual:built-in'];
const withoutPage = {
  name: 'without-page',
  resolveId: (id) => (OF_A_PAGE.includes(id) ? `\0${id}` : undefined),
  load: (id) => (OF_A_PAGE.includes(id.slice(1)) ? 'export default []' : undefined),
};

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    number: { type: 'string' },
    life: { type: 'string' },
    workers: { type: 'string' },
  },
});

/** A whole number, or the end: a campaign of another size than was asked for proves nothing. */
const whole = (name) => {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name} ${values[name]} is no whole number.`);
  process.exit(2);
};

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [withoutPage],
  build: {
    ssr: true,
    target: 'node20',
    outDir: OUT,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'tests/campaign/main.ts', worker: 'tests/campaign/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
const { runCampaign, replay, replayNumber } = await import(pathToFileURL(join(root, OUT, 'main.js')).href);
if (values.life !== undefined) process.exit(await replay(JSON.parse(values.life)));
if (values.number !== undefined) process.exit(await replayNumber(whole('seed'), whole('number')));
const workers = values.workers === undefined ? {} : { workers: whole('workers') };
process.exit(await runCampaign({ sessions: whole('sessions'), seed: whole('seed'), ...workers }));
