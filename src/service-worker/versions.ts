/** One file of the app, as the build lists it. */
export interface PrecachedFile {
  /** Relative to the app's address. */
  readonly url: string;
  /** Null where the name already carries a hash of what is in it: then it never changes. */
  readonly revision: string | null;
}

/** What is needed of the browser. */
export interface VersionPorts {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address of the app: what all files are relative to. */
  readonly scope: string;
}

const PREFIX = 'backbeat-files-';

/** The page itself, for every address inside the app. */
const SHELL = 'index.html';

/** Lies in the cache of the version that is in charge. */
const MARK = 'in-charge';

/** A file is the same for whoever asks, whatever the host says of its variants. */
const ANY: CacheQueryOptions = { ignoreVary: true };

/**
 * The files of one version of the app, in a cache of their own, so that pages of the version before still find theirs.
 */
export class FilesOfVersion {
  readonly #files: readonly PrecachedFile[];
  readonly #ports: VersionPorts;
  readonly #cacheName: string;

  constructor(files: readonly PrecachedFile[], ports: VersionPorts) {
    this.#files = files;
    this.#ports = ports;
    this.#cacheName = PREFIX + digest(JSON.stringify(files));
  }

  /** Fetches all files, but for those an older version has already. Rejects if one can't be had: all or nothing. */
  async fill(): Promise<void> {
    const cache = await this.#ports.caches.open(this.#cacheName);
    await Promise.all(
      this.#files.map(async (file) => {
        const url = this.#address(file.url);
        if (await cache.match(url, ANY)) return;
        await cache.put(url, await this.#get(url, file.revision));
      }),
    );
  }

  /**
   * To be called when this version takes over. Throws away what no page needs any more. The version before, which is
   * the one that was in charge and not one that only waited or could not be fetched whole, is kept: its pages are still
   * open, perhaps with a session running, and fetch some of their parts late.
   */
  async forgetOlder(): Promise<void> {
    const { caches } = this.#ports;
    const names = await caches.keys();
    const others = names.filter((name) => name.startsWith(PREFIX) && name !== this.#cacheName);
    const marks = await Promise.all(
      others.map((cacheName) => caches.match(this.#address(MARK), { cacheName })),
    );
    const before = others.findLast((_, at) => marks[at]) ?? others.at(-1);
    await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
    await (await caches.open(this.#cacheName)).put(this.#address(MARK), new Response());
    if (before !== undefined) await (await caches.open(before)).delete(this.#address(MARK));
  }

  /** The page of the app; undefined if it was lost. */
  async shell(): Promise<Response | undefined> {
    return this.#match(this.#address(SHELL));
  }

  /** A file of this version, or of the one before; undefined if it is of neither. */
  async file(url: string): Promise<Response | undefined> {
    return (await this.#match(url)) ?? (await this.#matchAny(url));
  }

  /** Whether this address is that of a file, and not one of a page of the app. */
  has(url: string): boolean {
    return this.#files.some((file) => this.#address(file.url) === url);
  }

  #address(url: string): string {
    return new URL(url, this.#ports.scope).href;
  }

  async #match(url: string): Promise<Response | undefined> {
    // Not by opening it: that would make an empty one where it was lost.
    return this.#matchAny(url, { cacheName: this.#cacheName });
  }

  /** Caches that are damaged hold nothing: then the network is asked. */
  async #matchAny(url: string, where: MultiCacheQueryOptions = {}): Promise<Response | undefined> {
    return this.#ports.caches.match(url, { ...where, ...ANY }).catch(() => undefined);
  }

  async #get(url: string, revision: string | null): Promise<Response> {
    const kept = revision === null ? await this.#matchAny(url) : undefined;
    if (kept) return kept;
    // A file whose name stays the same may lie, old, in the browser's own cache.
    const request = new Request(url, { cache: revision === null ? 'default' : 'reload' });
    const response = await this.#ports.fetch(request);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.redirected ? unredirected(response) : response;
  }
}

/** Some hosts send `index.html` on to `/`; what was sent on may not answer a navigation. */
function unredirected({ body, headers, status }: Response): Response {
  return new Response(body, { headers, status });
}

/** Sixteen hex digits that are others for another text: FNV-1a, 64 bits. http://www.isthe.com/chongo/tech/comp/fnv */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
