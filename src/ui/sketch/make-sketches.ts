import { outlineOf, prescribe, type CareLimits, type RoutineOutline } from '#care';
import {
  assembleContent,
  parseDeviceProfile,
  parseJsonText,
  type Body,
  type DeviceProfile,
  type Files,
  type Routine,
} from '#protocol';
import type { SessionRecord } from '#storage';
import '../screens/massager/bb-massager-screen.ts';
import '../screens/routine/bb-routine-screen.ts';
import '../screens/today/bb-today-screen.ts';
import '../screens/welcome/bb-welcome-screen.ts';
import { suggest } from '../suggestion.ts';
import { drawElement, type Sketching } from './markup.ts';
import { sketchStyles } from './sketch-styles.ts';

/** The first screens as plain markup, each with the places it is of, and the rules for all of them. */
export interface Sketches {
  readonly markup: string;
  readonly css: string;
}

/** Boxes of their own size, filled when the app comes: pictures, and what depends on the day. */
const EMPTY = ['bb-icon', 'bb-routine-art', 'bb-score', 'bb-week', 'bb-frame-log'];
/** What names and links parts to each other: the app's own elements do, a moment later. */
const UNREAD =
  / (?:id|role|tabindex|aria-labelledby|aria-describedby|uses-motor|data-p-[\w-]+)(?:="[^"]*")?(?=[ >])/g;
/** A name for what has a role only in the app: without one it must not have a name. */
const NAMED_BOX = /(<(?:div|p|span)\b[^>]*?) aria-label="[^"]*"/g;
/** A session that makes the usual routine the suggestion. */
const DONE: Pick<SessionRecord, 'mode' | 'endReason' | 'startedAt' | 'activeSeconds'> = {
  mode: 'by-hand',
  endReason: 'completed',
  startedAt: 0,
  activeSeconds: 0,
};

/**
 * What Today, each routine, Massager and the welcome show to somebody new, drawn by the screens' own code when the
 * app is built: the page shows it until that code has come. Empty where the content is broken.
 */
export function makeSketches(files: Files): Sketches {
  const { routines, body, care } = assembleContent(files);
  if (!care) return { markup: '', css: '' };
  const world = { routines, body, limits: care.limits, profiles: profilesOf(files) };
  const sketching: Sketching = { provided: provide(world), empty: new Set(EMPTY), drawn: new Map() };
  const draw = (tag: string, properties: object = {}): string =>
    drawElement(tag, properties, sketching)
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll(UNREAD, '')
      .replaceAll(NAMED_BOX, '$1')
      .replaceAll(/ >/g, '>');
  const today = (kept: readonly SessionRecord[]): string =>
    placed([`today/${suggest(routines, kept)?.id ?? ''}`], ofNoDay(draw('bb-today-screen', { kept })));
  const markup = [
    today([]),
    today([DONE as SessionRecord]),
    ...together(routines.map(({ id }) => [`routines/${id}`, draw('bb-routine-screen', { routineId: id })])),
    placed(['massager'], afterTheWays(draw('bb-massager-screen'))),
    placed(['welcome'], draw('bb-welcome-screen')),
  ].join('');
  return { markup, css: sketchStyles(sketching.drawn, markup) };
}

function placed(places: readonly string[], markup: string): string {
  return `<div data-at="${places.join(' ')}" hidden>${markup}</div>`;
}

/** Without the words that hold on one day or for one person. */
function ofNoDay(markup: string): string {
  return markup
    .replaceAll(/(<p class="bs day">|<span class="bs">)[^<]+/g, '$1&nbsp;')
    .replace(/<section class="card others"[\s\S]*?<\/section>/, '');
}

/** The massager screen as far as a phone shows it at first: the three ways. All that follows grows with the profiles. */
function afterTheWays(markup: string): string {
  return markup
    .replace(/<div class="two">[\s\S]*<\/sk-which-massager>/, '') // one column, and nothing to say yet
    .replace(/(<\/sk-ways>)[\s\S]*$/, '$1</div></sk-massager-screen>');
}

/** Pages that are the same but for their heads are there once, with all the heads. */
function together(pages: readonly (readonly [string, string])[]): readonly string[] {
  const alike = new Map<string, (readonly [string, string])[]>();
  for (const [place, markup] of pages) {
    const [, before = '', head = '', after = ''] =
      /^([\s\S]*?<div class="head")(>[\s\S]*?<\/div>)(\s*<section class="before"[\s\S]*)$/.exec(markup) ?? [];
    const key = JSON.stringify([before, after]);
    alike.set(key, [...(alike.get(key) ?? []), [place, head]]);
  }
  return [...alike].map(([key, heads]) => {
    const [before = '', after = ''] = JSON.parse(key) as string[];
    const [opening] = /<div class="head"$/.exec(before) ?? [''];
    const all = heads.map(([place, head]) => `${opening} data-at="${place}" hidden${head}`);
    return placed(
      heads.map(([place]) => place),
      before.slice(0, -opening.length) + all.join('') + after,
    );
  });
}

interface World {
  readonly routines: readonly Routine[];
  readonly body: Body;
  readonly limits: CareLimits;
  readonly profiles: readonly DeviceProfile[];
}

/** What contexts would give: as much as is asked for before anything is followed. */
function provide({ routines, body, limits, profiles }: World): object {
  const preview = (routineId: string) => {
    const routine = routines.find(({ id }) => id === routineId);
    const person = { affectedSide: 'left', maxIntensityPct: 100 } as const;
    const made = routine && prescribe(routine, person, { body, limits });
    return made?.ok ? made.protocol : undefined;
  };
  const outlines = routines.flatMap((routine): RoutineOutline[] => {
    const protocol = preview(routine.id);
    return protocol ? [outlineOf(routine, protocol)] : [];
  });
  return {
    first: { outlines, whole: undefined, settings: { settings: { handLevels: undefined } } },
    content: { routines, addOns: [], body, failures: [], stopRules: [] },
    sessionDesk: {
      preview: ({ routineId }: { routineId: string }) => preview(routineId),
      addOnsFor: () => [],
    },
    massagerDesk: { mode: 'by-hand', profiles, profile: undefined },
    desk: { mode: 'by-hand', profiles, profile: undefined },
  };
}

function profilesOf(files: Files): readonly DeviceProfile[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const parsed = file.startsWith('massagers/') ? parseJsonText(text, parseDeviceProfile) : undefined;
    return parsed?.ok ? [parsed.value] : [];
  });
}
