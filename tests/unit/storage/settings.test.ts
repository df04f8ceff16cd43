import {
  createMemorySettings,
  createSettingsStore,
  DEFAULT_SETTINGS,
  parseSettings,
  type Settings,
} from '#storage';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const SILENT = { changes: 0, time: 0, countdown: 0, session: 0 };

/** A mirror that remembers. */
function aMirror(start: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(start));
  const mirror = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  return { items, mirror: () => mirror };
}

async function put(indexedDB: IDBFactory, values: Readonly<Record<string, unknown>>): Promise<void> {
  await createSettingsStore({ indexedDB }).loaded;
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('backbeat');
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const store = raw.transaction('settings', 'readwrite').objectStore('settings');
  for (const [name, value] of Object.entries(values)) store.put(value, name);
  raw.close();
}

test('before anything was chosen there are defaults, at once', () => {
  const { settings } = createSettingsStore({ indexedDB: new IDBFactory() });
  expect(settings).toEqual({
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
    welcomed: false,
  });
});

test('a change takes effect at once and is there the next time', async () => {
  const indexedDB = new IDBFactory();
  const store = createSettingsStore({ indexedDB });
  const seen: number[] = [];
  store.settings$.subscribe(({ volume }) => seen.push(volume));
  const kept = store.change({ volume: 0.3, theme: 'dark' });
  expect(store.settings.volume).toBe(0.3);
  expect(seen).toEqual([0.8, 0.3]);
  await kept;
  const next = createSettingsStore({ indexedDB });
  await next.loaded;
  expect(next.settings).toEqual({ ...DEFAULT_SETTINGS, volume: 0.3, theme: 'dark' });
});

test('what is chosen while the store is being read is not undone by what is read', async () => {
  const indexedDB = new IDBFactory();
  await put(indexedDB, { volume: 0.2, voice: false });
  const store = createSettingsStore({ indexedDB });
  void store.change({ volume: 0.6 });
  await store.loaded;
  expect(store.settings).toMatchObject({ volume: 0.6, voice: false });
});

test('a damaged setting is its default, the others are as they were kept', async () => {
  const indexedDB = new IDBFactory();
  await put(indexedDB, {
    volume: 'loud',
    theme: 'purple',
    maxIntensityPct: 400,
    voice: false,
    voiceRate: 1.2,
  });
  const store = createSettingsStore({ indexedDB });
  await store.loaded;
  expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, voice: false, voiceRate: 1.2 });
});

test('of volumes and names the damaged ones start anew, the sound ones stay', async () => {
  const indexedDB = new IDBFactory();
  await put(indexedDB, {
    cueVolumes: { changes: 0.4, time: 'soft', countdown: 7, old: 1 },
    sideNames: { left: 'Watch side', right: 'x'.repeat(99) },
  });
  const store = createSettingsStore({ indexedDB });
  await store.loaded;
  expect(store.settings.cueVolumes).toEqual({ changes: 0.4, time: 1, countdown: 1, session: 1 });
  expect(store.settings.sideNames).toEqual({ left: 'Watch side', right: '' });
});

test('damaged settings are named until they are chosen anew, and stay where they are until then', async () => {
  const indexedDB = new IDBFactory();
  await put(indexedDB, { theme: 'purple', cueVolumes: { changes: 2 }, volume: 0.5 });
  const store = createSettingsStore({ indexedDB });
  let damaged: readonly string[] = [];
  store.damaged$.subscribe((names) => (damaged = names));
  expect(damaged).toEqual([]);
  await store.loaded;
  expect([...damaged].sort()).toEqual(['cueVolumes', 'theme']);
  await store.change({ theme: 'dark' });
  expect(damaged).toEqual(['cueVolumes']);
  const again = createSettingsStore({ indexedDB });
  again.damaged$.subscribe((names) => (damaged = names));
  await again.loaded;
  expect(damaged).toEqual(['cueVolumes']);
});

