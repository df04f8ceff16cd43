import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { HEADERS } from '../../tools/headers.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Below the root of the host, as an app in a folder is. */
const FOLDER = '/some/folder/';

/** A host of the built app that can vanish and can publish another version. */
export class AppHost {
  /** Nothing answers any more. */
  isDown = false;
  /** Address of the app, with a slash at the end. */
  readonly url: string;
  /** Other contents of some files; undefined: gone. */
  readonly #changed = new Map<string, string | undefined>();
  readonly #dist: string;
  readonly #server: Server;

  private constructor(dist: string, server: Server) {
    this.#dist = dist;
    this.#server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}${FOLDER}`;
    server.on('request', ({ url = '' }, response: ServerResponse) => {
      if (this.isDown) response.destroy();
      else void this.#send(new URL(url, this.url).pathname, response);
    });
  }

  static async start(dist: string): Promise<AppHost> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return new AppHost(dist, server);
  }

  /**
   * Publishes another version: a page that says so in a meta tag, and, as in any real one, without one of the files of
   * the version before.
   * @param gone what the name of that file begins with
   */
  async publish(version: string, gone: string): Promise<void> {
    const worker = await readFile(join(this.#dist, 'service-worker.js'), 'utf8');
    const page = await readFile(join(this.#dist, 'index.html'), 'utf8');
    const file = new RegExp(`\\{[^{}]*"url":"(assets/${gone}-[^"]*)"[^{}]*\\},?`).exec(worker);
    if (!file?.[1]) throw new Error(`no file of the build begins with ${gone}`);
    const revision = /"revision":"[^"]*","url":"index.html"/;
    if (!revision.test(worker)) throw new Error('the worker does not list the page');
    this.#changed.set(file[1], undefined);
    this.#changed.set(
      'index.html',
      page.replace('<title>', `<meta name="version" content="${version}" /><title>`),
    );
    this.#changed.set(
      'service-worker.js',
      worker.replace(file[0], '').replace(revision, `"revision":"${version}","url":"index.html"`),
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #send(path: string, response: ServerResponse): Promise<void> {
    const name = normalize(path).slice(FOLDER.length) || 'index.html';
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    try {
      if (!path.startsWith(FOLDER)) throw new Error('outside');
      const body = this.#changed.has(name) ? this.#changed.get(name) : await readFile(join(this.#dist, name));
      if (body === undefined) throw new Error('gone');
      response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    }
  }
}
