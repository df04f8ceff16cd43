import { msg, str } from '@lit/localize';
import type { SessionRecord, SessionRecords } from '#storage';
import { takeAway } from '../../take-away.ts';

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
export function removeSession(
  host: EventTarget,
  records: Pick<SessionRecords, 'remove' | 'save'>,
  record: SessionRecord,
): Promise<boolean> {
  return takeAway(host, {
    remove: () => records.remove(record.id),
    bringBack: async () => {
      await records.save(record);
      document.dispatchEvent(new SessionReturnedEvent(record.id));
    },
    words: { gone: msg(str`${record.routineName} removed.`), back: msg('Back in the journal.') },
  });
}

declare global {
  interface DocumentEventMap {
    'bb-session-returned': SessionReturnedEvent;
  }
}
