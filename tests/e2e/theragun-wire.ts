/** What a write to a Theragun Gen 4 means, read by the published bytes and nothing of the app. */
export type WireMeaning =
  | { readonly kind: 'speed'; readonly rpm: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'status-request' }
  | { readonly kind: 'version-request' }
  | { readonly kind: 'invalid' };

/** Decodes one frame: header AA, sum of bytes 2 to the end at 1, command at 2. */
export function meaningOf(hex: string): WireMeaning {
  const bytes = hex.split(' ').map((pair) => Number.parseInt(pair, 16));
  if (hex === 'AA 10 10 00') return { kind: 'status-request' };
  if (hex === 'AA 20 20 00') return { kind: 'version-request' };
  const [header, checksum, command, length, high = 0, low = 0, end] = bytes;
  const sum = bytes.slice(2).reduce((total, byte) => total + byte, 0) & 0xff;
  if (bytes.length !== 7 || header !== 0xaa || checksum !== sum) return { kind: 'invalid' };
  if (command !== 1 || length !== 3 || end !== 3) return { kind: 'invalid' };
  const rpm = high * 256 + low;
  return rpm === 0 ? { kind: 'stop' } : { kind: 'speed', rpm };
}

/** 0 % is off; above it 1200 to 3200 a minute, never above 2400. */
export function rpmOf(pct: number): number {
  return Math.min(2_400, 1_200 + 20 * pct);
}
