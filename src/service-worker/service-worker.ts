/*
 * The service worker. A new version never takes over by itself, for that would cut into a session: it waits until
 * a page says so, or until no page is left.
 */
import { answer } from './answer.ts';
import { SKIP_WAITING } from './messages.ts';
import { isShare, receiveShare } from './share.ts';
import { FilesOfVersion, type PrecachedFile } from './versions.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the build; put here by it. */
  readonly __WB_MANIFEST: readonly PrecachedFile[];
};

const { scope } = self.registration;
const network = (request: Request): Promise<Response> => fetch(request);
const files = new FilesOfVersion(self.__WB_MANIFEST, { caches, fetch: network, scope });

self.addEventListener('install', (event) => {
  event.waitUntil(files.fill());
});

self.addEventListener('activate', (event) => {
  // Claimed, so that the parts which the first page fetches later are there without a network too.
  event.waitUntil(Promise.all([files.forgetOlder(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShare(request, scope)) event.respondWith(receiveShare(request, { caches, scope }));
  else if (request.method === 'GET' && request.url.startsWith(scope))
    event.respondWith(answer(request, { files, fetch: network, scope }));
});

self.addEventListener('message', ({ data }) => {
  if (data === SKIP_WAITING) void self.skipWaiting();
});