test('a change out of range is refused, and the rest of it holds', async () => {
  const store = createSettingsStore({ indexedDB: new IDBFactory() });
  await expect(store.change({ volume: 7, voice: false })).rejects.toMatchObject({ name: 'StorageError' });
  expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, voice: false });
});

test('where the browser keeps nothing a change still takes effect, and tells', async () => {
  const store = createSettingsStore({ indexedDB: undefined });
  await store.loaded;
  await expect(store.change({ voice: false })).rejects.toMatchObject({ code: 'unavailable' });
  expect(store.settings.voice).toBe(false);
});

test('a copy that can be read at once saves the first look from the defaults', async () => {
  const { items, mirror } = aMirror();
  const indexedDB = new IDBFactory();
  await createSettingsStore({ indexedDB, mirror }).change({ theme: 'dark', maxIntensityPct: 40 });
  expect(items.size).toBe(1);
  expect(createSettingsStore({ indexedDB, mirror }).settings).toMatchObject({
    theme: 'dark',
    maxIntensityPct: 40,
  });
});

test('the first paint finds its look, its size of text and whether the app was welcomed before', async () => {
  const { mirror } = aMirror();
  await createSettingsStore({ indexedDB: undefined, mirror })
    .change({ theme: 'dark', textSize: 'larger', welcomed: true })
    .catch(() => undefined);
  const { settings } = createSettingsStore({ indexedDB: undefined, mirror });
  expect(settings).toMatchObject({ theme: 'dark', textSize: 'larger', welcomed: true });
});

test('reading the same settings again tells nobody of a change', async () => {
  const indexedDB = new IDBFactory();
  const { mirror } = aMirror();
  await createSettingsStore({ indexedDB, mirror }).change({ cueVolumes: { ...SILENT, time: 1 } });
  const store = createSettingsStore({ indexedDB, mirror });
  let changes = 0;
  store.settings$.subscribe(() => changes++);
  await store.loaded;
  expect(changes).toBe(1);
});

test('what is forgotten is as before anything was chosen', async () => {
  const store = createSettingsStore({ indexedDB: new IDBFactory() });
  await store.change({ theme: 'dark', welcomed: true });
  store.forget();
  expect(store.settings).toEqual(DEFAULT_SETTINGS);
});

test('where copy and database differ the database leads', async () => {
  const indexedDB = new IDBFactory();
  await put(indexedDB, { theme: 'light' });
  const { mirror } = aMirror({ 'backbeat.settings': JSON.stringify({ theme: 'dark', volume: 0.1 }) });
  const store = createSettingsStore({ indexedDB, mirror });
  expect(store.settings.theme).toBe('dark');
  await store.loaded;
  expect(store.settings).toMatchObject({ theme: 'light', volume: 0.1 });
});

test('a copy that is damaged or forbidden is done without', async () => {
  const { mirror } = aMirror({ 'backbeat.settings': '{"theme":' });
  expect(createSettingsStore({ indexedDB: undefined, mirror }).settings).toEqual(DEFAULT_SETTINGS);
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const store = createSettingsStore({ indexedDB: new IDBFactory(), mirror: forbidden });
  await store.change({ voice: false });
  expect(store.settings.voice).toBe(false);
});

test('nothing that may be stored makes settings that are not', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.anything()),
      ),
      (data) => {
        const settings: Settings = { ...DEFAULT_SETTINGS, ...parseSettings(data) };
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(settings.volume).toBeGreaterThanOrEqual(0);
        expect(settings.volume).toBeLessThanOrEqual(1);
        expect(settings.maxIntensityPct).toBeLessThanOrEqual(100);
        expect(['system', 'light', 'dark']).toContain(settings.theme);
      },
    ),
  );
});

test('settings in memory start from what is given', async () => {
  const store = createMemorySettings({ voice: false });
  await store.change({ volume: 0.4 });
  expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, voice: false, volume: 0.4 });
});
