import { msg, str } from '@lit/localize';
import type { SessionRecord, SessionRecords } from '#storage';
import { ToastEvent, type ToastLine } from '../../elements/bb-toast.ts';

/** A session came back into the journal, from wherever the person is. Fired at the document. */
export class SessionReturnedEvent extends Event {
  static readonly type = 'bb-session-returned';
  readonly id: string;

  constructor(id: string) {
    super(SessionReturnedEvent.type);
    this.id = id;
  }
}

/**
 * Takes a session out of the journal and offers to put it back. It is gone at once, so that closing the app
 * keeps what was wanted; putting it back writes it anew.
 * @param host where the line is asked for; it has to be in the page.
 * @returns false if it could not be removed, which is then told.
 */
export async function removeSession(
  host: EventTarget,
  records: Pick<SessionRecords, 'remove' | 'save'>,
  record: SessionRecord,
): Promise<boolean> {
  try {
    await records.remove(record.id);
  } catch {
    host.dispatchEvent(
      new ToastEvent(msg('It could not be removed. Close other windows of Backbeat, then try again.')),
    );
    return false;
  }
  const bringBack = async (): Promise<ToastLine | undefined> => {
    try {
      await records.save(record);
    } catch {
      return {
        text: msg('It could not be put back: the phone may be out of space.'),
        action: { label: msg('Try again'), run: bringBack },
      };
    }
    document.dispatchEvent(new SessionReturnedEvent(record.id));
    return { text: msg('Back in the journal.') };
  };
  host.dispatchEvent(
    new ToastEvent(msg(str`${record.routineName} removed.`), { label: msg('Undo'), run: bringBack }),
  );
  return true;
}

declare global {
  interface DocumentEventMap {
    'bb-session-returned': SessionReturnedEvent;
  }
}
