import { brief } from './brief.ts';
import type { ParseIssue } from './result.ts';

/** Lists and objects within each other; the deepest file has eight. */
const MAX_DEPTH = 16;
/** Values in one file; the largest has about two thousand. Bounds the time that a hostile file can take. */
const MAX_VALUES = 20_000;
/** Keys with a meaning of their own in JavaScript. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | undefined;
  readonly depth: number;
}

/**
 * Finds what no file may hold, whatever its kind: too deep, too much, or no JSON at all.
 * Walks without recursion, so that no nesting can exhaust the stack, and before any schema looks.
 * @returns the first such thing, or undefined.
 */
export function guard(json: unknown): ParseIssue | undefined {
  const open: Place[] = [{ value: json, key: '', parent: undefined, depth: 0 }];
  let seen = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    seen += 1;
    if (seen > MAX_VALUES) return tooMuch();
    const wrong = unfit(place);
    if (wrong) return wrong;
    const { value, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > MAX_VALUES) return tooMuch();
    for (const key of Object.keys(value)) {
      const below = { value: (value as Record<string, unknown>)[key], key, parent: place, depth: depth + 1 };
      if (RESERVED.has(key))
        return { path: pathOf(below).join('.'), found: brief(below.value), expected: 'no such field' };
      open.push(below);
    }
  }
  return undefined;
}

function unfit(place: Place): ParseIssue | undefined {
  const { value, depth } = place;
  if (depth > MAX_DEPTH) {
    const expected = `at most ${MAX_DEPTH} lists and objects within each other`;
    return { path: `${pathOf(place).slice(0, 4).join('.')}.…`, found: brief(value), expected };
  }
  if (isJson(value)) return undefined;
  return { path: pathOf(place).join('.'), found: brief(value), expected: 'a value that JSON can hold' };
}

function pathOf(place: Place): readonly string[] {
  const keys: string[] = [];
  for (let at = place; at.parent; at = at.parent) keys.unshift(at.key);
  return keys;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function tooMuch(): ParseIssue {
  return { path: '', found: `more than ${MAX_VALUES} values`, expected: `at most ${MAX_VALUES} values` };
}
