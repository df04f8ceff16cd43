import { describe, expect, test } from 'vitest';
import { begun, edit, lookedAt, redone, undone } from '../../../src/ui/screens/editor/edit-history.ts';
import { editOfKey, historyKey, stepOfKey } from '../../../src/ui/screens/editor/editor-keys.ts';
import { heightOf, minutesWithin, widestPct } from '../../../src/ui/screens/editor/spine-lines.ts';
import { aRoutine } from '../../support/fake-content.ts';

const routine = aRoutine();
const named = (name: string) => ({ routine: { ...routine, name }, at: 2 });
const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('the history of an editing', () => {
  test('goes back and forth, and forgets what was undone once something else is done', () => {
    const two = edit(edit(begun(routine), named('A'), 'apart'), named('B'), 'apart');
    expect(undone(two).now.routine.name).toBe('A');
    expect(redone(undone(two)).now.routine.name).toBe('B');
    const other = edit(undone(two), named('C'), 'apart');
    expect(other.future).toEqual([]);
    expect(undone(undone(other)).now.routine).toBe(routine);
    expect(undone(begun(routine))).toEqual(begun(routine));
    expect(redone(two)).toEqual(two);
  });

  test('takes a name that is typed as one, and a look at another step as none', () => {
    const typed = edit(edit(begun(routine), named('A'), 'apart'), named('AB'), 'as-one');
    expect(undone(typed).now.routine).toBe(routine);
    expect(lookedAt(begun(routine), 5).past).toEqual([]);
  });

  test('begins at the first step of massage', () => {
    expect(routine.steps[begun(routine).now.at]?.kind).toBe('work');
  });
});

describe('keys on the spine', () => {
  test('go no further than the first and the last step', () => {
    expect(stepOfKey({ ...plain, key: 'ArrowUp' }, 0, 5)).toBe(0);
    expect(stepOfKey({ ...plain, key: 'ArrowDown' }, 4, 5)).toBe(4);
    expect(stepOfKey({ ...plain, key: 'End' }, 0, 5)).toBe(4);
    expect(stepOfKey({ ...plain, altKey: true, key: 'ArrowDown' }, 0, 5)).toBeUndefined();
  });

  test('change nothing with Control, and nothing that is no key of the spine', () => {
    expect(editOfKey({ ...plain, ctrlKey: true, key: '-' }, 0)).toBeUndefined();
    expect(editOfKey({ ...plain, key: 'constructor' }, 0)).toBeUndefined();
    expect(editOfKey({ ...plain, altKey: true, key: 'ArrowUp' }, 3)).toEqual({ do: 'move', at: 3, by: -1 });
  });

  test('undo and redo as everywhere', () => {
    expect(historyKey({ ...plain, key: 'z' })).toBeUndefined();
    expect(historyKey({ ...plain, metaKey: true, key: 'z' })).toBe('undo');
    expect(historyKey({ ...plain, ctrlKey: true, shiftKey: true, key: 'Z' })).toBe('redo');
    expect(historyKey({ ...plain, ctrlKey: true, key: 'y' })).toBe('redo');
  });
});

describe('the spine', () => {
  test('has no step smaller than a finger, and shows the cap inside its edge', () => {
    expect(heightOf({ seconds: 1 })).toBe(48);
    expect(heightOf({ seconds: 60 })).toBe(64);
    expect([15, 35, 40, 100].map(widestPct)).toEqual([20, 40, 50, 100]);
  });

  test('marks each minute once, in the step in which it begins', () => {
    expect(minutesWithin(0, 60)).toEqual([0]);
    expect(minutesWithin(50, 20)).toEqual([0.5]);
    expect(minutesWithin(61, 20)).toEqual([]);
  });
});
