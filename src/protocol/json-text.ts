import type { ParseIssue, ParseResult } from './result.ts';

/** Longest text that is looked at, in characters; the longest file has forty thousand. */
const MAX_TEXT = 1_000_000;

/**
 * Reads JSON text and hands it to `parse`. Broken text gives one issue whose path is `line 3, column 12`.
 * Never throws.
 */
export function parseJsonText<T>(text: string, parse: (json: unknown) => ParseResult<T>): ParseResult<T> {
  if (text.length > MAX_TEXT) {
    const found = `${text.length} characters`;
    return { ok: false, issues: [{ path: '', found, expected: `at most ${MAX_TEXT} characters` }] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, issues: [whereBroken(text)] };
  }
  return parse(json);
}

/** Engines word and place this differently, or not at all; so the place is found here, and is the same everywhere. */
function whereBroken(text: string): ParseIssue {
  const { at, expected } = firstFault(text);
  const before = text.slice(0, at).split('\n');
  const path = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  const rest = /^\S{1,20}/.exec(text.slice(at))?.[0];
  return { path, found: rest ?? 'the end of the text', expected };
}

interface Fault {
  readonly at: number;
  readonly expected: string;
}

/** What may come next while reading. */
type Want = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const TOKEN =
  /[ \t\n\r]*([{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b)/y;

const WORDS: Readonly<Record<Want, string>> = {
  value: 'a value: text in double quotes, a number, true, false, null, a list or an object',
  'value-or-end': 'a value, or ] to close the list',
  key: 'the name of a field in double quotes (and no comma before a closing brace)',
  'key-or-end': 'the name of a field in double quotes, or } to close the object',
  colon: 'a colon after the name of the field',
  'comma-or-end': 'a comma, or the closing bracket',
  nothing: 'nothing after the end',
};

function firstFault(text: string): Fault {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let want: Want = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    token.lastIndex = at;
    const match = token.exec(text)?.[1];
    const next: Want | undefined = match === undefined ? undefined : after(want, match, open);
    if (match === undefined || next === undefined) return { at, expected: WORDS[want] };
    at += match.length;
    want = next;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

/** What is wanted after `token`; undefined if it may not stand here. Keeps `open` up to date. */
function after(want: Want, token: string, open: string[]): Want | undefined {
  return token === '}' || token === ']' ? close(want, token, open) : NEXT[want](token, open);
}

const NEXT: Readonly<Record<Want, (token: string, open: string[]) => Want | undefined>> = {
  value: (token, open) => afterValue(token, open),
  'value-or-end': (token, open) => afterValue(token, open),
  key: (token) => (token.startsWith('"') ? 'colon' : undefined),
  'key-or-end': (token) => (token.startsWith('"') ? 'colon' : undefined),
  colon: (token) => (token === ':' ? 'value' : undefined),
  'comma-or-end': (token, open) => (token === ',' ? afterComma(open) : undefined),
  nothing: () => undefined,
};

function afterValue(token: string, open: string[]): Want | undefined {
  return token === ',' || token === ':' ? undefined : opened(token, open);
}

function afterComma(open: readonly string[]): Want {
  return open.at(-1) === '{' ? 'key' : 'value';
}

function opened(token: string, open: string[]): Want {
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key-or-end' : 'value-or-end';
  }
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

function close(want: Want, token: string, open: string[]): Want | undefined {
  const may = want === 'comma-or-end' || want === (token === '}' ? 'key-or-end' : 'value-or-end');
  if (!may || open.pop() !== (token === '}' ? '{' : '[')) return undefined;
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}
