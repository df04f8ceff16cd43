/**
 * `npm start`: installs what is missing, builds for production and serves the build at localhost,
 * a secure context, so that Web Bluetooth works.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync('node_modules/vite')) {
  console.log('Installing (once) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined } });
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
console.log(`\nBackbeat is ready:  ${url}\n\nOpen it in Chrome or Edge. Press Ctrl+C to stop.`);
