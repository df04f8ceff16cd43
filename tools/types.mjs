/** Type-checks the whole project, and each pure layer with the browser taken away. */
import { spawn } from 'node:child_process';
import { LAYERS } from '../layers.mjs';

const projects = [
  'tsconfig.json',
  ...Object.keys(LAYERS)
    .filter((layer) => LAYERS[layer].pure)
    .map((layer) => `src/${layer}/tsconfig.json`),
];

const check = (project) =>
  new Promise((resolve) => {
    const tsc = spawn('node', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project], {
      stdio: 'inherit',
    });
    tsc.on('close', resolve);
  });

const statuses = await Promise.all(projects.map(check));
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
