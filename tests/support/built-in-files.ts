import type { Files } from '#protocol';

const PREFIX = '../../protocols/';

/** The files that the built app is made from, as text, also in a browser. */
export function builtInFiles(): Files {
  const globbed = import.meta.glob<string>(
    [
      '../../protocols/{routines,add-ons,body,massagers}/*.json',
      '../../protocols/care/{limits,cueing,stop-rules}.json',
      '../../protocols/version.json',
    ],
    { query: '?raw', import: 'default', eager: true },
  );
  return Object.fromEntries(Object.entries(globbed).map(([path, text]) => [path.slice(PREFIX.length), text]));
}
