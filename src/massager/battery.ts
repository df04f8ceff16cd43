import { every, type Clock } from '#clock';
import type { OutBattery } from './profile-frames.contract.ts';

/** What a look at the charge needs. */
export interface BatteryOptions {
  readonly clock: Clock;
  readonly battery: OutBattery;
  /** Asks a question that a notification answers. */
  readonly ask: () => void;
  /** Reads an endpoint; undefined if the massager lacks it. May reject. */
  readonly read: (endpoint: string) => Promise<DataView> | undefined;
  /** Whole percent. */
  readonly take: (pct: number) => void;
}

/** Learns the charge at once and then as often as the profile says. Gives the end of it. Never an error. */
export function watchBattery({ clock, battery, ask, read, take }: BatteryOptions): () => void {
  let over = false;
  const look = async (): Promise<void> => {
    if (battery.kind === 'ask') {
      ask();
      return;
    }
    const value = await read(battery.endpoint)?.catch(() => undefined);
    if (!over && value && value.byteLength > 0) take(Math.min(100, value.getUint8(0)));
  };
  void look();
  const cancel = every(clock, battery.everyMs, () => void look());
  return () => {
    over = true;
    cancel();
  };
}
