/**
 * True if two values say the same: plain data, compared through and through. For properties that are made anew for
 * each rendering, so that an element is drawn again only where there is something else to show.
 */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSameData(a[name], b[name]));
}

/** As `hasChanged` of a property: other data, not merely another object. */
export function isOtherData(now: unknown, before: unknown): boolean {
  return !isSameData(now, before);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
