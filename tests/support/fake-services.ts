/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import type { SessionRecord, Settings, SettingsStore } from '#storage';
import type { Content, Services } from '#ui';
import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import {
  contentContext,
  cueBenchContext,
  drillsContext,
  explorerContext,
  keepingContext,
  massagerDeskContext,
  ownMassagersContext,
  ownRoutinesContext,
  recordsContext,
  sessionDeskContext,
  settingsContext,
  updatesContext,
} from '../../src/ui/contexts.ts';
import { aContent } from './fake-content.ts';
import { FakeDrills } from './fake-drills.ts';
import { FakeExplorer } from './fake-explorer.ts';
import { FakeMassagerDesk } from './fake-massager-desk.ts';
import { FakeCueBench, FakeKeeping, FakeOwnRoutines, FakeUpdates } from './fake-keeping.ts';
import { FakeOwnMassagers } from './fake-own-massagers.ts';
import { FakeRecords } from './fake-records.ts';
import { FakeSessionDesk } from './fake-session.ts';

export { FakeRecords, aRecord } from './fake-records.ts';

/** Everything on, in the middle. */
export const SETTINGS: Settings = {
  tones: true,
  voice: true,
  vibration: true,
  volume: 0.8,
  voiceRate: 1,
  theme: 'system',
  maxIntensityPct: 100,
  cueVolumes: { changes: 1, time: 1, countdown: 1, session: 1 },
  voiceUri: '',
  units: 'metric',
  sideNames: { left: '', right: '' },
  textSize: 'normal',
  wakeLock: true,
  letterKeys: true,
  welcomed: true,
};

/** Settings in memory; `full` makes keeping them fail after they took effect. */
export class FakeSettings implements SettingsStore {
  readonly settings$: BehaviorSubject<Settings>;
  readonly damaged$ = new BehaviorSubject<readonly (keyof Settings)[]>([]);
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

  forget(): void {
    this.settings$.next({ ...SETTINGS, welcomed: false });
  }
}

/** Services whose every part is a fake, each under its own name. */
export interface FakeServices extends Services {
  readonly sessionDesk: FakeSessionDesk;
  readonly massagerDesk: FakeMassagerDesk;
  readonly records: FakeRecords;
  readonly settings: FakeSettings;
  readonly keeping: FakeKeeping;
  readonly ownRoutines: FakeOwnRoutines;
  readonly updates: FakeUpdates;
  readonly cueBench: FakeCueBench;
  readonly ownMassagers: FakeOwnMassagers;
  readonly explorer: FakeExplorer;
  readonly drills: FakeDrills;
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
    keeping: new FakeKeeping(),
    ownRoutines: new FakeOwnRoutines(),
    updates: new FakeUpdates(),
    cueBench: new FakeCueBench(),
    ownMassagers: new FakeOwnMassagers(),
    explorer: new FakeExplorer(),
    drills: new FakeDrills(content),
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
    new ContextProvider(this, { context: keepingContext, initialValue: services.keeping });
    new ContextProvider(this, { context: ownRoutinesContext, initialValue: services.ownRoutines });
    new ContextProvider(this, { context: updatesContext, initialValue: services.updates });
    new ContextProvider(this, { context: cueBenchContext, initialValue: services.cueBench });
    new ContextProvider(this, { context: ownMassagersContext, initialValue: services.ownMassagers });
    new ContextProvider(this, { context: explorerContext, initialValue: services.explorer });
    new ContextProvider(this, { context: drillsContext, initialValue: services.drills });
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
