import { SHARED_CACHE, SHARED_FILE, SHARED_NAME_HEADER } from './messages.ts';

/** Where the browser posts what another app shares, relative to the app's address. In the manifest as `action`. */
export const SHARE_ACTION = './share';

/** Names of the form's fields. In the manifest as `params`. */
const FILE_FIELD = 'routine';
const TEXT_FIELD = 'text';

/** The longest file that is kept, in bytes. What is longer is cut and then found to be too long by who reads it. */
const MAX_BYTES = 2_000_000;

/** Where a shared file is looked at. */
const SHARED_PAGE = './#/shared';

/** What is needed of the browser. */
export interface SharePorts {
  readonly caches: CacheStorage;
  /** Address of the app. */
  readonly scope: string;
}

/** Whether a request brings something that another app shared. */
export function isShare({ method, url }: Request, scope: string): boolean {
  return method === 'POST' && url === new URL(SHARE_ACTION, scope).href;
}

/**
 * Keeps the shared file for the page to look at, in place of an earlier one, and sends the person there; if there is
 * nothing to keep or no room for it, then too: the page says so. Never rejects.
 */
export async function receiveShare(request: Request, { caches, scope }: SharePorts): Promise<Response> {
  const key = new URL(SHARED_FILE, scope).href;
  try {
    const cache = await caches.open(SHARED_CACHE);
    await cache.delete(key);
    const form = await request.formData();
    const shared = form.get(FILE_FIELD) ?? form.get(TEXT_FIELD);
    if (shared) await cache.put(key, toResponse(shared));
  } catch {
    // Not a form, or no room.
  }
  return Response.redirect(new URL(SHARED_PAGE, scope).href, 303);
}

function toResponse(shared: File | string): Response {
  const name = typeof shared === 'string' ? '' : shared.name;
  const body = shared.slice(0, MAX_BYTES);
  return new Response(body, { headers: { [SHARED_NAME_HEADER]: encodeURIComponent(name) } });
}
