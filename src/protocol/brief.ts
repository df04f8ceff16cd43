import type { ParseIssue } from './result.ts';

/** Longest `found`, in characters: one line of a message on a phone. */
const MAX_FOUND = 80;
/** Entries of a list or object that are shown. */
const MAX_ENTRIES = 3;

/**
 * What stands in a file, as short JSON for a message: `"Lumbar"`, `12.5`, `{"kind":"work", …}`, or `nothing`.
 * Takes anything, however deep or large, and never throws.
 */
export function brief(value: unknown): string {
  return cut(briefly(value, 0), MAX_FOUND);
}

/** One thing wrong with a value, in the form all messages have. */
export function issueAt(path: string, found: unknown, expected: string): ParseIssue {
  return { path, found: brief(found), expected };
}

function briefly(value: unknown, depth: number): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(cut(value, MAX_FOUND - 2));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return briefList(value, depth);
  return briefObject(value as Record<string, unknown>, depth);
}

function briefList(list: readonly unknown[], depth: number): string {
  if (list.length === 0) return '[]';
  if (depth > 1) return `[… ${list.length}]`;
  const shown = list.slice(0, MAX_ENTRIES).map((entry) => briefly(entry, depth + 1));
  const more = list.length - shown.length;
  return `[${shown.join(', ')}${more > 0 ? `, … ${more} more` : ''}]`;
}

function briefObject(object: Readonly<Record<string, unknown>>, depth: number): string {
  const keys = Object.keys(object);
  if (keys.length === 0) return '{}';
  if (depth > 1) return '{…}';
  const shown = keys
    .slice(0, MAX_ENTRIES)
    .map((key) => `${JSON.stringify(cut(key, 24))}: ${briefly(object[key], depth + 1)}`);
  return `{${shown.join(', ')}${keys.length > shown.length ? ', …' : ''}}`;
}

/** Cuts by code points, so that no half character is left. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${Array.from(text.slice(0, max - 1))
    .slice(0, max - 2)
    .join('')}…`;
}
