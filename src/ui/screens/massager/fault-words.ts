import { msg } from '@lit/localize';
import type { FaultName } from '#protocol';

/** What a fault is called, and what the app is to do about it. */
interface FaultWords {
  readonly name: string;
  readonly then: string;
}

/** Faults that belong together, under their heading. */
export interface FaultGroup {
  readonly title: string;
  readonly faults: readonly FaultName[];
}

/** As they are shown. */
export function faultGroups(): readonly FaultGroup[] {
  return [
    { title: msg('Link'), faults: ['lose-link', 'hang-connect', 'slow-link', 'jittery-link'] },
    { title: msg('Commands'), faults: ['die-in-write', 'refuse-writes', 'hang-writes'] },
    { title: msg('Reports'), faults: ['drop-reports', 'late-reports', 'repeat-reports'] },
    { title: msg('Massager'), faults: ['stuck-motor', 'overheat', 'low-battery', 'bumped-button'] },
  ];
}

/** What one is called. */
export function faultName(fault: FaultName): string {
  return WORDS[fault]().name;
}

/** What the app is to do about it. */
export function faultThen(fault: FaultName): string {
  return WORDS[fault]().then;
}

const WORDS: Readonly<Record<FaultName, () => FaultWords>> = {
  'lose-link': () => ({
    name: msg('Out of range'),
    then: msg('The session pauses, and you are told that the massager may still be running.'),
  }),
  'hang-connect': () => ({
    name: msg('No answer when connecting'),
    then: msg('A link that is there goes on. One that is lost is tried again and again until this is off.'),
  }),
  'slow-link': () => ({
    name: msg('Slow link'),
    then: msg(
      'Half a second each way: stop is confirmed later. A command that takes too long pauses the session.',
    ),
  }),
  'jittery-link': () => ({
    name: msg('Uneven link'),
    then: msg('Up to 0.3 s more now and then. The session goes on.'),
  }),
  'die-in-write': () => ({
    name: msg('Break the link in the next command'),
    then: msg('The session pauses. The link comes back by itself, and stop is sent first.'),
  }),
  'refuse-writes': () => ({
    name: msg('Refuse commands'),
    then: msg(
      'At the next command the session pauses, and you are told that the massager may still be running.',
    ),
  }),
  'hang-writes': () => ({
    name: msg('Leave commands unanswered'),
    then: msg('The app waits a few seconds for its next command. Then the session pauses, and you are told.'),
  }),
  'drop-reports': () => ({
    name: msg('No reports'),
    then: msg('The measured speed becomes a dash. After a stop you are asked to check that it is still.'),
  }),
  'late-reports': () => ({
    name: msg('Reports come late'),
    then: msg('By 1.5 s. At the end of an area it seems to run on, so the session pauses.'),
  }),
  'repeat-reports': () => ({
    name: msg('Reports come twice'),
    then: msg('Nothing changes.'),
  }),
  'stuck-motor': () => ({
    name: msg('Ignore stop'),
    then: msg('At the next stop the session pauses, and you are told that it still reports to run.'),
  }),
  overheat: () => ({
    name: msg('Too hot'),
    then: msg('It switches itself off. The session pauses and waits for you.'),
  }),
  'low-battery': () => ({
    name: msg('Battery at 5 %'),
    then: msg('A session goes on. Where it reports its battery, you are told before you start.'),
  }),
  'bumped-button': () => ({
    name: msg('Bump its power button'),
    then: msg('It switches off. The session pauses and waits for you.'),
  }),
};
