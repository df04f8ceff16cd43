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

/** The text of `care/sources.json`: a chunk of its own, since few people read it. Rejects without a network. */
export function builtInSources(): Promise<string> {
  const [load] = Object.values(
    import.meta.glob<string>('../../protocols/care/sources.json', { query: '?raw', import: 'default' }),
  );
  return load ? load() : Promise.reject(new Error('There is no file of sources.'));
}

function byPath(globbed: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(globbed).map(([path, text]) => [path.slice(PREFIX.length), text]));
}
