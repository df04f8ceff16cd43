import { toStorageError } from './storage-error.ts';

/** Values by their id, as a database would hold them. */
interface Values {
  list(): Promise<readonly unknown[]>;
  save(value: { readonly id: string }): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Keeps values by their id as long as the page lasts; one without an id stays where it is. */
export function createMemoryValues(start: readonly unknown[]): Values {
  const kept = new Map<string, unknown>(start.map((value, at) => [idOf(value) ?? `damaged-${at}`, value]));
  return {
    list: () => Promise.resolve([...kept.values()]),
    save(value) {
      try {
        kept.set(value.id, structuredClone(value));
        return Promise.resolve();
      } catch (error) {
        return Promise.reject(toStorageError(error));
      }
    },
    remove(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
