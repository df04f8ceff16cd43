import * as v from 'valibot';
import { brief } from './brief.ts';
import { describe, objectAt, schemaAt, type SchemaLike } from './describe.ts';
import { guard } from './guard.ts';
import type { ParseIssue, ParseResult } from './result.ts';

/** Messages shown for one file; a file with more wrong is of another kind, and the first ones tell. */
const MAX_ISSUES = 20;

/**
 * Checks a value against a schema and says in plain words what is wrong with it.
 * Never throws, whatever it is given; never gives half a value.
 */
export function parseWith<const S extends v.GenericSchema>(
  schema: S,
  json: unknown,
): ParseResult<v.InferOutput<S>> {
  try {
    const unfit = guard(json);
    if (unfit) return { ok: false, issues: [unfit] };
    const result = v.safeParse(schema, json);
    if (result.success) return { ok: true, value: result.output };
    return { ok: false, issues: capIssues(toIssues(schema, json, result.issues)) };
  } catch (error) {
    // Only objects that fight back (a getter that throws) come here; nothing read from JSON does.
    return {
      ok: false,
      issues: [{ path: '', found: brief(String(error)), expected: 'a value that can be read' }],
    };
  }
}

/** The first twenty, and how many more there are. */
export function capIssues(issues: readonly ParseIssue[]): readonly ParseIssue[] {
  if (issues.length <= MAX_ISSUES) return issues;
  const more = issues.length - MAX_ISSUES;
  return [...issues.slice(0, MAX_ISSUES), { path: '', found: `${more} more mistakes`, expected: 'none' }];
}

type Raw = v.BaseIssue<unknown>;

function toIssues(schema: v.GenericSchema, json: unknown, raw: readonly Raw[]): readonly ParseIssue[] {
  const byPath = new Map<string, ParseIssue>();
  const root = schema as unknown as SchemaLike;
  for (const issue of raw)
    for (const found of toIssue(root, json, issue))
      if (!byPath.has(found.path)) byPath.set(found.path, found);
  return [...byPath.values()];
}

function toIssue(root: SchemaLike, json: unknown, issue: Raw): readonly ParseIssue[] {
  const items = issue.path ?? [];
  const keys = items.map((item) => String(item.key));
  const last = items.at(-1);
  const path = keys.join('.');
  if (issue.type === 'union') {
    const below = inBranch(objectAt(schemaAt(root, keys, json), issue.input), issue.input);
    if (below.length > 0)
      return below.map((found) => ({ ...found, path: [...keys, found.path].filter(Boolean).join('.') }));
  }
  if (last?.origin !== 'key')
    return [{ path, found: brief(last ? last.value : json), expected: describe(schemaAt(root, keys, json)) }];
  // A list passes for an object without fields; say so once, not once a field.
  if (Array.isArray(last.input))
    return [{ path: keys.slice(0, -1).join('.'), found: brief(last.input), expected: 'an object' }];
  const parent = objectAt(schemaAt(root, keys.slice(0, -1), json), last.input);
  if (issue.expected === 'never') return unknownFields(parent, last.input, keys.slice(0, -1));
  if (parent?.type === 'record' && typeof parent.key === 'object')
    return [{ path, found: brief(last.key), expected: `as the name of a field, ${describe(parent.key)}` }];
  return [{ path, found: 'nothing', expected: describe(schemaAt(root, keys, json)) }];
}

/** valibot says of a union only that nothing fits; a person wants to know what is wrong with what was meant. */
function inBranch(branch: SchemaLike | undefined, value: unknown): readonly ParseIssue[] {
  if (!branch) return [];
  const schema = branch as unknown as v.GenericSchema;
  const result = v.safeParse(schema, value);
  return result.success ? [] : toIssues(schema, value, result.issues);
}

/** valibot names only the first; a person mends them all at once. */
function unknownFields(
  parent: SchemaLike | undefined,
  input: unknown,
  above: readonly string[],
): readonly ParseIssue[] {
  const known = parent?.entries ?? {};
  return Object.entries(input as Record<string, unknown>)
    .filter(([key]) => !Object.hasOwn(known, key))
    .map(([key, value]) => ({
      path: [...above, key].join('.'),
      found: brief(value),
      expected: `no such field; the fields here are ${Object.keys(known).join(', ')}`,
    }));
}
