import { vi } from 'vitest';

/** What is handed out as a file from now on, by its name; nothing is really saved. Restored with all mocks. */
export function savedFiles(): Map<string, Promise<string>> {
  const saved = new Map<string, Promise<string>>();
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.set(this.download, last.text());
  });
  return saved;
}
