import { afterEach, describe, expect, test } from 'vitest';
import { unmountAll } from '../../support/fake-services.ts';
import { AT, PlayerHarness, STILL } from '../../support/player-harness.ts';

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  unmountAll();
});

const STATES: Readonly<Record<string, () => Promise<PlayerHarness>>> = {
  'get ready': () => PlayerHarness.open(),
  working: () => working(),
  'working in the simulator': () => working('simulator'),
  'working by hand': async () => {
    const player = await PlayerHarness.open('by-hand');
    await player.runAt(AT.bandLeft);
    return player;
  },
  breathing: async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.breathe + 3);
    return player;
  },
  'changing sides': async () => {
    const player = await PlayerHarness.open();
    await player.runAt(AT.switch + 3);
    return player;
  },
  paused: async () => {
    const player = await working();
    await player.massager(STILL);
    await player.put({ status: 'paused', cause: 'page-hidden' });
    return player;
  },
  'the alarm': async () => {
    const player = await working();
    await player.lose();
    return player;
  },
  'the link still away': async () => {
    const player = await working();
    await player.lose();
    await player.press('It has stopped');
    return player;
  },
  'connected again': async () => {
    const player = await working();
    await player.lose();
    await player.massager({ link: 'ready', motor: 'stop-sent' });
    return player;
  },
  'the end': async () => {
    const player = await working();
    await player.massager(STILL);
    await player.put({ status: 'ended', reason: 'completed' });
    return player;
  },
  'the list of steps': () => withOpen('Steps'),
  'what hurts': () => withOpen('Something hurts'),
  'what was said of it': async () => {
    const player = await withOpen('Something hurts');
    await player.press('Bruise, welt, bleeding or strong redness');
    return player;
  },
  'the lock': () => withOpen('Lock the screen'),
  'the ways': async () => {
    const player = await working();
    await player.massager(STILL);
    await player.put({ status: 'paused', cause: 'user' });
    await player.press('Change mode');
    return player;
  },
  'the keys': async () => {
    const player = await working();
    dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
    await player.settled();
    return player;
  },
  'a rehearsal': async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.runAt(AT.bandLeft);
    return player;
  },
  'the end of a rehearsal': async () => {
    const player = await PlayerHarness.practise('rehearse');
    await player.put({ status: 'ended', reason: 'completed' });
    return player;
  },
  'by hand without levels': async () => {
    const player = await PlayerHarness.open('by-hand');
    await player.services.settings.change({ handLevels: 0 });
    await player.runAt(AT.bandLeft);
    return player;
  },
  'far view, locked': async () => {
    const player = await withOpen('Far view');
    await player.press('Lock the screen');
    return player;
  },
  'far view': async () => {
    const player = await working();
    await player.press('Far view');
    return player;
  },
};

async function withOpen(name: string): Promise<PlayerHarness> {
  const player = await working();
  await player.press(name);
  return player;
}

async function working(mode: 'massager' | 'simulator' = 'massager'): Promise<PlayerHarness> {
  const player = await PlayerHarness.open(mode);
  await player.workAt(AT.bandLeft + 13);
  return player;
}

describe.each(['light', 'dark'])('in the %s theme axe finds nothing wrong with', (theme) => {
  test.each(Object.keys(STATES))('%s', async (name) => {
    document.documentElement.dataset['theme'] = theme;
    const player = await STATES[name]!();
    expect(await player.flaws()).toEqual([]);
  });
});
