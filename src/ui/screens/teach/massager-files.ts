import type { DeviceProfile } from '#protocol';
import { msg, str } from '@lit/localize';
import { ToastEvent, type ToastLine } from '../../elements/bb-toast.ts';
import type { OwnMassagers } from '../../ports.ts';

/** Hands a massager to the person as a file, as it can be opened again. */
export function saveMassager(profile: DeviceProfile): void {
  const text = `${JSON.stringify(profile, undefined, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${profile.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Takes away a massager that was taught, and offers to put it back.
 * @param host where the line is asked for; it has to be in the page.
 * @returns false if it could not be removed, which is then told.
 */
export async function removeMassager(
  host: EventTarget,
  own: Pick<OwnMassagers, 'remove' | 'keep'>,
  profile: DeviceProfile,
): Promise<boolean> {
  try {
    await own.remove(profile.id);
  } catch {
    host.dispatchEvent(
      new ToastEvent(msg('It could not be deleted. Close other windows of Backbeat, then try again.')),
    );
    return false;
  }
  const bringBack = async (): Promise<ToastLine | undefined> => {
    try {
      await own.keep(profile);
    } catch {
      return {
        text: msg('It could not be put back: the phone may be out of space.'),
        action: { label: msg('Try again'), run: bringBack },
      };
    }
    return { text: msg(str`${profile.label} is back.`) };
  };
  host.dispatchEvent(
    new ToastEvent(msg(str`${profile.label} deleted.`), { label: msg('Undo'), run: bringBack }),
  );
  return true;
}
