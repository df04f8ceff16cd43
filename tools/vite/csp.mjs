/**
 * Locks the built page down: writes its Content-Security-Policy into its head, and the headers for everything into
 * `_headers`. Runs last, over the page as it is written. Inline scripts and `style` attributes stop the build.
 */
import { createHash } from 'node:crypto';
import { headersFile, pagePolicy } from '../headers.mjs';

/** Vite plugin. @param {{ root: string }} options name of the folder that holds the app's page; other builds are left alone */
export function csp({ root }) {
  let isApp = false;
  return {
    name: 'csp',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      isApp = config.root.endsWith(`/${root}`);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (!isApp || page?.type !== 'asset') return;
        page.source = lockDown(String(page.source));
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      },
    },
  };
}

/** The page with its policy, right behind the character set, so that it holds for all that follows. */
export function lockDown(html) {
  for (const [tag, attributes] of html.matchAll(/<script\b([^>]*)>/g))
    if (!/\bsrc\s*=/.test(attributes)) throw new Error(`csp: an inline script in index.html: ${tag}`);
  const styled = /<[^>]+\sstyle\s*=[^>]*>/.exec(html);
  if (styled) throw new Error(`csp: a style attribute in index.html: ${styled[0]}`);
  const handled = /<[^>]+\son\w+\s*=[^>]*>/.exec(html);
  if (handled) throw new Error(`csp: an inline handler in index.html: ${handled[0]}`);
  const hashes = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => hashOf(text));
  const charset = /<meta\s+charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('csp: index.html names no character set');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(hashes)}" />`;
  return html.replace(charset, (found) => `${found}\n    ${meta}`);
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
