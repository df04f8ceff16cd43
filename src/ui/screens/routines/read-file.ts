import { msg } from '@lit/localize';

/** Largest file that is looked at, in bytes; the longest, a routine, has forty thousand. */
const LARGEST = 1_000_000;

/** A file as text, and what it is called. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Reads a file of the person's as text. Gives why not, in words to show, where it can't. Never rejects. */
export async function readTextFile(file: File): Promise<TextFile | string> {
  if (file.size > LARGEST)
    return msg('It is larger than a megabyte, far more than such a file has. Is it the right one?');
  try {
    return { name: file.name, text: await file.text() };
  } catch {
    return msg('It could not be opened. It may have been moved or is not on this device: choose it again.');
  }
}
