import { msg } from '@lit/localize';
import { ToastEvent, type ToastLine } from './elements/bb-toast.ts';

/** What is taken away, and how it comes back. */
export interface TakeAway {
  /** Rejects if it stays. */
  readonly remove: () => Promise<unknown>;
  /** Rejects if there is no room for it. */
  readonly bringBack: () => Promise<unknown>;
  readonly words: {
    /** `Back stretch removed.` */
    readonly gone: string;
    /** `Back in your routines.` */
    readonly back: string;
    /** What it is that could not be done, where it is not "removed". */
    readonly stays?: string;
  };
}

/**
 * Takes something that is kept away and offers to put it back. It is gone at once, so that closing the app keeps what
 * was wanted; putting it back writes it anew, as often as it takes.
 * @param host where the line is asked for; it has to be in the page.
 * @returns false if it could not be removed, which is then told.
 */
export async function takeAway(
  host: EventTarget,
  { remove, bringBack, words: { gone, back, stays } }: TakeAway,
): Promise<boolean> {
  try {
    await remove();
  } catch {
    const text = stays ?? msg('It could not be removed. Close other windows of Backbeat, then try again.');
    host.dispatchEvent(new ToastEvent(text));
    return false;
  }
  const run = async (): Promise<ToastLine> => {
    try {
      await bringBack();
    } catch {
      const text = msg('It could not be put back: this device may be out of space.');
      return { text, action: { label: msg('Try again'), run } };
    }
    return { text: back };
  };
  host.dispatchEvent(new ToastEvent(gone, { label: msg('Undo'), run }));
  return true;
}
