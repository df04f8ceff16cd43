/**
 * `npm test`: installs what the tests need, then the tests on screens and, on what they leave of the processor, those
 * without one, types, lint, layers and format. Says at the end what failed.
 * `npm test -- <what vitest takes>` runs just those tests, and the checks.
 */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const ON_SCREEN = ['--project', 'e2e', '--project', 'ui'];
const WITHOUT_SCREEN = ['--project', 'contract', '--project', 'unit'];

const CHECKS = [
  ['types', 'node', ['tools/types.mjs']],
  ['lint', 'npx', ['eslint', '.']],
  ['layers', 'npx', ['depcruise', '--config', '.dependency-cruiser.mjs', 'src']],
  [
    'format',
    'npx',
    ['prettier', '--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'],
  ],
];

const secondsSince = (began) => ((performance.now() - began) / 1000).toFixed(1);

/** Runs a command to its end; true if it is content. */
const run = (command, args, options, prepare = () => {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, options);
    prepare(child);
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });

/** Behind the tests, which are what one waits for; it says all it has to say in one piece. */
const checkInBackground = async ([name, command, args]) => {
  const began = performance.now();
  const said = [];
  const isContent = await run(command, args, {}, (child) => {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  });
  process.stdout.write(`\n── ${name}, ${isContent ? 'done' : 'failed'} after ${secondsSince(began)} s\n`);
  process.stdout.write(Buffer.concat(said));
  return isContent ? [] : [name];
};

/** One after the other: the tests keep two cores busy as it is. */
const checkAll = async (checks) => {
  const failed = [];
  for (const check of checks) failed.push(...(await checkInBackground(check)));
  return failed;
};

const test = async (wanted) => {
  const isContent = await run('npx', ['vitest', 'run', ...wanted], { stdio: 'inherit' });
  return isContent ? [] : ['tests'];
};

installIfNeeded();
process.env.CHROMIUM_PATH = await ensureChromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const began = performance.now();
const wanted = process.argv.slice(2);
const behind =
  wanted.length > 0
    ? CHECKS
    : [['tests without a screen', 'npx', ['vitest', 'run', ...WITHOUT_SCREEN]], ...CHECKS];
const failed = (await Promise.all([test(wanted.length > 0 ? wanted : ON_SCREEN), checkAll(behind)])).flat();
console.log(`\n── everything in ${secondsSince(began)} s`);
if (failed.length > 0) {
  console.error(`${failed.join(', ')} failed.`);
  process.exitCode = 1;
}
