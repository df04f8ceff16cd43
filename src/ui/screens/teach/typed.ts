import type { Typed } from '../../ports.ts';

type Fields = Readonly<Record<string, Typed>>;

/** What stands at a dotted path, `set.0.write`; undefined where there is nothing. */
export function typedAt(typed: Typed | undefined, path: string): Typed | undefined {
  return path === '' ? typed : path.split('.').reduce<Typed | undefined>(below, typed);
}

/** The text at a path; empty where there is none. */
export function textAt(typed: Typed | undefined, path: string): string {
  const found = typedAt(typed, path);
  return typeof found === 'string' ? found : '';
}

/** The list at a path; empty where there is none. */
export function listAt(typed: Typed | undefined, path: string): readonly Typed[] {
  const found = typedAt(typed, path);
  return isList(found) ? found : [];
}

/** The fields at a path; none where there is something else. */
export function fieldsAt(typed: Typed | undefined, path = ''): Fields {
  const found = typedAt(typed, path);
  return found === undefined || typeof found === 'string' || isList(found) ? {} : found;
}

/** A copy with something else at a path; what is missing above it is made. Undefined takes it away. */
export function typedWith(typed: Typed | undefined, path: string, value: Typed | undefined): Typed {
  const [key = '', ...rest] = path.split('.');
  const inner = below(typed, key);
  const next = rest.length === 0 ? value : typedWith(inner, rest.join('.'), value);
  if (isList(typed)) {
    const at = Number(key);
    return next === undefined ? typed.filter((_, index) => index !== at) : typed.with(at, next);
  }
  const others = Object.entries(fieldsAt(typed)).filter(([name]) => next !== undefined || name !== key);
  return { ...Object.fromEntries(others), ...(next === undefined ? {} : { [key]: next }) };
}

function below(typed: Typed | undefined, key: string): Typed | undefined {
  if (isList(typed)) return typed[Number(key)];
  return Object.hasOwn(fieldsAt(typed), key) ? fieldsAt(typed)[key] : undefined;
}

function isList(typed: Typed | undefined): typed is readonly Typed[] {
  return Array.isArray(typed);
}
