/**
 * `node tools/icons.mjs`: draws the icons of the home screen, public/icons/*.png, from public/icon.svg. Run it after
 * the mark or its colours changed, and look at what it drew.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';

const PUBLIC = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public');

/** Width of the mark in the drawing that icon.svg places and scales. */
const MARK = 32;

/**
 * Name, pixels, how much of the width the mark takes, whether the ground fills the corners. A maskable icon may be
 * cut to a circle of 80 % of its width (https://www.w3.org/TR/appmanifest/#icon-masks), and iOS cuts the corners itself.
 */
const ICONS = [
  { name: 'icon-192', px: 192, share: 0.75, full: false },
  { name: 'icon-512', px: 512, share: 0.75, full: false },
  { name: 'maskable-192', px: 192, share: 0.68, full: true },
  { name: 'maskable-512', px: 512, share: 0.68, full: true },
  { name: 'apple-touch-180', px: 180, share: 0.75, full: true },
];

const svg = await readFile(join(PUBLIC, 'icon.svg'), 'utf8');
const paths = svg.match(/<path[^>]*>/g).join('');
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)[1];
const ink = /stroke="(#[0-9a-f]{6})"/.exec(svg)[1];

/** The lines reach from 4 to 28 across and from 6.4 to 30.2 down: centred by eye, as in icon.svg. */
function draw({ px, share, full }) {
  const scale = (px * share) / MARK;
  const [x, y] = [px / 2 - 16 * scale, px / 2 - 18.3 * scale];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}" style="display:block">
    <rect width="${px}" height="${px}" rx="${full ? 0 : px * (14 / 64)}" fill="${ground}"/>
    <g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-linecap="round">${paths}</g>
  </svg>`;
}

await mkdir(join(PUBLIC, 'icons'), { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
for (const icon of ICONS) {
  await page.setViewportSize({ width: icon.px, height: icon.px });
  await page.setContent(`<body style="margin:0">${draw(icon)}`);
  await page.screenshot({ path: join(PUBLIC, 'icons', `${icon.name}.png`), omitBackground: true });
}
await browser.close();
