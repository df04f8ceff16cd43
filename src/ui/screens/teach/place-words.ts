import type { ParseIssue } from '#protocol';
import { msg, str } from '@lit/localize';

/** Where something is wrong, as the form calls that place; what it does not show is called as in the file. */
export function placeWords({ path: whole }: ParseIssue): string {
  const [path = ''] = whole.split(',');
  if (path === '') return msg('The whole');
  const keys = path.split('.');
  const words = fieldWords()[path] ?? fieldWords()[keys[0] ?? ''];
  if (words === undefined) return path;
  const step = Number(keys.slice(1).find((key) => /^\d+$/.test(key)));
  const named = keys[0] === 'endpoints' && keys[1] !== undefined ? endpointWords(keys) : words;
  return STEPS.has(keys[0] ?? '') && step >= 0 ? msg(str`${named}, step ${step + 1}`) : named;
}

/** Parts that are lists of steps. */
const STEPS: ReadonlySet<string> = new Set(['set', 'start', 'stop', 'init']);

function endpointWords([, name = '', field = '']: readonly string[]): string {
  if (field === 'services') return msg(str`Service of ${name}`);
  if (field === 'characteristics') return msg(str`Characteristic of ${name}`);
  return msg(str`Where it listens and tells: ${name}`);
}

/** By place in the file: the label of its field, or of the part it is in. */
function fieldWords(): Readonly<Record<string, string>> {
  return {
    label: msg('Name'),
    brand: msg('Maker'),
    match: msg('How it is found'),
    endpoints: msg('Where it listens and tells'),
    services: msg('Other services'),
    actuator: msg('How strong'),
    'actuator.min': msg('Lowest'),
    'actuator.max': msg('Full'),
    'actuator.step': msg('Step'),
    'actuator.clamp': msg('Most that is sent'),
    'actuator.levels': msg('Its levels'),
    'actuator.basis': msg('Where these numbers come from'),
    set: msg('Setting a level'),
    start: msg('Before the first level'),
    stop: msg('Stopping it'),
    stopTimes: msg('Stopping it: sent how often'),
    autoStopsOnDisconnect: msg('When the connection breaks'),
    init: msg('After connecting'),
    minGapMs: msg('Least time between two writes'),
    keepAlive: msg('To stay awake'),
    notifications: msg('What it tells'),
    poll: msg('Asking for a report'),
    battery: msg('Battery'),
    evidenceNote: msg('What to read before connecting'),
    sources: msg('Where the bytes come from'),
  };
}
