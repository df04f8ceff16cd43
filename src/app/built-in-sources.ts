/** The text of `care/sources.json`: a chunk of its own, since few people read it. Rejects without a network. */
export function builtInSources(): Promise<string> {
  const [load] = Object.values(
    import.meta.glob<string>('../../protocols/care/sources.json', { query: '?raw', import: 'default' }),
  );
  return load ? load() : Promise.reject(new Error('There is no file of sources.'));
}
