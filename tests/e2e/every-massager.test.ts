import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { deviceOf } from '../contract/harness/profile-device.ts';
import type { EmulatedMassager } from '../support/emulated-massager.ts';
import { builtInProfile, PROFILES } from '../support/massager-files.ts';
import type { WatchedPage } from './browser.ts';
import { MassagerPages } from './massager-pages.ts';
import type { PlayerPage } from './player-page.ts';
import { profileWire } from './profile-wire.ts';

/** What it has proves that it is something else, so that only its name tells; or the person. */
const MISTAKEN = 'htk-bm001';
/** As no profile has it: which of several it is only the person knows. */
const UNKNOWN_NAME = 'Massager 7';
/** Their service and characteristic are shared with others; without the name nothing tells them apart. */
const ASKED: ReadonlySet<string> = new Set(['foreo', 'mymuse-link-plus', 'motorbunny', 'youou-wand']);
/** The belt's start waits for a notification, which Chromium's emulation can't push. */
const NEEDS_AN_ANSWER = 'feelspace-navibelt';

describe('each massager that Backbeat knows, one after the other on one page', () => {
  const pages = new MassagerPages();
  let watched: WatchedPage;
  let player: PlayerPage;
  let massager: EmulatedMassager;
  let met = 0;

  beforeAll(async () => {
    ({ watched, player, massager } = await pages.open());
    watched.page.setDefaultTimeout(30_000);
    await watched.page.goto(`${inject('turnedUrl')}#/massager`);
  });
  afterAll(async () => {
    await pages.close();
    await pages.dispose();
  });

  const text = (words: string): Locator => player.text(words);

  /** Another device in the air, by a profile; with a name that tells nothing if the person is to be asked. */
  async function meet(
    id: string,
    isUnknown: boolean,
  ): Promise<{ readonly name: string; readonly label: string }> {
    const profile = builtInProfile(id);
    const { name = '', services, values } = deviceOf(profile, isUnknown ? { name: UNKNOWN_NAME } : {});
    const address = `09:09:09:09:09:${String(10 + met++)}`;
    await massager.become({ name, address, ...(services && { services }), ...(values && { values }) });
    massager.clear();
    await player.show('#/massager');
    if (isUnknown) await watched.page.getByRole('switch', { name: 'Show every device' }).check();
    await player.button('Connect massager').click();
    return { name, label: profile.label };
  }

  test.each([...PROFILES.keys()].filter((id) => id !== NEEDS_AN_ANSWER))(
    '%s connects, runs ten seconds of a session, and stops',
    async (id) => {
      const { name, label } = await meet(id, ASKED.has(id));
      if (ASKED.has(id)) await player.button(`Use this one ${label}`).click();
      await player.untilReady();
      if (ASKED.has(id)) await player.button('It is this one').click();
      const begun = massager.writes.length;

      await player.startRoutine('lower-back-release-10');
      await player.skipToWork();
      await player.advance(10);
      const ran = massager.writes.length;
      await player.button('Stop').dispatchEvent('pointerdown');
      await player.advance(2);
      await text('Stop sent. Check that it is still.').waitFor();
      await player.show('#/massager');
      await watched.page.getByRole('heading', { name, level: 2 }).waitFor();
      await player.button('Release').click();
      await player.advanceUntil(text(`${name} was let go.`));

      const { kindsOf, stopLength } = profileWire(builtInProfile(id), { name });
      const kinds = kindsOf(massager.writes);
      expect(kinds).not.toContain('foreign');
      expect(kinds.slice(0, stopLength)).toEqual(Array(stopLength).fill('stop'));
      expect(kinds.slice(0, begun)).not.toContain('level');
      expect(kinds.slice(begun, ran)).toContain('level');
      const commands = kinds.slice(ran).filter((kind) => kind !== 'question');
      expect(new Set(commands)).toEqual(new Set(['stop']));
      expect(watched.faults).toEqual([]);
    },
  );

  test('one that is taken for another is stopped as that one, and begins as what the person says', async () => {
    await meet(MISTAKEN, true);
    await player.untilReady();
    await text('Backbeat takes it for: Anything with an Immediate Alert.').waitFor();
    await player.button('It is another one').click();
    await player.advanceUntil(text('Backbeat takes it for: HTK BM001.'));
    await player.button('It is this one').click();
    expect(massager.frames).toEqual(['00', '00', '0F']);
    await player.button('Release').click();
    await player.advanceUntil(text('was let go.'));
    expect(new Set(massager.frames.slice(3))).toEqual(new Set(['0F']));
    expect(watched.faults).toEqual([]);
  });

  test('a belt that never answers is stopped, asked three times, and said to be silent', async () => {
    await meet(NEEDS_AN_ANSWER, false);
    await player.advanceUntil(text('It is linked, but the answer it should begin with never came.'));
    const { kindsOf } = profileWire(builtInProfile(NEEDS_AN_ANSWER), {});
    expect(kindsOf(massager.writes)).toEqual(['stop', 'begin', 'begin', 'begin']);
    expect(watched.faults).toEqual([]);
  });
});
