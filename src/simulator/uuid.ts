const FULL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The 128-bit form of a 16- or 32-bit alias or of a full lower-case UUID. Any number is an alias: the platform makes 32
 * bits without a sign of it.
 * The registered names ("battery_service") are not known here.
 * @throws TypeError for anything else, as the specification wants.
 */
export function canonicalUuid(alias: number | string, kind = 'UUID'): string {
  if (typeof alias === 'string' && FULL.test(alias)) return alias;
  if (typeof alias === 'number')
    return `${(alias >>> 0).toString(16).padStart(8, '0')}-0000-1000-8000-00805f9b34fb`;
  throw new TypeError(`Invalid ${kind} name: '${alias}'. It must be a UUID alias or a lower-case UUID.`);
}
