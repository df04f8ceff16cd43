/** Installs packages where they are missing or older than the lockfile. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** npm writes this file last, so it tells when an installation was complete. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Leaves a complete `node_modules` behind, or ends the process. Run it in the project's root. */
export function installIfNeeded() {
  const isFresh =
    existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (isFresh) return;
  console.log('Installing …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
