/*
 * Parts of a browser that its types promise and that some don't have: on plain http, in a private window,
 * with cookies forbidden. By hand the app works without any of them.
 */

/** The database, or undefined where there is none or the mere mention of it throws. */
export function databaseOf(page: { readonly indexedDB?: IDBFactory }): IDBFactory | undefined {
  try {
    return page.indexedDB;
  } catch {
    return undefined;
  }
}

/** Bytes of a random UUID; which bits say that it is one: RFC 9562, 5.4. */
const UUID_BYTES = 16;

/** A new id, a random UUID; also on a page that isn't a secure context, where `randomUUID` is missing. */
export function newIdBy(
  crypto: Pick<Crypto, 'getRandomValues'> & Partial<Pick<Crypto, 'randomUUID'>>,
): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(UUID_BYTES));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
