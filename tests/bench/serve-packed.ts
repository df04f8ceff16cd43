import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A folder served as a host would: packed, so that what is measured is what is sent. */
export interface PackedServer {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
const PACKED = new Set(['.png', '.woff2']);
const pack = promisify(gzip);

/**
 * Serves a folder at a port of its own on localhost, under gzip. Each file is read and packed once: a host would have
 * done so before, and the page that is measured would share its processor with it.
 */
export async function servePacked(folder: string): Promise<PackedServer> {
  const ready = new Map<string, Promise<Buffer>>();
  const make = async (file: string): Promise<Buffer> => {
    const bytes = await readFile(join(folder, file));
    return PACKED.has(extname(file)) ? bytes : pack(bytes, { level: 9 });
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === '/' ? '/index.html' : path;
    const kind = extname(file);
    const made = ready.get(file) ?? make(file);
    ready.set(file, made);
    made.then(
      (bytes) => {
        response.setHeader('content-type', TYPES[kind] ?? 'application/octet-stream');
        if (!PACKED.has(kind)) response.setHeader('content-encoding', 'gzip');
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
