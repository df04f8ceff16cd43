import { parseJsonText, parseSources, type Source } from '#protocol';

/**
 * What routines cite, read once it is first asked for. Empty where it could not be fetched or read, and then
 * tried again at the next question. Never rejects.
 */
export function createSources(load: () => Promise<string>): () => Promise<readonly Source[]> {
  let known: readonly Source[] = [];
  return async () => {
    if (known.length > 0) return known;
    const text = await load().catch(() => '');
    const parsed = parseJsonText(text, parseSources);
    if (parsed.ok) known = parsed.value;
    return known;
  };
}
