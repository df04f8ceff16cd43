import { issueAt } from './brief.ts';
import { parseJsonText } from './json-text.ts';
import { capIssues } from './parse-with.ts';
import type { ParseIssue, ParseResult } from './result.ts';

/** Files as text, by path, as `import.meta.glob` gives them. */
export type Files = Readonly<Record<string, string>>;

/** A file that could not be used, with everything that is wrong in it. */
export interface ContentFailure {
  /** Under `protocols/`: `routines/lower-back-release-10.json`. */
  readonly file: string;
  readonly issues: readonly ParseIssue[];
}

/** Reads files one by one and remembers what was wrong. */
export interface Reader {
  /** The value of a file, or undefined, and then a failure is noted. */
  read<T>(file: string, parse: (json: unknown) => ParseResult<T>): T | undefined;
  /** A list as a map by id; two entries with one id are a failure. */
  readById<T extends { readonly id: string }>(
    file: string,
    parse: (json: unknown) => ParseResult<readonly T[]>,
  ): ReadonlyMap<string, T> | undefined;
  /** JSON files right in a folder, sorted. */
  list(folder: string): readonly string[];
  fail(file: string, issues: readonly ParseIssue[]): void;
  /** One entry a file, in the order in which they were found. */
  failures(): readonly ContentFailure[];
}

/** @param files text by path; whatever stands before `protocols/` in a path is ignored */
export function createReader(files: Files): Reader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [shortPath(path), text]));
  const failed = new Map<string, readonly ParseIssue[]>();

  const fail = (file: string, issues: readonly ParseIssue[]): void => {
    failed.set(file, capIssues([...(failed.get(file) ?? []), ...issues]));
  };
  const read = <T>(file: string, parse: (json: unknown) => ParseResult<T>): T | undefined => {
    const text = texts.get(file);
    const result = text === undefined ? missing : parseJsonText(text, parse);
    if (result.ok) return result.value;
    fail(file, result.issues);
    return undefined;
  };
  return {
    read,
    readById: (file, parse) => {
      const entries = read(file, parse);
      if (!entries) return undefined;
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      if (byId.size === entries.length) return byId;
      const again = entries.find((entry, index) => entries.findIndex(({ id }) => id === entry.id) < index);
      fail(file, [issueAt('', again?.id, 'an id that no other entry has')]);
      return undefined;
    },
    list: (folder) =>
      [...texts.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json')).sort(),
    fail,
    failures: () => [...failed].map(([file, issues]) => ({ file, issues })),
  };
}

const missing = { ok: false, issues: [issueAt('', undefined, 'this file')] } as const;

function shortPath(path: string): string {
  const at = path.lastIndexOf('protocols/');
  return at < 0 ? path : path.slice(at + 'protocols/'.length);
}
