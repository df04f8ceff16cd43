import type { DeviceProfile } from '#protocol';
import { msg, str } from '@lit/localize';
import type { OwnMassagers } from '../../ports.ts';
import { takeAway } from '../../take-away.ts';

/**
 * Takes away a massager that was taught, and offers to put it back.
 * @param host where the line is asked for; it has to be in the page.
 * @returns false if it could not be removed, which is then told.
 */
export function removeMassager(
  host: EventTarget,
  own: Pick<OwnMassagers, 'remove' | 'keep'>,
  profile: DeviceProfile,
): Promise<boolean> {
  return takeAway(host, {
    remove: () => own.remove(profile.id),
    bringBack: () => own.keep(profile),
    words: {
      gone: msg(str`${profile.label} removed.`),
      back: msg('Back in your massagers.'),
    },
  });
}
