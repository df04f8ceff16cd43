import { msg } from '@lit/localize';
import type { KeyLine } from '../../elements/bb-keys.ts';
import type { PlayerCommand } from '../../elements/player-command.ts';

/** How far + and − move the end of the running step, in seconds. */
export const ADJUST_SECONDS = 15;

/** What a key can ask of the session; `toggle` pauses or goes on. */
export type KeyCommand = PlayerCommand | { readonly do: 'toggle' };

interface KeyRule {
  readonly command: KeyCommand;
  /** Elements that need this key for themselves while they have the focus. */
  readonly leaveTo: string;
  /** Holding the key down goes on asking. */
  readonly repeats?: boolean;
}

const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable]';
const FIELDS = 'input, select, textarea, [contenteditable]';
/** A slider has no use for letters. */
const WRITING = 'input:not([type="range"]), select, textarea, [contenteditable]';

const RULES: Readonly<Record<string, KeyRule>> = {
  ' ': { command: { do: 'toggle' }, leaveTo: CONTROLS },
  ArrowRight: { command: { do: 'skip' }, leaveTo: FIELDS },
  ArrowLeft: { command: { do: 'back' }, leaveTo: FIELDS },
  ArrowUp: { command: { do: 'stronger' }, leaveTo: FIELDS, repeats: true },
  ArrowDown: { command: { do: 'softer' }, leaveTo: FIELDS, repeats: true },
  '+': { command: { do: 'adjust', bySeconds: ADJUST_SECONDS }, leaveTo: WRITING },
  '-': { command: { do: 'adjust', bySeconds: -ADJUST_SECONDS }, leaveTo: WRITING },
  s: { command: { do: 'steps' }, leaveTo: WRITING },
  f: { command: { do: 'far-view' }, leaveTo: WRITING },
  l: { command: { do: 'lock' }, leaveTo: WRITING },
  h: { command: { do: 'something-hurts' }, leaveTo: WRITING },
  '?': { command: { do: 'keys' }, leaveTo: WRITING },
};

/**
 * What a key asks of the session, by the list that `?` shows. Nothing where a control has the focus and needs that
 * key, or with a modifier. Escape is the shell's.
 */
export function commandOfKey(event: KeyboardEvent, which: 'letters' | 'no-letters'): KeyCommand | undefined {
  if (which === 'no-letters' && isCharacter(event)) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const rule = Object.hasOwn(RULES, key) ? RULES[key] : undefined;
  if (!rule || event.defaultPrevented || hasModifier(event)) return undefined;
  if (event.repeat && !rule.repeats) return undefined;
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(rule.leaveTo) ? undefined : rule.command;
}

/** Shift is what some keyboards need for + and ?, and no more than a way to write a letter large. */
function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && event.key.length > 1);
}

/** True for letters and signs, which dictation and a cat on the keyboard press too: those can be switched off. */
function isCharacter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ';
}

/** All keys of the player, for whoever asks with `?`. */
export function keyLines(): readonly KeyLine[] {
  return [
    { keys: [msg('Esc', { desc: 'the Escape key' })], does: msg('Stop, always') },
    { keys: [msg('Space', { desc: 'the space key' })], does: msg('Pause and go on') },
    { keys: ['→'], does: msg('Skip') },
    { keys: ['←'], does: msg('Back') },
    { keys: ['↑', '↓'], does: msg('Stronger and softer') },
    { keys: ['+', '−'], does: msg('15 seconds more and less') },
    { keys: ['H'], does: msg('Something hurts') },
    { keys: ['S'], does: msg('Steps') },
    { keys: ['F'], does: msg('Far view') },
    { keys: ['L'], does: msg('Lock the screen') },
    { keys: ['?'], does: msg('These keys') },
  ];
}
