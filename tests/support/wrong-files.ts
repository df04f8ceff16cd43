import fc from 'fast-check';
import { protocolFiles } from './protocols.ts';

/** A routine file spoiled in one place. */
export interface WrongFile {
  /** What was done, for the reader of a failed test. */
  readonly how: string;
  /** Where, dotted; empty if the text itself is broken. */
  readonly path: string;
  readonly text: string;
}

type Path = readonly string[];

/** Every place in a value, with what stands there. */
interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Fields without which no routine can be read. */
const REQUIRED = new Set(
  [
    ...['schema', 'id', 'language', 'name', 'minutes', 'sources', 'steps', 'totalSeconds', 'motorSeconds'],
    ...['level', 'intensityCapPct', 'goal', 'tagline', 'bestFor', 'frequency', 'styles', 'evidenceNote'],
    ...['kind', 'seconds', 'cues', 'zone', 'side', 'technique', 'motor', 'intensityPct', 'pressure'],
    ...['strokes', 'direction', 'hand', 'atSec', 'text', 'inSec', 'outSec', 'count'],
  ].values(),
);

/** Fields whose words have to be known. */
const NAMES = new Set([
  'kind',
  'side',
  'motor',
  'pressure',
  'level',
  'zone',
  'technique',
  'position',
  'attachment',
]);

const routineTexts = Object.entries(protocolFiles())
  .filter(([path]) => path.startsWith('routines/'))
  .map(([, text]) => text);

/** Routine files that are wrong for certain, in one of eight ways, anywhere in any of the ten. */
export const wrongFile: fc.Arbitrary<WrongFile> = fc
  .constantFrom(...routineTexts)
  .chain((text) => fc.oneof(broken(text), ...shapes(JSON.parse(text))));

function shapes(json: unknown): readonly fc.Arbitrary<WrongFile>[] {
  const places = placesIn(json);
  const key = ({ path }: Place): string => path.at(-1) ?? '';
  const spoil = (how: string, which: (place: Place) => boolean, value: (place: Place) => unknown) =>
    fc
      .constantFrom(...places.filter(which))
      .map((place) => ({ how, path: place.path.join('.'), text: withValue(json, place.path, value(place)) }));
  return [
    spoil(
      'another type',
      () => true,
      ({ value }) => otherType(value),
    ),
    spoil(
      'missing',
      (place) => REQUIRED.has(key(place)),
      () => undefined,
    ),
    spoil(
      'too small',
      ({ value }) => typeof value === 'number',
      () => -1,
    ),
    spoil(
      'too large',
      ({ value }) => typeof value === 'number',
      () => 1e9,
    ),
    spoil(
      'empty words',
      (place) => typeof place.value === 'string' && key(place) !== '$schema',
      () => '',
    ),
    spoil(
      'an unknown name',
      (place) => NAMES.has(key(place)),
      () => 'no-such-thing',
    ),
    spoil(
      'a field too many',
      ({ value }) => isObject(value),
      ({ value }) => ({ ...(value as object), extra: 1 }),
    ),
    spoil(
      'deep junk',
      () => true,
      () => nested(50),
    ),
  ];
}

/** Text cut off, or with a character that JSON doesn't have there. */
function broken(text: string): fc.Arbitrary<WrongFile> {
  const end = text.trimEnd().length - 1;
  return fc.tuple(fc.integer({ min: 0, max: end }), fc.boolean()).map(([at, cut]) => ({
    how: cut ? 'cut off' : 'a stray character',
    path: '',
    text: cut ? text.slice(0, at) : `${text.slice(0, at)}\u0007${text.slice(at)}`,
  }));
}

function placesIn(value: unknown, path: Path = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const below = Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, key]));
  return [{ path, value }, ...below];
}

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return 7;
  if (typeof value === 'number' || typeof value === 'boolean') return 'seven';
  return Array.isArray(value) ? { a: 1 } : ['a', 1];
}

/** A copy of the whole with another value in one place, as text; `undefined` takes the field out. */
function withValue(json: unknown, path: Path, value: unknown): string {
  if (path.length === 0) return JSON.stringify(value);
  const copy = structuredClone(json) as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return JSON.stringify(copy);
}

/** Lists within lists. */
export function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let n = 0; n < depth; n += 1) value = [value];
  return value;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
