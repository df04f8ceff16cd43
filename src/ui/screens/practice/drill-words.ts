import { msg, str } from '@lit/localize';
import { formatNumber } from '../../format-number.ts';
import type { DrillId, DrillNote, DrillVerdict } from '../../ports.ts';

/** An exercise in words: what it is called, what it trains, and what helps to do it. */
export interface DrillWords {
  readonly name: string;
  readonly trains: string;
  readonly helps: string;
}

/** The words of an exercise. */
export function drillWords(id: DrillId): DrillWords {
  switch (id) {
    case 'emergency-stop':
      return {
        name: msg('Emergency stop'),
        trains: msg('A session runs. When the call comes, stop it.'),
        helps: msg('STOP is always at the bottom edge. The Escape key does the same.'),
      };
    case 'lost-link':
      return {
        name: msg('Lost link'),
        trains: msg('The link breaks and the motor runs on. Switch it off by hand.'),
        helps: msg('Lift it off and press its power button. Until then it may run on.'),
      };
    case 'wrong-side':
      return {
        name: msg('Wrong side'),
        trains: msg(
          'Keep an eye on the side. If the massager lies on the other one: pause, move it over, go on.',
        ),
        helps: msg(
          'The side on the screen is where the massager belongs. Where it lies on the other one, pause first.',
        ),
      };
    case 'sharp-pain':
      return {
        name: msg('Sharp pain'),
        trains: msg('When the call comes: Something hurts, then say what it is.'),
        helps: msg('Something hurts holds the session at once and asks what it is. STOP works, too.'),
      };
  }
}

/** How it went, in two or three words. */
export function resultWords(result: DrillVerdict['result']): string {
  switch (result) {
    case 'well':
      return msg('In time');
    case 'late':
      return msg('Nearly');
    case 'missed':
      return msg('Not this time');
    case 'left':
      return msg('Left early');
  }
}

/** `1.4 s`. */
export function secondsWords(ms: number): string {
  return msg(str`${formatNumber(ms / 1_000)} s`, { desc: 'seconds' });
}

/** How it went last, for a list: `In time · 1.4 s`. */
export function lastWords({ result, actedMs }: DrillVerdict): string {
  const how = resultWords(result);
  return actedMs === undefined ? how : `${how} · ${secondsWords(actedMs)}`;
}

/** A time and what it is of. */
export interface DrillTime {
  readonly time: string;
  readonly of: string;
}

/** What was done, each with its time from the call; empty where nothing was. */
export function timesOf({ drill, actedMs, stillMs, doneMs }: DrillVerdict): readonly DrillTime[] {
  const times: readonly (readonly [number | undefined, string])[] = [
    [actedMs, actWords(drill)],
    [stillMs, msg('until the motor stood still')],
    [
      doneMs,
      drill === 'sharp-pain' ? msg('until you said what it is') : msg('until you went on, moved over'),
    ],
  ];
  return times.flatMap(([ms, of]) => (ms === undefined ? [] : [{ time: secondsWords(ms), of }]));
}

function actWords(drill: DrillId): string {
  switch (drill) {
    case 'lost-link':
      return msg('from the loss to its power button');
    case 'wrong-side':
    case 'sharp-pain':
      return msg('from the call until you held it');
    case 'emergency-stop':
      return msg('from the call to your press');
  }
}

/** What was noted, and what would have helped, in sentences. */
export function remarksOf({ drill, result, notes }: DrillVerdict): readonly string[] {
  const noted: readonly DrillNote[] = result === 'left' && notes.length === 0 ? ['no-call'] : notes;
  const remarks = noted.map((note) => noteWords(note, drill));
  const isOpen = result === 'missed' || result === 'late';
  return isOpen ? [...remarks, drillWords(drill).helps] : remarks;
}

function noteWords(note: DrillNote, drill: DrillId): string {
  const words: Readonly<Record<DrillNote, string>> = {
    paused: msg('The pause held it, too. STOP ends the session, and nothing can set it going again.'),
    'switched-off': msg('Its own power button ended it, too.'),
    'stopped-in-app': msg('STOP ended the session. Without a link the app can’t reach the motor.'),
    stopped: msg('STOP ends the session. A pause rests the motor as well and keeps your place.'),
    'moved-running': msg('It was moved while the motor ran.'),
    'went-on':
      drill === 'wrong-side'
        ? msg('It went on with the massager on the other side.')
        : msg('The session went on. This sign ends it.'),
    'not-gone-on': msg('It was held and left at that. Next: move it over, then go on.'),
    'not-told': msg('What it was has not been said. Something hurts asks for it, and says what to do.'),
    'told-other': msg('Another sign was chosen than the one that was called.'),
    hidden: msg('The page was out of sight, so there is nothing to judge.'),
    'no-call': msg('It was over before the call came.'),
  };
  return words[note];
}
