import type { Routine } from '#protocol';

/** Hands a routine to the person as a file, as it can be opened again. */
export function saveRoutine(routine: Routine): void {
  const text = `${JSON.stringify(routine, undefined, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${routine.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
