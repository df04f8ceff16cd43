/**
 * `npm start`: installs what is missing, builds for production and serves the build at localhost,
 * a secure context, so that Web Bluetooth works. `PORT` names another port than 4173.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
installIfNeeded();

const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined } });
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
console.log(`\nBackbeat is ready:  ${url}\n\nOpen it in Chrome or Edge. Press Ctrl+C to stop.`);
