import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One file as it would be sent: compressed where that helps. In bytes. */
export interface Weight {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  /** At level 11, zlib's default for brotli. */
  readonly brotli: number;
}

/** Packed already: compressing gains nothing worth a server's while. */
const PACKED = /\.(woff2|png)$/;

/** A file of a build. */
export async function weigh(dist: string, name: string): Promise<Weight> {
  return weightOf(name, await readFile(join(dist, name)));
}

/** Bytes under a name. */
export function weightOf(name: string, bytes: Buffer): Weight {
  const raw = bytes.byteLength;
  if (PACKED.test(name)) return { name, raw, gzip: raw, brotli: raw };
  const gzip = gzipSync(bytes, { level: 9 }).byteLength;
  return { name, raw, gzip, brotli: brotliCompressSync(bytes).byteLength };
}

/** Every file of a build, by its path in it. */
export async function filesIn(dist: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
}

/** The files that the service worker of a build fetches ahead, as its own list says, and the worker itself. */
export async function precached(dist: string): Promise<readonly string[]> {
  const worker = await readFile(join(dist, 'service-worker.js'), 'utf8');
  const urls = [...worker.matchAll(/\burl["']?:\s*["'`]([\w./-]+)["'`]/g)].map(([, url = '']) => url);
  return ['service-worker.js', ...new Set(urls)];
}
