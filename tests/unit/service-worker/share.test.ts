import { expect, test } from 'vitest';
import { createTakeShared, eraseShared } from '../../../src/app/pwa/shared-file.ts';
import { isShare, receiveShare } from '../../../src/service-worker/share.ts';
import { manifest } from '../../../tools/vite/manifest.mjs';
import { asCaches, FakeCaches } from '../../support/fake-caches.ts';

const SCOPE = 'https://example.org/some/path/';

function aPost(body: BodyInit | null): Request {
  return new Request(`${SCOPE}share`, { method: 'POST', body });
}

function aForm(fields: Record<string, File | string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What the app reads after these requests, and where the last one led. */
async function share(...requests: readonly Request[]) {
  const fake = new FakeCaches();
  const ports = { caches: asCaches(fake), scope: SCOPE };
  let end = new Response();
  for (const request of requests) end = await receiveShare(request, ports);
  const take = createTakeShared({ caches: asCaches(fake), base: SCOPE });
  return { fake, take, where: [end.status, end.headers.get('location')] };
}

const SHARED_PAGE = [303, `${SCOPE}#/shared`];

test('a shared file waits for the page, which takes it once', async () => {
  const file = new File(['{"id":"mine"}'], 'morning – kurz.json', { type: 'application/json' });
  const { take, where } = await share(aPost(aForm({ routine: file })));
  expect(where).toEqual(SHARED_PAGE);
  expect(await take()).toEqual({ name: 'morning – kurz.json', text: '{"id":"mine"}' });
  expect(await take()).toBeUndefined();
});

test('text that was shared stands in for a file', async () => {
  const { take } = await share(aPost(aForm({ text: '{"id":"typed"}' })));
  expect(await take()).toEqual({ name: '', text: '{"id":"typed"}' });
});

test('what was shared last is what is looked at, even if it is nothing', async () => {
  const { take } = await share(
    aPost(aForm({ routine: new File(['1'], 'first.json') })),
    aPost(aForm({ routine: new File(['2'], 'second.json') })),
  );
  expect(await take()).toEqual({ name: 'second.json', text: '2' });
  const empty = await share(aPost(aForm({ routine: new File(['1'], 'first.json') })), aPost(aForm({})));
  expect(await empty.take()).toBeUndefined();
});

test.each([
  ['nothing at all', aPost(null)],
  ['no form', aPost('{"id":"mine"}')],
  ['a form that breaks off', aPost(new Blob(['--x\r\n'], { type: 'multipart/form-data; boundary=x' }))],
])('%s leads to the same page, where there is nothing to read', async (_what, request) => {
  const { take, where } = await share(request);
  expect(where).toEqual(SHARED_PAGE);
  expect(await take()).toBeUndefined();
});

test('a file without end is cut, and still too long for who reads it', async () => {
  const { take } = await share(aPost(aForm({ routine: new File(['x'.repeat(3_000_000)], 'big.json') })));
  const shared = await take();
  expect(shared?.text.length).toBe(2_000_000);
});

test('where there is no room, or there are no caches, the page still opens', async () => {
  const fake = new FakeCaches();
  fake.full = true;
  const end = await receiveShare(aPost(aForm({ routine: new File(['1'], 'a.json') })), {
    caches: asCaches(fake),
    scope: SCOPE,
  });
  expect([end.status, end.headers.get('location')]).toEqual(SHARED_PAGE);
  expect(await createTakeShared({ caches: asCaches(fake), base: SCOPE })()).toBeUndefined();
  expect(await createTakeShared({ caches: undefined, base: SCOPE })()).toBeUndefined();
  await expect(eraseShared(undefined)).resolves.toBeUndefined();
});

test('a shared file is forgotten when everything is', async () => {
  const { fake, take } = await share(aPost(aForm({ routine: new File(['1'], 'a.json') })));
  await eraseShared(asCaches(fake));
  expect(await take()).toBeUndefined();
});

test('the manifest and the worker mean the same address and fields', async () => {
  const { action, method, params } = manifest.share_target;
  const request = new Request(new URL(action, SCOPE), {
    method,
    body: aForm({ [params.files[0]?.name ?? '']: new File(['1'], 'a.json') }),
  });
  expect(isShare(request, SCOPE)).toBe(true);
  expect(isShare(new Request(`${SCOPE}share`), SCOPE)).toBe(false);
  expect(isShare(new Request('https://example.org/share', { method: 'POST' }), SCOPE)).toBe(false);
  expect(await (await share(request)).take()).toEqual({ name: 'a.json', text: '1' });
});
