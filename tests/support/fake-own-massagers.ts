/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import { parseDeviceProfile, parseJsonText, type DeviceProfile, type ParseResult } from '#protocol';
import type { MassagerDraft, OwnMassagers, ProfilePreview } from '#ui';
import { BehaviorSubject } from 'rxjs';

/** Taught massagers in memory. */
export class FakeOwnMassagers implements OwnMassagers {
  readonly profiles$ = new BehaviorSubject<readonly DeviceProfile[]>([]);
  readonly damaged$ = new BehaviorSubject(0);
  readonly drafts = new Map<string, MassagerDraft>();
  /** Makes keeping and removing fail. */
  full = false;
  /** What every profile would send. */
  previewed: ProfilePreview = {
    levels: [
      { pct: 1, level: 1, frames: [{ to: 'tx', bytes: 'A0 01', response: true }] },
      { pct: 50, level: 50, frames: [{ to: 'tx', bytes: 'A0 32', response: true }] },
      { pct: 100, level: 100, frames: [{ to: 'tx', bytes: 'A0 64', response: true }] },
    ],
    stop: [{ to: 'tx', bytes: 'A0 00', response: true }],
    init: [],
  };

  /** Of the form only; whether it can be compiled is the app's own matter. */
  read(text: string): ParseResult<DeviceProfile> {
    return parseJsonText(text, parseDeviceProfile);
  }
  check(draft: unknown): ParseResult<DeviceProfile> {
    return parseDeviceProfile(draft);
  }
  preview(): ProfilePreview {
    return this.previewed;
  }
  keep(profile: DeviceProfile): Promise<void> {
    if (this.full) return Promise.reject(new Error('full'));
    this.profiles$.next([...this.profiles$.value.filter(({ id }) => id !== profile.id), profile]);
    return Promise.resolve();
  }
  remove(id: string): Promise<void> {
    if (this.full) return Promise.reject(new Error('full'));
    this.profiles$.next(this.profiles$.value.filter((profile) => profile.id !== id));
    return Promise.resolve();
  }
}
