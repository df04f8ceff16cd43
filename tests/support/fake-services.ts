/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { SessionRecord, SessionRecords, Settings, SettingsStore } from '#storage';
import type { Content, Services } from '#ui';
import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import {
  contentContext,
  massagerDeskContext,
  recordsContext,
  sessionDeskContext,
  settingsContext,
} from '../../src/ui/contexts.ts';
import { aContent } from './fake-content.ts';
import { FakeMassagerDesk } from './fake-massager-desk.ts';
import { FakeSessionDesk } from './fake-session.ts';

/** Everything on, in the middle. */
export const SETTINGS: Settings = {
  tones: true,
  voice: true,
  vibration: true,
  volume: 0.8,
  voiceRate: 1,
  theme: 'system',
  maxIntensityPct: 100,
};

/** Settings in memory; `full` makes keeping them fail after they took effect. */
export class FakeSettings implements SettingsStore {
  readonly settings$: BehaviorSubject<Settings>;
  full = false;

  constructor(settings: Partial<Settings> = {}) {
    this.settings$ = new BehaviorSubject<Settings>({ ...SETTINGS, ...settings });
  }

  get settings(): Settings {
    return this.settings$.value;
  }

  change(patch: Partial<Settings>): Promise<void> {
    this.settings$.next({ ...this.settings, ...patch });
    return this.full ? Promise.reject(new Error('full')) : Promise.resolve();
  }
}

/** Sessions in memory. `full`: nothing can be written; `broken`: nothing can be read. */
export class FakeRecords implements SessionRecords {
  readonly kept = new Map<string, SessionRecord>();
  damaged = 0;
  full = false;
  broken = false;

  constructor(records: readonly SessionRecord[] = []) {
    for (const record of records) this.kept.set(record.id, record);
  }

  save(record: SessionRecord): Promise<void> {
    if (this.full) return Promise.reject(new Error('full'));
    this.kept.set(record.id, record);
    return Promise.resolve();
  }

  get(id: string): Promise<SessionRecord | undefined> {
    return this.broken ? Promise.reject(new Error('broken')) : Promise.resolve(this.kept.get(id));
  }

  list(): Promise<{ records: readonly SessionRecord[]; damaged: number }> {
    if (this.broken) return Promise.reject(new Error('broken'));
    const records = [...this.kept.values()].sort((a, b) => b.startedAt - a.startedAt);
    return Promise.resolve({ records, damaged: this.damaged });
  }

  remove(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }
}

/** A whole session by hand of 10 minutes 40, ended by itself. */
export function aRecord(change: Partial<SessionRecord> = {}): SessionRecord {
  const startedAt = change.startedAt ?? new Date(2026, 2, 12, 18, 40).getTime();
  return {
    schema: 1,
    id: 'session-1',
    routineId: 'lower-back-release-10',
    routineName: 'Lower-back release',
    mode: 'massager',
    startedAt,
    endedAt: startedAt + 660_000,
    endReason: 'completed',
    activeSeconds: 640,
    motorSeconds: 410,
    pauses: 1,
    maxPct: 30,
    plannedSeconds: 640,
    steps: [
      { index: 0, kind: 'prepare', activeSeconds: 30, motorSeconds: 0, maxPct: 0, skipped: false },
      { index: 1, kind: 'work', zone: 'gluteus-maximus', side: 'left', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
      { index: 2, kind: 'work', zone: 'gluteus-maximus', side: 'right', activeSeconds: 45, motorSeconds: 45, maxPct: 30, skipped: false }, // prettier-ignore
      { index: 3, kind: 'work', zone: 'lumbar-erector', side: 'left', activeSeconds: 10, motorSeconds: 10, maxPct: 25, skipped: true }, // prettier-ignore
    ],
    protocolsVersion: '1',
    ...change,
  };
}

/** Services whose every part is a fake, each under its own name. */
export interface FakeServices extends Services {
  readonly sessionDesk: FakeSessionDesk;
  readonly massagerDesk: FakeMassagerDesk;
  readonly records: FakeRecords;
  readonly settings: FakeSettings;
}

/** A fresh set of fakes. */
export function fakeServices(
  given: { content?: Content; records?: readonly SessionRecord[]; settings?: Partial<Settings> } = {},
): FakeServices {
  const content = given.content ?? aContent();
  return {
    content,
    sessionDesk: new FakeSessionDesk(content),
    massagerDesk: new FakeMassagerDesk(),
    records: new FakeRecords(given.records),
    settings: new FakeSettings(given.settings),
  };
}

/** Stands above a screen under test and answers its contexts. */
export class TestProvider extends LitElement {
  /** Before it is put into the page: what was asked for too early stays unanswered. */
  provide(services: Services): void {
    new ContextProvider(this, { context: contentContext, initialValue: services.content });
    new ContextProvider(this, { context: sessionDeskContext, initialValue: services.sessionDesk });
    new ContextProvider(this, { context: massagerDeskContext, initialValue: services.massagerDesk });
    new ContextProvider(this, { context: recordsContext, initialValue: services.records });
    new ContextProvider(this, { context: settingsContext, initialValue: services.settings });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

/** Mounts an element below a provider; the element is returned once it has rendered. */
export async function mountUnder<T extends LitElement>(services: Services, element: T): Promise<T> {
  if (!customElements.get('test-provider')) customElements.define('test-provider', TestProvider);
  const provider = new TestProvider();
  provider.provide(services);
  provider.append(element);
  document.body.append(provider);
  await element.updateComplete;
  return element;
}

/** Takes away everything that was mounted; for `afterEach`. */
export function unmountAll(): void {
  document.body.replaceChildren();
}
