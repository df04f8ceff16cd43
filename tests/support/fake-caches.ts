/** One cache in memory, of which only what the service worker and the app use is there. */
class FakeCache {
  readonly entries = new Map<string, Response>();

  match(url: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(url)?.clone());
  }
  put(url: string, response: Response): Promise<void> {
    this.entries.set(url, response);
    return Promise.resolve();
  }
  delete(url: string): Promise<boolean> {
    return Promise.resolve(this.entries.delete(url));
  }
}

/** Caches in memory, in the order in which they were made; `full` makes opening one fail, `broken` looking into them. */
export class FakeCaches {
  readonly all = new Map<string, FakeCache>();
  full = false;
  broken = false;

  open(name: string): Promise<FakeCache> {
    if (this.full) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return Promise.resolve(cache);
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.all.keys()]);
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }
  async match(url: string, { cacheName }: { cacheName?: string } = {}): Promise<Response | undefined> {
    if (this.broken) throw new DOMException('Unexpected internal error.', 'UnknownError');
    for (const [name, cache] of this.all) {
      if (cacheName !== undefined && name !== cacheName) continue;
      const found = await cache.match(url);
      if (found) return found;
    }
    return undefined;
  }
}

/** As the code under test takes them. */
export function asCaches(fake: FakeCaches): CacheStorage {
  return fake as unknown as CacheStorage;
}
