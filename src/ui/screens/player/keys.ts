/** What a key can ask of the session. */
export type KeyCommand = 'toggle' | 'skip' | 'back' | 'stronger' | 'softer';

interface KeyRule {
  readonly command: KeyCommand;
  /** Elements that need this key for themselves while they have the focus. */
  readonly leaveTo: string;
  /** Holding the key down goes on asking. */
  readonly repeats: boolean;
}

const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable]';
const FIELDS = 'input, select, textarea, [contenteditable]';

/**
 * What a key asks of the session: Space pauses and goes on, → skips, ← goes back, ↑ and ↓ are stronger and
 * softer. Nothing where a control has the focus and needs that key, or with a modifier. Escape is the shell's.
 */
export function commandOfKey(event: KeyboardEvent): KeyCommand | undefined {
  const rule = ruleOf(event.key);
  if (!rule || event.defaultPrevented || hasModifier(event)) return undefined;
  if (event.repeat && !rule.repeats) return undefined;
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(rule.leaveTo) ? undefined : rule.command;
}

function ruleOf(key: string): KeyRule | undefined {
  switch (key) {
    case ' ':
      return { command: 'toggle', leaveTo: CONTROLS, repeats: false };
    case 'ArrowRight':
      return { command: 'skip', leaveTo: FIELDS, repeats: false };
    case 'ArrowLeft':
      return { command: 'back', leaveTo: FIELDS, repeats: false };
    case 'ArrowUp':
      return { command: 'stronger', leaveTo: FIELDS, repeats: true };
    case 'ArrowDown':
      return { command: 'softer', leaveTo: FIELDS, repeats: true };
    default:
      return undefined;
  }
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
}
