import type { DeviceProfile } from '#protocol';
import { framesOf } from '../../src/massager/profile-frames.ts';
import type { QueueEvent } from '../../src/massager/write-queue.contract.ts';
import { createSequence } from '../../src/massager/sequence.ts';
import { createWriteQueue } from '../../src/massager/write-queue.ts';
import { ManualClock } from './manual-clock.ts';
import { theragunProfile } from './profiles.ts';

/** What the n-th write does, counted from 1. */
export type Outcome = (count: number, bytes: string) => 'ok' | 'fail' | 'hang' | 'gone' | 'busy';

export interface QueueTraits {
  readonly latencyMs?: number;
  readonly outcome?: Outcome;
  readonly profile?: DeviceProfile;
  readonly minGapMs?: number;
}

/** A queue over a write that takes time and may fail, with everything it did. */
export function aQueue({
  latencyMs = 30,
  outcome = () => 'ok',
  profile = theragunProfile(),
  minGapMs = 100,
}: QueueTraits = {}) {
  const frames = framesOf(profile);
  const clock = new ManualClock(0);
  const begun: { readonly atMs: number; readonly bytes: string }[] = [];
  const arrived: { readonly atMs: number; readonly bytes: string }[] = [];
  const events: QueueEvent[] = [];
  const seen = { inFlight: 0, most: 0 };
  const ears: ((event: QueueEvent) => void)[] = [];
  const queue = createWriteQueue({
    clock,
    frames,
    sequence: createSequence(),
    stopLength: profile.stop.length,
    minGapMs,
    write: async ({ bytes: view }) => {
      const bytes = Array.from(view, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
      begun.push({ atMs: clock.now(), bytes });
      seen.inFlight++;
      seen.most = Math.max(seen.most, seen.inFlight);
      const comes = outcome(begun.length, bytes);
      if (comes === 'busy') {
        seen.inFlight--;
        throw new DOMException('GATT operation already in progress.', 'NetworkError');
      }
      if (comes === 'hang') await new Promise(() => undefined);
      await new Promise<void>((resolve) => clock.after(latencyMs, resolve));
      seen.inFlight--;
      if (comes === 'gone') throw new DOMException('GATT Server is disconnected.', 'NetworkError');
      if (comes === 'fail')
        throw new DOMException('GATT operation failed for unknown reason.', 'NotSupportedError');
      arrived.push({ atMs: clock.now(), bytes });
    },
    hear: (event) => {
      events.push(event);
      for (const ear of ears) ear(event);
    },
  });
  const types = (): readonly string[] => events.map(({ type }) => type);
  return { clock, queue, begun, arrived, events, types, seen, ears };
}
