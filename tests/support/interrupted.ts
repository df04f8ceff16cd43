import { firstValueFrom, type Observable } from 'rxjs';
import type { SessionRecord } from '#storage';
import type { InterruptedSession, RunningSession } from '#ui';
import type { AppRigOptions } from './app-rig.ts';
import type { Device, Tab } from './a-device.ts';

/** A session of ten minutes: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
export const ROUTINE = { routineId: 'lower-back-release-10' };

/** The newest of a stream that replays. */
export function now<T>(stream$: Observable<T>): Promise<T> {
  // eslint-disable-next-line rxjs-x/no-ignored-default-value -- a stream that replays is never empty
  return firstValueFrom(stream$);
}

/** What a tab offers to go on with. */
export function offer({ app }: Tab): Promise<InterruptedSession | undefined> {
  return now(app.sessionDesk.interrupted$);
}

/** The player of a tab's session. */
export function player({ app }: Tab): RunningSession['player'] {
  return app.sessionDesk.current!.player;
}

/** What is in the journal of a device. */
export async function kept(device: Device): Promise<readonly SessionRecord[]> {
  return (await device.records.list()).records;
}

/** What a device keeps aside of sessions that run or were cut off, by key. */
export function aside(device: Device): readonly (readonly [string, string])[] {
  return [...device.storage.kept].filter(([key]) => key.startsWith('backbeat-checkpoint-'));
}

/** A session by hand that has run for some seconds after its count-down, in a tab that then crashed. */
export async function cutOff(device: Device, seconds: number): Promise<void> {
  const tab = device.open();
  tab.app.sessionDesk.begin(ROUTINE);
  await tab.advance(5 + seconds);
  tab.crash();
}

/** Opens the app again and lets it look around. */
export async function opened(device: Device, options: AppRigOptions = {}): Promise<Tab> {
  const tab = device.open(options);
  await tab.advance(0.1);
  return tab;
}
