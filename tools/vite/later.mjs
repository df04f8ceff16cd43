/**
 * Names in the page what comes after the first load: public/first-paint.js asks for it at once where the address
 * is of a screen that needs it, so that it comes beside the first part and not after it.
 */
const CHUNKS = ['engine', 'shell-session'];

/** Vite plugin. */
export function later() {
  return {
    name: 'later',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk: entry }) {
        const needed = new Set();
        const take = (name) => {
          if (needed.has(name) || name === entry?.fileName) return;
          needed.add(name);
          for (const other of bundle[name]?.imports ?? []) take(other);
        };
        for (const { type, name, fileName } of Object.values(bundle))
          if (type === 'chunk' && CHUNKS.includes(name)) take(fileName);
        if (needed.size === 0) return html;
        const content = [...needed].map((name) => name.slice('assets/'.length, -'.js'.length)).join(' ');
        return html.replace('</title>', `</title>\n    <meta name="later" content="${content}" />`);
      },
    },
  };
}
