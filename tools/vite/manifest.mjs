/** The web app manifest. Colours come from the design tokens; all addresses are relative, for any sub path. */
import { readFileSync } from 'node:fs';

const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The light half of a colour token: a manifest knows one scheme only. */
function light(token) {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens);
  if (!found) throw new Error(`manifest: no colour --${token} in tokens.css`);
  return found[1];
}

const shortcut = (name, short_name, url) => ({
  name,
  short_name,
  url,
  icons: [{ src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
});

const screenshot = (name, { sizes, form_factor, label }) => ({
  src: `./screenshots/${name}.png`,
  sizes,
  type: 'image/png',
  form_factor,
  label,
});

/** What the browser needs to know to put the app on the home screen. */
export const manifest = {
  id: 'backbeat',
  name: 'Backbeat: lower-back self-massage',
  short_name: 'Backbeat',
  description:
    'Guided lower-back self-massage: where, which side, how, how fast and how long. Sets a Bluetooth massager by itself.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  theme_color: light('bg'),
  background_color: light('bg'),
  categories: ['health', 'fitness', 'lifestyle'],
  icons: [
    { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: './icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [
    shortcut('Your usual routine', 'Usual', './#/'),
    shortcut('Journal', 'Journal', './#/journal'),
    shortcut('Massager', 'Massager', './#/massager'),
  ],
  screenshots: [
    screenshot('today-narrow', {
      sizes: '390x844',
      form_factor: 'narrow',
      label: 'Today: the routine you usually do',
    }),
    screenshot('session-narrow', {
      sizes: '390x844',
      form_factor: 'narrow',
      label: 'A session: where, how and how long',
    }),
    screenshot('session-wide', {
      sizes: '1280x800',
      form_factor: 'wide',
      label: 'A session on a large screen',
    }),
  ],
  // Address and names as in src/service-worker/share.ts.
  share_target: {
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      text: 'text',
      files: [{ name: 'routine', accept: ['application/json', '.json'] }],
    },
  },
};
