import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/service-worker/answer.ts';
import { FilesOfVersion, type PrecachedFile } from '../../../src/service-worker/versions.ts';
import { asCaches, FakeCaches } from '../../support/fake-caches.ts';

const SCOPE = 'https://example.org/some/path/';

/** A host that has these files, by address below the scope, and can be switched off. */
class Host {
  readonly asked: Request[] = [];
  files: Record<string, string> = {};
  offline = false;

  readonly fetch = (request: Request): Promise<Response> => {
    this.asked.push(request);
    if (this.offline) return Promise.reject(new TypeError('Failed to fetch'));
    const text = this.files[request.url.slice(SCOPE.length)];
    return Promise.resolve(new Response(text ?? 'not here', { status: text === undefined ? 404 : 200 }));
  };
}

const FIRST: readonly PrecachedFile[] = [
  { url: 'index.html', revision: 'one' },
  { url: 'assets/a-1.js', revision: null },
  { url: 'assets/late-1.js', revision: null },
];
const SECOND: readonly PrecachedFile[] = [
  { url: 'index.html', revision: 'two' },
  { url: 'assets/a-1.js', revision: null },
  { url: 'assets/late-2.js', revision: null },
];
const THIRD: readonly PrecachedFile[] = [{ url: 'index.html', revision: 'three' }];

function aRig() {
  const host = new Host();
  const fake = new FakeCaches();
  const version = (files: readonly PrecachedFile[], text: string): FilesOfVersion => {
    host.files = Object.fromEntries(files.map(({ url }) => [url, `${url} ${text}`]));
    return new FilesOfVersion(files, { caches: asCaches(fake), fetch: host.fetch, scope: SCOPE });
  };
  const install = async (files: readonly PrecachedFile[], text: string): Promise<FilesOfVersion> => {
    const one = version(files, text);
    await one.fill();
    return one;
  };
  return { host, fake, version, install };
}

const textOf = (response: Response | undefined): Promise<string> | undefined => response?.text();

/** A request as the browser makes it for a page; by hand it can't be made. */
function navigation(url: string): Request {
  return { url, mode: 'navigate', method: 'GET' } as Request;
}

describe('the files of a version', () => {
  test('are all there without a network, and the page answers for the address of the app', async () => {
    const { host, install } = aRig();
    const files = await install(FIRST, 'first');
    host.offline = true;
    const from = { files, fetch: host.fetch, scope: SCOPE };
    for (const page of [SCOPE, `${SCOPE}?from=home`, `${SCOPE}index.html`])
      expect(await textOf(await answer(navigation(page), from))).toBe('index.html first');
    const script = new Request(`${SCOPE}assets/late-1.js`);
    expect(await textOf(await answer(script, from))).toBe('assets/late-1.js first');
  });

  test('are kept all or not at all: one that is missing fails the installation', async () => {
    const { host, version } = aRig();
    const files = version(FIRST, 'first');
    delete host.files['assets/late-1.js'];
    await expect(files.fill()).rejects.toThrow('assets/late-1.js: 404');
  });

  test('whose name never changes are asked of the host, past the cache of the browser', async () => {
    const { host, install } = aRig();
    await install(FIRST, 'first');
    expect(host.asked.map(({ url, cache }) => [url.slice(SCOPE.length), cache])).toEqual([
      ['index.html', 'reload'],
      ['assets/a-1.js', 'default'],
      ['assets/late-1.js', 'default'],
    ]);
  });

  test('that the version before has already are not fetched again', async () => {
    const { host, install } = aRig();
    await install(FIRST, 'first');
    host.asked.length = 0;
    const files = await install(SECOND, 'second');
    expect(host.asked.map(({ url }) => url.slice(SCOPE.length))).toEqual(['index.html', 'assets/late-2.js']);
    expect(await textOf(await files.file(`${SCOPE}assets/a-1.js`))).toBe('assets/a-1.js first');
  });

  test('may be sent on by the host: a page that answers a navigation must not say so', async () => {
    const { host, fake } = aRig();
    const sentOn = (request: Request): Promise<Response> =>
      host.fetch(request).then((response) => Object.defineProperty(response, 'redirected', { value: true }));
    host.files = { 'index.html': 'the page' };
    const files = new FilesOfVersion(THIRD, { caches: asCaches(fake), fetch: sentOn, scope: SCOPE });
    await files.fill();
    const shell = await files.shell();
    expect(shell?.redirected).toBe(false);
    expect(await textOf(shell)).toBe('the page');
  });
});

