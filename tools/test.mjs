/**
 * `npm test`: installs what the tests need, then lint, types, layers, schemas and every test.
 * Ends with the first thing that fails, after saying which.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const run = (name, command, args) => {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${name} failed after ${seconds} s.`);
    process.exit(status ?? 1);
  }
  console.log(`   ${seconds} s`);
};

installIfNeeded();
const chromium = await ensureChromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
process.env.CHROMIUM_PATH = chromium;
run('types', 'node', ['tools/types.mjs']);
run('lint', 'npx', ['eslint', '.']);
run('layers', 'npx', ['depcruise', '--config', '.dependency-cruiser.mjs', 'src']);
run('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
run('tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);
