/**
 * `npm test`: installs what the tests need, then lint, types, layers, schemas and every test.
 * Ends with the first thing that fails, after saying which.
 */
import { spawn, spawnSync } from 'node:child_process';
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

/** Checks that do not wait for each other; each says all it has to say, in one piece. */
const runTogether = async (checks) => {
  const began = performance.now();
  const failed = await Promise.all(
    checks.map(
      ([name, command, args]) =>
        new Promise((resolve) => {
          const child = spawn(command, args, { env: process.env });
          const said = [];
          for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
          child.on('close', (status) => {
            console.log(`\n── ${name}, done after ${((performance.now() - began) / 1000).toFixed(1)} s`);
            process.stdout.write(Buffer.concat(said));
            resolve(status === 0 ? [] : [name]);
          });
        }),
    ),
  );
  const names = failed.flat();
  if (names.length === 0) return;
  console.error(`\n${names.join(', ')} failed.`);
  process.exit(1);
};

installIfNeeded();
const chromium = await ensureChromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
process.env.CHROMIUM_PATH = chromium;
await runTogether([
  ['types', 'node', ['tools/types.mjs']],
  ['lint', 'npx', ['eslint', '.']],
  ['layers', 'npx', ['depcruise', '--config', '.dependency-cruiser.mjs', 'src']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
]);
run('tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);
