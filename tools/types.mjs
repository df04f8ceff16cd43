/** Type-checks the whole project, then each pure layer with the browser taken away. */
import { spawnSync } from 'node:child_process';
import { LAYERS } from '../layers.mjs';

const projects = [
  'tsconfig.json',
  ...Object.keys(LAYERS)
    .filter((layer) => LAYERS[layer].pure)
    .map((layer) => `src/${layer}/tsconfig.json`),
];
let failed = false;
for (const project of projects) {
  const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', project], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
