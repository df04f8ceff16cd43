/**
 * `npm run test:engines`: the whole app without Bluetooth in Firefox ESR and in WebKitGTK, the nearest thing
 * to Safari on Linux. Installs them where root may on Debian; elsewhere says what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { isDebian } from './chromium.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

/** What has to be there, and the Debian package that brings it. */
const NEEDED = [
  { path: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', pack: 'firefox-esr' },
  { path: '/usr/bin/WebKitWebDriver', pack: 'webkit2gtk-driver' },
  { path: '/usr/bin/Xvfb', pack: 'xvfb' },
];

const missing = () => NEEDED.filter(({ path }) => !existsSync(path)).map(({ pack }) => pack);
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

installIfNeeded();
if (missing().length > 0 && isDebian() && process.getuid?.() === 0) {
  console.log(`Installing ${missing().join(', ')} with apt-get.`);
  run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', ...missing()]);
}
if (missing().length > 0) {
  console.error(
    `These tests need ${missing().join(', ')} and could not install them.\n` +
      `On Debian or Ubuntu, as root: apt-get install ${missing().join(' ')}\n` +
      'Another Firefox is named by FIREFOX_PATH=/path/to/firefox.',
  );
  process.exit(1);
}
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'tests/engines/vitest.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
