/**
 * What the browser may and may not do on these pages: the one table. The build writes what a page can carry into
 * index.html and everything into dist/_headers; `npm start` and the tests send it; docs/hosting.md explains it.
 */

/** The makers of trusted HTML and script addresses: Lit's templates, and src/app/trusted-scripts.ts. */
const TRUSTED_TYPES = ['lit-html', 'backbeat'];

/** Holds for pages, workers and everything else. Nothing of it depends on what a page has in it. */
const EVERYWHERE = [
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES.join(' ')}`,
];

/**
 * The policy that a page carries in a meta tag.
 * @param {readonly string[]} styleHashes of its own inline styles, as `sha256-…`
 */
export function pagePolicy(styleHashes) {
  const styles = ["'self'", ...styleHashes.map((hash) => `'${hash}'`)];
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    // in its text, for the icon that is none until the first paint
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    ...EVERYWHERE,
  ].join('; ');
}

/** Off, but for what the app lives on. Those that Chromium, Firefox or WebKit know; a name nobody knows only makes noise. */
const PERMISSIONS = [
  'bluetooth=(self)',
  'screen-wake-lock=(self)',
  'autoplay=(self)',
  'clipboard-write=(self)',
  ...[
    'accelerometer',
    'camera',
    'clipboard-read',
    'cross-origin-isolated',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'keyboard-map',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'serial',
    'storage-access',
    'sync-xhr',
    'usb',
    'web-share',
    'window-management',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
];

/** Sent with every file. */
export const HEADERS = {
  'Content-Security-Policy': [...EVERYWHERE, "frame-ancestors 'none'"].join('; '),
  'Permissions-Policy': PERMISSIONS.join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long a browser may keep a file without asking: names in `assets/` carry a hash of what is in them. */
const CACHING = [
  ['/assets/*', 'public, max-age=31536000, immutable'],
  ['/', 'no-cache'],
  ['/index.html', 'no-cache'],
  ['/service-worker.js', 'no-cache'],
  ['/manifest.webmanifest', 'no-cache'],
];

/** The same, as Netlify and Cloudflare Pages read it from a file named `_headers`. */
export function headersFile() {
  const everywhere = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
  const caching = CACHING.map(([path, value]) => `${path}\n  Cache-Control: ${value}\n`);
  return `/*\n${everywhere.join('')}${caching.join('')}`;
}
