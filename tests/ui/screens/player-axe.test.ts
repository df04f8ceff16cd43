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
  'far view': async () => {
    const player = await working();
    await player.press('Far view');
    return player;
  },
};

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
