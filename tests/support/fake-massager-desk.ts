/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { FrameLogEntry, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { RememberedMassager, SessionMode } from '#storage';
import type { BluetoothAvailability, ConnectWish, MassagerDesk, SimulatorWish } from '#ui';
import { BehaviorSubject } from 'rxjs';
import { FakeBench } from './fake-bench.ts';

/** A profile with made-up ids, never to be sent anywhere. */
export function aProfile(change: Partial<DeviceProfile> = {}): DeviceProfile {
  return {
    schema: 1,
    id: 'pretend-gun',
    label: 'Pretend Gun',
    brand: 'Pretend',
    evidence: 'community-untested',
    evidenceNote: 'Documented by the community, not tried on hardware.',
    sources: ['a test'],
    match: { names: ['Pretend'], proof: 'name' },
    endpoints: {},
    actuator: {
      kind: 'percussion',
      unit: 'ppm',
      min: 1200,
      max: 3200,
      step: 1,
      clamp: 2400,
      basis: 'a test',
    },
    set: [{ write: '00', to: 'tx', response: true }],
    stop: [{ write: '00', to: 'tx', response: true }],
    minGapMs: 0,
    autoStopsOnDisconnect: 'unknown',
    ...change,
  };
}

/** One that was connected before. */
export function aRememberedMassager(change: Partial<RememberedMassager> = {}): RememberedMassager {
  return {
    deviceId: 'device-1',
    name: 'My Pretend Gun',
    profileId: 'pretend-gun',
    lastUsedAt: Date.UTC(2026, 10, 19),
    ...change,
  };
}

/** What is known of a massager that was never there. */
export const NO_MASSAGER: MassagerState = { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 };

/** A desk that does at once what it is asked, unless the test says otherwise. */
export class FakeMassagerDesk implements MassagerDesk {
  readonly mode$ = new BehaviorSubject<SessionMode>('by-hand');
  readonly state$ = new BehaviorSubject<MassagerState>(NO_MASSAGER);
  readonly log$ = new BehaviorSubject<readonly FrameLogEntry[]>([]);
  readonly availability$ = new BehaviorSubject<BluetoothAvailability>('available');
  readonly bench$ = new BehaviorSubject<FakeBench | undefined>(undefined);
  readonly remembered$ = new BehaviorSubject<readonly RememberedMassager[]>([]);
  profiles: readonly DeviceProfile[] = [aProfile()];
  profile: DeviceProfile | undefined;
  readonly calls: string[] = [];
  /** What was asked for by each `connect`, oldest first. */
  readonly wishes: (ConnectWish | undefined)[] = [];
  /** What was asked for by each `useSimulator`, oldest first. */
  readonly simulated: (SimulatorWish | undefined)[] = [];
  /** True while `holdLowest` is held. */
  isHeld = false;
  /** Makes `remember` and `forget` fail. */
  full = false;
  /** What `connect` leads to; by default a ready massager. */
  connected: MassagerState = { ...NO_MASSAGER, link: 'ready', deviceName: 'My Pretend Gun', batteryPct: 82 };

  get mode(): SessionMode {
    return this.mode$.value;
  }
  get state(): MassagerState {
    return this.state$.value;
  }
  get bench(): FakeBench | undefined {
    return this.bench$.value;
  }

  /** Puts the massager into a state; what is left out stays as it is. */
  put(change: Partial<MassagerState>): void {
    this.state$.next({ ...this.state, ...change });
  }

  connect(wish?: ConnectWish): Promise<void> {
    this.calls.push('connect');
    this.wishes.push(wish);
    if (this.connected.link === 'ready') {
      this.mode$.next('massager');
      this.profile = wish?.draft ?? this.profiles[0];
    }
    this.state$.next(this.connected);
    return Promise.resolve();
  }

  pick(profileId: string): Promise<void> {
    this.calls.push(`pick ${profileId}`);
    this.profile = this.profiles.find(({ id }) => id === profileId);
    this.mode$.next('massager');
    this.put({ link: 'ready' });
    return Promise.resolve();
  }

  cancel(): void {
    this.calls.push('cancel');
    if (this.mode === 'by-hand') this.state$.next({ ...NO_MASSAGER, error: 'cancelled' });
  }

  useSimulator(wish?: SimulatorWish): Promise<void> {
    this.calls.push('use-simulator');
    this.simulated.push(wish);
    this.mode$.next('simulator');
    this.profile = this.profiles[0];
    this.bench$.next(new FakeBench());
    this.state$.next({ ...NO_MASSAGER, link: 'ready', deviceName: 'Pretend massager', batteryPct: 76 });
    return Promise.resolve();
  }

  byHand(): Promise<void> {
    this.calls.push('by-hand');
    this.#letGo();
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    this.calls.push('disconnect');
    this.#letGo();
    return Promise.resolve();
  }

  reconnect(): void {
    this.calls.push('reconnect');
  }

  test(): boolean {
    this.calls.push('test');
    return this.state.link === 'ready';
  }

  holdLowest(): (() => void) | undefined {
    this.calls.push('hold');
    if (this.state.link !== 'ready') return undefined;
    this.isHeld = true;
    return () => {
      if (this.isHeld) this.calls.push('let-go');
      this.isHeld = false;
    };
  }

  remember(deviceId: string, patch: Partial<RememberedMassager>): Promise<void> {
    this.calls.push(`remember ${deviceId}`);
    if (this.full) return Promise.reject(new Error('full'));
    this.remembered$.next(
      this.remembered$.value.map((known) => (known.deviceId === deviceId ? { ...known, ...patch } : known)),
    );
    return Promise.resolve();
  }

  forget(deviceId: string): Promise<void> {
    this.calls.push(`forget ${deviceId}`);
    if (this.full) return Promise.reject(new Error('full'));
    this.remembered$.next(this.remembered$.value.filter((known) => known.deviceId !== deviceId));
    return Promise.resolve();
  }

  bringBack(massager: RememberedMassager): Promise<void> {
    this.calls.push(`bring-back ${massager.deviceId}`);
    if (this.full) return Promise.reject(new Error('full'));
    this.remembered$.next([...this.remembered$.value, massager]);
    return Promise.resolve();
  }

  logFile(): { readonly name: string; readonly text: string } {
    this.calls.push('log-file');
    return { name: 'backbeat-log.json', text: '{}\n' };
  }

  loseLink(): void {
    this.calls.push('lose-link');
    this.put({ link: 'lost', motor: 'unknown', error: 'link-lost' });
  }

  #letGo(): void {
    const { deviceId, deviceName } = this.state;
    const released: MassagerState = {
      ...NO_MASSAGER,
      link: 'released',
      ...(deviceId !== undefined && { deviceId }),
      ...(deviceName !== undefined && { deviceName }),
    };
    const isMassager = this.mode === 'massager';
    this.mode$.next('by-hand');
    this.bench$.next(undefined);
    this.profile = undefined;
    this.state$.next(isMassager ? released : NO_MASSAGER);
  }
}
