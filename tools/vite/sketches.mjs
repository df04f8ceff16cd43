/**
 * Puts sketches of the first screens into the page, drawn by the screens' own code (src/ui/sketch) when the app is
 * built, with all styles beside them: words can be read as soon as the page itself and public/first-paint.js have
 * come. Scripts, font and icon are named for that script, which asks for them once the sketch is painted.
 */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify, runnerImport } from 'vite';
import { svgLit } from '../svg-lit.mjs';
import { shrinkCss } from './shrink-lit.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PROTOCOLS = join(ROOT, 'protocols');
const FIRST_PAINT = join(ROOT, 'public/first-paint.js');
const PLACE = '<main class="sketch"></main>';
const STYLESHEET = /<link rel="stylesheet"[^>]*href="\.\/(assets\/[^"]+\.css)"[^>]*>/;
const FONT = /\s*<link rel="preload" href="([^"]+)" as="font"[^>]*>/;
const ICON = /\s*<link rel="icon" href="([^"]+)"[^>]*>/;
/** Until then there is none: a browser that is told nothing asks for /favicon.ico. */
const NO_ICON = '\n    <link rel="icon" href="data:," />';
const SCRIPT = /\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;
/** A face that has to be fetched; the one that stands in for it has not. */
const FACES = /@font-face\s*\{[^}]*url\([^}]*\}/g;

/** Vite plugin. @param {{ root: string }} options name of the folder that holds the app's page; other builds are left alone */
export function sketches({ root }) {
  let isApp = false;
  return {
    name: 'sketches',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      isApp = config.root.endsWith(`/${root}`);
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (!isApp || page?.type !== 'asset') return;
        const { markup, css } = await makeSketches();
        page.source = fill(String(page.source), { markup, css, bundle });
        const script = await readFile(FIRST_PAINT, 'utf8');
        const { code } = await minify('first-paint.js', script);
        this.emitFile({ type: 'asset', fileName: 'first-paint.js', source: code });
      },
    },
  };
}

function fill(html, { markup, css, bundle }) {
  const [link, sheet] = STYLESHEET.exec(html) ?? [];
  const [preload, font] = FONT.exec(html) ?? [];
  const [favicon, icon] = ICON.exec(html) ?? [];
  const [script, main] = SCRIPT.exec(html) ?? [];
  if (!sheet || !font || !icon || !main || !html.includes(PLACE))
    throw new Error('sketches: index.html is not as expected');
  const all = String(bundle[sheet].source);
  bundle[sheet].source = (all.match(FACES) ?? []).join('\n');
  const styles = shrinkCss(all.replace(FACES, '')) + css;
  const wanted = `<meta name="wanted" content="${main} ./${sheet} ${font} ${icon}" />`;
  return html
    .replace(preload, '')
    .replace(favicon, NO_ICON)
    .replace(script, '')
    .replace(link, () => `${wanted}\n    <style>${styles}</style>`)
    .replace(PLACE, () => `<main class="sketch">${markup}</main>`);
}

async function makeSketches() {
  const names = await readdir(PROTOCOLS, { recursive: true });
  const wanted = names.filter((name) =>
    /^((routines|body|care)[/\\].*|massagers[/\\][^/\\]+)\.json$/.test(name),
  );
  const read = async (name) => [name.replaceAll('\\', '/'), await readFile(join(PROTOCOLS, name), 'utf8')];
  const files = Object.fromEntries(await Promise.all(wanted.sort().map(read)));
  return inBrowserOf(['en'], async () => {
    const { module } = await runnerImport(join(ROOT, 'src/ui/sketch/make-sketches.ts'), {
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      plugins: [svgLit()],
    });
    return module.makeSketches(files);
  });
}

/** The screens ask two things of the browser when they are drawn: its languages, and how wide it is. */
async function inBrowserOf(languages, work) {
  const before = ['navigator', 'matchMedia'].map((name) => [
    name,
    Object.getOwnPropertyDescriptor(globalThis, name),
  ]);
  const give = (name, value) => Object.defineProperty(globalThis, name, { configurable: true, value });
  give('navigator', { languages, language: languages[0] });
  give('matchMedia', () => ({ matches: false }));
  try {
    return await work();
  } finally {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
  }
}
