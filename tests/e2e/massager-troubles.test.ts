import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { deviceOf } from '../contract/harness/profile-device.ts';
import type { EmulatedMassager } from '../support/emulated-massager.ts';
import { builtInProfile } from '../support/massager-files.ts';
import type { WatchedPage } from './browser.ts';
import { MassagerPages } from './massager-pages.ts';
import type { PlayerPage } from './player-page.ts';

/** Its levels and its stop are acknowledged, so they can be refused, and nothing else is written. */
const WAND = deviceOf(builtInProfile('we-vibe-wand'), {});
const WAND_STOP = '0F 00 00 00 00 00 00 00';
const JOYHUB = deviceOf(builtInProfile('joyhub'), {});
const JOYHUB_STOP = 'A0 03 00 00 00 00 AA';
/** As often as a level is tried before the driver gives it up. */
const LEVEL_TRIES = 8;
const FOR_EVER = Number.MAX_SAFE_INTEGER;
const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
const BATTERY_LEVEL = '00002a19-0000-1000-8000-00805f9b34fb';

describe('what goes wrong with a massager in real Chromium', () => {
  const pages = new MassagerPages();
  let watched: WatchedPage;
  let player: PlayerPage;
  let massager: EmulatedMassager;

  beforeEach(async () => {
    ({ watched, player, massager } = await pages.open(WAND));
    watched.page.setDefaultTimeout(30_000);
    await watched.page.goto(`${inject('turnedUrl')}#/massager`);
  });
  afterEach(async () => {
    expect(await pages.close()).toEqual([]);
  });
  afterAll(() => pages.dispose());

  const text = (words: string): Locator => player.text(words);

  /** What went wrong and what to do about it are on the screen, and no massager is. */
  async function seesNone(what: string, todo: string): Promise<void> {
    await player.advanceUntil(text(what));
    await text(todo).waitFor();
    expect(await player.button('Release').count()).toBe(0);
  }

  async function connect(): Promise<void> {
    await player.button('Connect massager').click();
    await player.untilReady();
  }

  async function work(): Promise<void> {
    await player.startRoutine('lower-back-release-10');
    await player.skipToWork();
  }

  test('a closed chooser leaves everything as it was, and opens again', async () => {
    massager.chooser = 'cancel';
    await player.button('Connect massager').click();
    await seesNone('No massager was connected.', 'Connect again when you like, or go by hand.');
    expect(massager.connections).toBe(0);
    massager.chooser = 'choose';
    await player.button('Look again').click();
    await player.untilReady();
    expect(await text('No massager was connected.').count()).toBe(0);
  });

  test('a refused link says who may hold it, and the next try connects', async () => {
    massager.refuseConnections();
    await player.button('Connect massager').click();
    await seesNone('The massager refused the connection.', 'Another app may hold it.');
    expect(massager.frames).toEqual([]);
    await player.button('Look again').click();
    await player.untilReady();
    expect(massager.frames).toEqual([WAND_STOP]);
  });

  test('one that takes not even the first stop is not used', async () => {
    massager.refuseWrites(FOR_EVER);
    await player.button('Connect massager').click();
    await seesNone(
      'The massager did not take a command.',
      'If it is running, lift it off and press its power button.',
    );
    expect(new Set(massager.frames)).toEqual(new Set([WAND_STOP]));
    massager.refuseWrites(0);
    await player.button('Look again').click();
    await player.untilReady();
  });

  test('one that takes no more levels is stopped, the session waits, and the person goes on', async () => {
    await connect();
    await work();
    await player.advance(1);
    massager.clear();
    massager.refuseWrites(LEVEL_TRIES);
    await player.advance(2);
    await text('Paused because the massager did not take its commands.').waitFor();
    await text('Stop sent. Check that it is still.').waitFor();
    const taken = massager.writes.filter(({ answer }) => answer === 'ok').map(({ bytes }) => bytes);
    expect(new Set(taken)).toEqual(new Set([WAND_STOP]));
    massager.clear();
    await player.button('Resume').click();
    await player.advance(5);
    expect(massager.frames.some((bytes) => bytes !== WAND_STOP)).toBe(true);
  });

  test('one that takes no stop either is let go, and the alarm says that it may still run', async () => {
    await connect();
    await work();
    await player.advance(3);
    massager.refuseWrites(FOR_EVER);
    await player.button('Stop').dispatchEvent('pointerdown');
    await player.advance(1);
    const alarm = watched.page.getByRole('alertdialog', { name: 'Your massager may still be running' });
    await alarm.waitFor();
    massager.refuseWrites(0);
    massager.clear();
    await massager.dropLink();
    await player.advance(3);
    await massager.until((writes) => writes.length > 0);
    expect(massager.frames).toEqual([WAND_STOP]);
  });

  test('without a radio the screen says so, and once it is on the next try connects', async () => {
    await massager.radio('absent');
    await player.button('Connect massager').click();
    await seesNone('Bluetooth is off.', 'Switch it on in the settings of this device, then connect again.');
    await massager.radio('powered-on');
    await player.button('Look again').click();
    await player.untilReady();
  });

  test('a radio that goes off in a session takes the link, and what comes back is stopped first', async () => {
    await connect();
    await work();
    await player.advance(3);
    massager.clear();
    massager.refuseConnections(FOR_EVER);
    await massager.radio('absent');
    await massager.dropLink();
    await watched.page.getByRole('alertdialog').waitFor();
    await player.button('It has stopped').click();
    await player.advance(5);
    expect(massager.frames).toEqual([]);
    massager.refuseConnections(0);
    await massager.radio('powered-on');
    await player.advance(12);
    await text('Connected again').waitFor();
    expect(massager.frames).toEqual([WAND_STOP]);
  });

  test('a device without any known service is sent nothing, and can be looked into', async () => {
    massager.offer({ [BATTERY_SERVICE]: { [BATTERY_LEVEL]: { read: true } } });
    await player.button('Connect massager').click();
    await seesNone(
      'This one speaks a language Backbeat does not know.',
      'Choose another one, look into it and teach it, or use it by hand.',
    );
    await watched.page.getByRole('link', { name: 'Look into it' }).click();
    await watched.page.getByRole('heading', { level: 1, name: 'Look into a device' }).waitFor();
    await player.button('Choose a device').click();
    await player.advanceUntil(watched.page.getByRole('region', { name: 'Battery' }));
    expect(massager.frames).toEqual([]);
  });

  test('of two massagers only the one in use is written to, and the first is had back by its name', async () => {
    await connect();
    await massager.become({ ...JOYHUB, address: '09:09:09:09:09:10' });
    massager.clear();
    // Without a release: the one in use is stopped and let go first.
    await player.button('Connect another one').click();
    await player.advanceUntil(watched.page.getByRole('heading', { level: 2, name: 'J-37' }));
    await massager.until((writes) => writes.at(-1)?.bytes === JOYHUB_STOP);
    expect(unrepeated(massager.frames)).toEqual([WAND_STOP, JOYHUB_STOP]);
    await player.button('Release').click();
    await text('J-37 was let go.').waitFor();
    await massager.become({ ...WAND, address: '09:09:09:09:09:09' });
    massager.clear();
    await player.button('Connect Wand').click();
    await player.untilReady();
    await watched.page.getByRole('heading', { level: 2, name: 'Wand' }).waitFor();
    expect(massager.frames).toEqual([WAND_STOP]);
  });
});

/** A stop may be written more than once; what counts is the order. */
function unrepeated(frames: readonly string[]): readonly string[] {
  return frames.filter((bytes, index) => bytes !== frames[index - 1]);
}
