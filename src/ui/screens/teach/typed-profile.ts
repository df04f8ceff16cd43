import type { DeviceProfile, ParseIssue } from '#protocol';
import type { MassagerDraft, Typed } from '../../ports.ts';
import { shortUuid, wholeUuid } from '../explore/uuids.ts';
import { fieldsAt, listAt, textAt, typedWith } from './typed.ts';

/** Parts that the form does not show. They are kept as they are. */
const UNSHOWN: readonly string[] = ['$schema', 'variants', 'modelId', 'safetyStep'];

const NUMBERS = new Set(
  'schema min max step clamp stopTimes minGapMs everyMs waitMs withinMs tries at from equals minLength scale add group company'.split(
    ' ',
  ),
);
const FLAGS = new Set(['response', 'mayFail']);
/** Lists that are typed in one field, one entry a line. */
const LINES = new Set(['names', 'namePrefixes', 'sources']);
const UUIDS = new Set(['services', 'characteristics']);

/** A profile as it is typed in the form. `profileOf` gives the same profile again. */
export function draftOf(profile: DeviceProfile): MassagerDraft {
  const isKept = ([key]: readonly [string, unknown]): boolean => UNSHOWN.includes(key);
  const entries = Object.entries(profile);
  const kept = Object.fromEntries(entries.filter(isKept));
  const shown: Record<string, unknown> = Object.fromEntries(entries.filter((entry) => !isKept(entry)));
  const { actuator, battery, keepAlive } = profile;
  shown['endpoints'] = Object.entries(profile.endpoints).map(([name, places]) => ({ name, ...places }));
  shown['actuator'] = { ...actuator, shape: actuator.levels ? 'levels' : 'line' };
  shown['battery'] = { ...battery, mode: !battery ? 'none' : 'read' in battery ? 'read' : 'ask' };
  shown['keepAlive'] = keepAlive ?? { mode: 'none' };
  return { typed: toTyped('', shown), kept };
}

/** What was typed, in the form of a file: to be checked as one. */
export function profileOf({ typed, kept }: MassagerDraft): Readonly<Record<string, unknown>> {
  const settled = settle(typed);
  const value = fromTyped('', settled) as Readonly<Record<string, unknown>>;
  const places = listAt(typed, 'endpoints').map((endpoint) => {
    const { name, ...rest } = fieldsAt(endpoint);
    return [typeof name === 'string' ? name.trim() : '', fromTyped('', rest) ?? {}] as const;
  });
  return { ...value, endpoints: Object.fromEntries(places), ...kept };
}

/** Where in the form something belongs that is wrong: endpoints are a list there. */
export function placeOf({ path }: ParseIssue, typed: Typed): string {
  const [place = ''] = path.split(',');
  const [, name, rest = '.name'] = /^endpoints\.([^.]*)(\..*)?$/.exec(place) ?? [];
  if (name === undefined) return place;
  const at = listAt(typed, 'endpoints').findIndex((endpoint) => textAt(endpoint, 'name').trim() === name);
  return at < 0 ? 'endpoints' : `endpoints.${at}${rest}`;
}

/** What belongs to another choice than the one that holds is left out, and what follows from others is put in. */
function settle(typed: Typed): Typed {
  let settled = typed;
  const drop = (...paths: readonly string[]): void => {
    for (const path of paths) settled = typedWith(settled, path, undefined);
  };
  const keepAlive = textAt(typed, 'keepAlive.mode');
  if (keepAlive === 'none') drop('keepAlive');
  if (keepAlive === 'repeat-last') drop('keepAlive.steps', 'keepAlive.endpoint');
  if (keepAlive === 'frame') drop('keepAlive.endpoint');
  if (keepAlive === 'answer') drop('keepAlive.everyMs');
  const battery = textAt(typed, 'battery.mode');
  if (battery === 'none') drop('battery');
  else drop('battery.mode', battery === 'read' ? 'battery.steps' : 'battery.read');
  if (listAt(typed, 'poll.steps').length === 0) drop('poll');
  drop('endpoints');
  if (textAt(typed, 'actuator.shape') === 'levels') settled = withEnds(settled);
  else drop('actuator.levels');
  drop('actuator.shape');
  return settled;
}

/** The ends of a list of levels are its first and its last. */
function withEnds(typed: Typed): Typed {
  const levels = pieces(textAt(typed, 'actuator.levels'));
  const ends: Readonly<Record<string, string>> = {
    min: levels[0] ?? '',
    max: levels.at(-1) ?? '',
    step: textAt(typed, 'actuator.step') || '1',
  };
  return Object.entries(ends).reduce((at, [key, value]) => typedWith(at, `actuator.${key}`, value), typed);
}

function toTyped(key: string, value: unknown): Typed {
  if (Array.isArray(value)) {
    if (UUIDS.has(key)) return value.map((uuid) => shortUuid(String(uuid))).join('\n');
    if (LINES.has(key)) return value.join('\n');
    return key === 'levels' ? value.join(', ') : value.map((entry) => toTyped('', entry));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (key === 'values') return entries.map(([from, to]) => `${from} = ${String(to)}`).join(', ');
    return Object.fromEntries(entries.map(([name, inner]) => [name, toTyped(name, inner)]));
  }
  if (typeof value === 'boolean') return value ? 'yes' : key === 'mayFail' ? '' : 'no';
  return key === 'delimiter' ? JSON.stringify(value).slice(1, -1) : String(value);
}

/** Undefined for what was left empty. */
function fromTyped(key: string, typed: Typed): unknown {
  if (typeof typed === 'string') return fromText(key, typed);
  const list = listAt(typed, '');
  if (list.length > 0 || Array.isArray(typed)) {
    const entries = list.map((entry) => fromTyped('', entry) ?? {});
    return entries.length > 0 || key === 'fields' ? entries : undefined;
  }
  const entries = Object.entries(fieldsAt(typed))
    .map(([name, inner]) => [name, fromTyped(name, inner)] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length > 0 || key === '' ? Object.fromEntries(entries) : undefined;
}

function fromText(key: string, typed: string): unknown {
  if (key === 'delimiter') return typed === '' ? undefined : unescaped(typed);
  const text = typed.trim();
  if (text === '') return undefined;
  if (NUMBERS.has(key)) return numberIn(text);
  if (FLAGS.has(key)) return text === 'yes';
  // A name may begin with a word and its space: what stands at the end of a line counts.
  if (LINES.has(key))
    return typed
      .split('\n')
      .map((line) => line.trimStart())
      .filter(Boolean);
  if (UUIDS.has(key)) return pieces(text).map((piece) => wholeUuid(piece) ?? piece);
  if (key === 'levels') return pieces(text).map(numberIn);
  if (key === 'values') return valuesIn(text);
  return key === 'prefix' ? hexIn(text) : text;
}

/** What is no number stays as it is, to be told. */
function numberIn(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function hexIn(text: string): string {
  return /^([0-9a-f]{2}\s*)+$/i.test(text)
    ? (text.toUpperCase().match(/[0-9A-F]{2}/g) ?? []).join(' ')
    : text;
}

/** `0 = off, 1 = on`. */
function valuesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from.trim(), to.trim()];
    }),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
}

function pieces(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
