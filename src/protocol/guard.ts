import { issueAt } from './brief.ts';
import type { ParseIssue } from './result.ts';

/** Lists and objects within each other; the deepest file has eight. Keeps the walk below from running deep. */
const MAX_DEPTH = 16;
/** Values in one file; the largest has about two thousand. Bounds the time that a hostile file can take. */
const MAX_VALUES = 20_000;
/** Keys with a meaning of their own in JavaScript. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Finds what no file may hold, whatever its kind: too deep, too much, or no JSON at all.
 * Looks before any schema does, so that no schema meets such a thing.
 * @returns the first such thing, or undefined.
 */
export function guard(json: unknown): ParseIssue | undefined {
  const path: string[] = [];
  let seen = 0;
  const walk = (value: unknown): ParseIssue | undefined => {
    seen += 1;
    if (seen > MAX_VALUES) return tooMuch();
    if (!isJson(value)) return issueAt(path.join('.'), value, 'a value that JSON can hold');
    if (typeof value !== 'object' || value === null) return undefined;
    if (path.length >= MAX_DEPTH) return tooDeep(path, value);
    if (Array.isArray(value) && value.length > MAX_VALUES) return tooMuch();
    for (const key of Object.keys(value)) {
      const below = (value as Record<string, unknown>)[key];
      path.push(key);
      if (RESERVED.includes(key)) return issueAt(path.join('.'), below, 'no such field');
      const wrong = walk(below);
      if (wrong) return wrong;
      path.pop();
    }
    return undefined;
  };
  return walk(json);
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function tooDeep(path: readonly string[], value: unknown): ParseIssue {
  const expected = `at most ${MAX_DEPTH} lists and objects within each other`;
  return issueAt(`${path.slice(0, 4).join('.')}.…`, value, expected);
}

function tooMuch(): ParseIssue {
  return { path: '', found: `more than ${MAX_VALUES} values`, expected: `at most ${MAX_VALUES} values` };
}
