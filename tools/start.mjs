/**
 * `npm start`: installs what is missing, builds for production and serves the build at localhost,
 * a secure context, so that Web Bluetooth works. `PORT` names another port than 4173.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { HEADERS } from './headers.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
installIfNeeded();

const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const wanted = Number(process.env.PORT ?? 4173);
// By number: "localhost" may be IPv6 only, which `adb reverse` does not reach.
const server = await preview({
  preview: { host: '127.0.0.1', port: wanted, strictPort: process.env.PORT !== undefined, headers: HEADERS },
});
const { port } = server.httpServer.address();
console.log(`
Backbeat is ready:  http://localhost:${port}/

Open it in Chrome or Edge. Press Ctrl+C to stop.`);
