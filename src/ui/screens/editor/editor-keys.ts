import type { RoutineEdit } from '#care';

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The step that an arrow leads to; undefined for other keys. */
export function stepOfKey(
  { key, altKey, ctrlKey, metaKey }: Key,
  at: number,
  count: number,
): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** What a key changes in the step that has the focus: + and − its length, sideways its intensity, with Alt its place. */
export function editOfKey({ key, altKey, ctrlKey, metaKey }: Key, at: number): RoutineEdit | undefined {
  if (ctrlKey || metaKey) return undefined;
  const edits = altKey ? MOVES : EDITS;
  return Object.hasOwn(edits, key) ? edits[key]?.(at) : undefined;
}

type EditsByKey = Readonly<Record<string, (at: number) => RoutineEdit>>;

const MOVES: EditsByKey = {
  ArrowUp: (at) => ({ do: 'move', at, by: -1 }),
  ArrowDown: (at) => ({ do: 'move', at, by: 1 }),
};

const longer = (at: number): RoutineEdit => ({ do: 'retime', at, by: 1 });

const EDITS: EditsByKey = {
  '+': longer,
  '=': longer, // the same key without Shift
  '-': (at) => ({ do: 'retime', at, by: -1 }),
  ArrowRight: (at) => ({ do: 'strengthen', at, by: 1 }),
  ArrowLeft: (at) => ({ do: 'strengthen', at, by: -1 }),
  Delete: (at) => ({ do: 'remove', at }),
};

/** Undo and redo, as everywhere. */
export function historyKey(event: Key & Pick<KeyboardEvent, 'shiftKey'>): 'undo' | 'redo' | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key !== 'z') return undefined;
  return event.shiftKey ? 'redo' : 'undo';
}
