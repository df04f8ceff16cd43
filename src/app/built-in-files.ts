import type { Files } from '#protocol';

const PREFIX = '../../protocols/';

/** The files that the app needs from the first screen on. As text, so that a broken one can't break the build. */
export function builtInFiles(): Files {
  return byPath({
    ...import.meta.glob<string>('../../protocols/{routines,add-ons,body}/*.json', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
    ...import.meta.glob<string>(
      [
        '../../protocols/care/{limits,cueing,stop-rules}.json',
        '../../protocols/version.json',
        '../../protocols/massagers/*.json',
      ],
      { query: '?raw', import: 'default', eager: true },
    ),
  });
}

function byPath(globbed: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(globbed).map(([path, text]) => [path.slice(PREFIX.length), text]));
}
