import { createServices, createTabLocks, readBuiltIn, watchPage } from '#app';
import { createCueConductor, createWebAudio, createWebSpeech, type SpeechPort } from '#cues';
import { createCheckpoints, createIdbRecords, createMemorySettings } from '#storage';
import { startLocalization } from '#ui';
import { builtInFiles } from '../../support/built-in-files.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { countGattOperations } from './gatt-operations.ts';

/** What the end-to-end tests may do with the page. */
export interface TurnedPage {
  /** Lets time pass in small steps; each waits for what it caused on the link and on the screen. */
  advance(ms: number): Promise<void>;
  /** What was said so far, with the time on the turned clock. */
  readonly spoken: readonly { readonly atMs: number; readonly text: string }[];
  readonly nowMs: number;
}

declare global {
  interface Window {
    turned: TurnedPage;
  }
}

/** As often as a ramp is looked at; where nothing is due for longer, time goes there at once. */
const STEP_MS = 100;

startLocalization();
const clock = new ManualClock(1_000, new Date(2026, 2, 12, 18, 40).getTime());
const operations = countGattOperations();
const spoken: { atMs: number; text: string }[] = [];

/** A voice that speaks at once and remembers. */
const voice: SpeechPort = {
  ...createWebSpeech(undefined, undefined),
  voices: () => [{ id: 'test', name: 'Test', language: 'en-GB', local: true, isDefault: true }],
  speak: ({ text }, listener) => {
    spoken.push({ atMs: clock.now(), text });
    listener.started();
    clock.after((text.split(' ').length / 2.4) * 1_000, () => {
      listener.ended();
    });
  },
};

const settings = createMemorySettings();
const conductor = createCueConductor({
  clock,
  audio: createWebAudio(undefined, clock),
  speech: voice,
  vibration: { vibrate: () => true },
  settings: settings.settings,
});
const app = createServices({
  clock,
  bluetooth: navigator.bluetooth,
  builtIn: readBuiltIn(builtInFiles()),
  records: createIdbRecords({ indexedDB }),
  settings,
  conductor,
  wakeLock: { follow: () => () => undefined },
  newId: () => crypto.randomUUID(),
  checkpoints: createCheckpoints(() => window.localStorage),
  locks: createTabLocks(navigator.locks),
  isHidden: () => document.visibilityState === 'hidden',
});
watchPage({ document, window }, { sessions: app.sessionDesk, massagers: app.massagerDesk });

window.turned = {
  spoken,
  get nowMs() {
    return clock.now();
  },
  async advance(ms) {
    const untilMs = clock.now() + ms;
    while (clock.now() < untilMs) {
      clock.advance(Math.min(Math.max(STEP_MS, clock.dueInMs), untilMs - clock.now()));
      await operations.settled();
    }
  },
};

const element = document.querySelector('bb-app');
if (element) element.services = app.services;