describe('a new version that waits', () => {
  test('leaves the page of the old one as it is', async () => {
    const { install } = aRig();
    const first = await install(FIRST, 'first');
    await install(SECOND, 'second');
    expect(await textOf(await first.shell())).toBe('index.html first');
  });

  test('once in charge still has what pages of the version before fetch late, and nothing older', async () => {
    const { fake, install } = aRig();
    await fake.open('somebody-elses');
    await (await install(FIRST, 'first')).forgetOlder();
    const second = await install(SECOND, 'second');
    await second.forgetOlder();
    expect(await textOf(await second.shell())).toBe('index.html second');
    expect(await textOf(await second.file(`${SCOPE}assets/late-1.js`))).toBe('assets/late-1.js first');
    const third = await install(THIRD, 'third');
    await third.forgetOlder();
    expect(await third.file(`${SCOPE}assets/late-1.js`)).toBeUndefined();
    expect(await third.file(`${SCOPE}assets/late-2.js`)).toBeDefined();
    expect(await fake.keys()).toContain('somebody-elses');
  });

  test('and is overtaken by a newer one leaves what pages of the version in charge fetch late', async () => {
    const { install } = aRig();
    await (await install(FIRST, 'first')).forgetOlder();
    await install(SECOND, 'second');
    const third = await install(THIRD, 'third');
    await third.forgetOlder();
    expect(await textOf(await third.file(`${SCOPE}assets/late-1.js`))).toBe('assets/late-1.js first');
    expect(await third.file(`${SCOPE}assets/late-2.js`)).toBeUndefined();
  });

  test('and could not be fetched whole takes nothing from pages of the version in charge', async () => {
    const { host, fake, install, version } = aRig();
    await (await install(FIRST, 'first')).forgetOlder();
    const broken = version(SECOND, 'second');
    delete host.files['assets/late-2.js'];
    await expect(broken.fill()).rejects.toThrow('404');
    const third = await install(THIRD, 'third');
    await third.forgetOlder();
    expect(await third.file(`${SCOPE}assets/late-1.js`)).toBeDefined();
    expect((await fake.keys()).length).toBe(2);
  });

  test('that is an older one again, rolled back, keeps the one it replaces', async () => {
    const { install } = aRig();
    await install(FIRST, 'first');
    await install(SECOND, 'second');
    const again = await install(FIRST, 'first');
    await again.forgetOlder();
    expect(await textOf(await again.shell())).toBe('index.html first');
    expect(await again.file(`${SCOPE}assets/late-2.js`)).toBeDefined();
  });
});

describe('without its files', () => {
  test('everything comes from the network', async () => {
    const { host, version } = aRig();
    const files = version(FIRST, 'live');
    const from = { files, fetch: host.fetch, scope: SCOPE };
    host.files[''] = 'live page';
    expect(await textOf(await answer(navigation(SCOPE), from))).toBe('live page');
    expect(await textOf(await answer(new Request(`${SCOPE}assets/a-1.js`), from))).toBe('assets/a-1.js live');
  });

  test('everything comes from the network where the caches themselves are broken', async () => {
    const { host, fake, install } = aRig();
    const files = await install(FIRST, 'live');
    const from = { files, fetch: host.fetch, scope: SCOPE };
    host.files[''] = 'live page';
    fake.broken = true;
    expect(await textOf(await answer(navigation(SCOPE), from))).toBe('live page');
    expect(await textOf(await answer(new Request(`${SCOPE}assets/a-1.js`), from))).toBe('assets/a-1.js live');
  });

  test('an address below the app that is none of its files leads to the app when there is no network', async () => {
    const { host, install } = aRig();
    const files = await install(FIRST, 'first');
    host.offline = true;
    const response = await answer(navigation(`${SCOPE}deep/down`), {
      files,
      fetch: host.fetch,
      scope: SCOPE,
    });
    expect([response.status, response.headers.get('location')]).toEqual([302, SCOPE]);
  });

  test('a file that is opened as a page is that file', async () => {
    const { host, install } = aRig();
    const files = await install(FIRST, 'first');
    host.offline = true;
    const request = navigation(`${SCOPE}assets/a-1.js`);
    expect(await textOf(await answer(request, { files, fetch: host.fetch, scope: SCOPE }))).toContain(
      'a-1.js',
    );
  });
});
