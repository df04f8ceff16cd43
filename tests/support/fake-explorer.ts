/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { FrameLogEntry } from '#massager';
import type { Explorer, ExplorerState, FoundService } from '#ui';
import { BehaviorSubject } from 'rxjs';

const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;

/** A device with one service: one characteristic to write, one that tells. */
export const FOUND: readonly FoundService[] = [
  {
    uuid: uuid('ffe0'),
    characteristics: [
      {
        key: 'ffe0/ffe1/0',
        uuid: uuid('ffe1'),
        canRead: true,
        canWrite: false,
        canWriteWithoutResponse: false,
        canNotify: true,
        isListening: false,
      },
      {
        key: 'ffe0/ffe2/0',
        uuid: uuid('ffe2'),
        canRead: false,
        canWrite: true,
        canWriteWithoutResponse: true,
        canNotify: false,
        isListening: false,
      },
    ],
  },
];

/** Looks into a device that isn't there: does at once what it is asked. */
export class FakeExplorer implements Explorer {
  readonly state$ = new BehaviorSubject<ExplorerState>({ link: 'absent', services: [] });
  readonly log$ = new BehaviorSubject<readonly FrameLogEntry[]>([]);
  readonly knownServices = [{ uuid: uuid('ffe0'), label: 'Serial link of many Bluetooth chips (FFE0)' }];
  readonly calls: string[] = [];
  /** What `open` leads to. */
  opened: ExplorerState = { link: 'open', deviceName: 'Something', services: FOUND };

  get state(): ExplorerState {
    return this.state$.value;
  }

  /** Puts it into a state; what is left out stays as it is. */
  put(change: Partial<ExplorerState>): void {
    this.state$.next({ ...this.state, ...change });
  }

  open(services: readonly string[]): Promise<void> {
    this.calls.push(`open ${services.join(' ')}`);
    this.state$.next(this.opened);
    return Promise.resolve();
  }
  read(key: string): Promise<void> {
    this.calls.push(`read ${key}`);
    return Promise.resolve();
  }
  listen(key: string): Promise<void> {
    this.calls.push(`listen ${key}`);
    return Promise.resolve();
  }
  write(key: string, bytes: Uint8Array, how: 'with-response' | 'without-response'): Promise<void> {
    this.calls.push(`write ${key} ${[...bytes].join(' ')} ${how}`);
    return Promise.resolve();
  }
  stop(): void {
    this.calls.push('stop');
    this.put({ link: 'absent' });
  }
}
