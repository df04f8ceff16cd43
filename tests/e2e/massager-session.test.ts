import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { EmulatedMassager } from '../support/emulated-massager.ts';
import type { WatchedPage } from './browser.ts';
import { MassagerPages } from './massager-pages.ts';
import type { PlayerPage } from './player-page.ts';
import { meaningOf, rpmOf } from './theragun-wire.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the first area for 45 s. */
const FIRST_WORK_S = 5 + 30 + 20;

describe('a session with a massager in real Chromium', () => {
  const pages = new MassagerPages();
  let watched: WatchedPage;
  let player: PlayerPage;
  let massager: EmulatedMassager;

  beforeEach(async () => {
    ({ watched, player, massager } = await pages.open());
    await player.connectMassager(inject('turnedUrl'));
  });
  afterEach(async () => {
    expect(await pages.close()).toEqual([]);
  });
  afterAll(() => pages.dispose());

  /** Speeds in the order written; 0 for a stop frame. */
  const speeds = (): number[] =>
    massager.frames.map(meaningOf).flatMap((meaning) => {
      if (meaning.kind === 'speed') return [meaning.rpm];
      return meaning.kind === 'stop' ? [0] : [];
    });

  test('ten minutes write only valid frames, under the ceiling, in ramps, silent between areas, and end with stop', async () => {
    massager.clear();
    await player.startRoutine('lower-back-release-10');
    let aroundTheWork = 0;
    for (let minute = 0; minute < 10; minute++) await player.advance(60);
    await player.advance(10);
    expect(massager.frames.map(meaningOf).filter(({ kind }) => kind === 'invalid')).toEqual([]);
    const written = speeds();
    // The routine's cap is 35 %, its strongest step 30 %.
    expect(Math.max(...written)).toBe(rpmOf(30));
    for (const [index, rpm] of written.entries()) {
      const before = written[index - 1] ?? 0;
      // From a standstill the first level is the lowest that is felt; each later one is a step of the ramp.
      if (before === 0 && rpm > 0) {
        aroundTheWork++;
        expect(rpm).toBeLessThanOrEqual(rpmOf(2));
      } else if (rpm > before) expect(rpm - before).toBeLessThanOrEqual(rpmOf(2) - rpmOf(1) + 20);
    }
    // Every area of the routine starts from a standstill: five areas, both sides.
    expect(aroundTheWork).toBe(10);
    expect(written.at(-1)).toBe(0);
    await expect.poll(() => watched.page.getByRole('link', { name: 'See summary' }).count()).toBe(1);
    expect((await player.spoken()).join(' ')).toContain('Left muscle band, three fingers out from the spine');
  });

  test('a lost link holds the clock, says so, sends stop the moment it is back, and only the person goes on', async () => {
    await player.startRoutine('lower-back-release-10');
    await player.advance(FIRST_WORK_S + 20);
    expect(speeds().at(-1)).toBe(rpmOf(30));
    const timeBefore = await player.timeLeft.textContent();
    massager.clear();
    await massager.dropLink();
    await watched.page.getByRole('alertdialog').waitFor();
    expect(await player.spoken()).toContainEqual(expect.stringContaining('I lost the massager'));
    await expect
      .poll(() => player.button('It has stopped').evaluate((it) => it.matches(':focus')))
      .toBe(true);
    await player.advance(5);
    await massager.until((writes) => writes.length > 0);
    const meanings = massager.frames.map(meaningOf);
    expect(meanings.find(({ kind }) => kind === 'speed' || kind === 'stop')).toEqual({ kind: 'stop' });
    await player.advance(30);
    expect(speeds().every((rpm) => rpm === 0)).toBe(true);
    expect(await player.timeLeft.textContent()).toBe(timeBefore);
    await player.button('Resume').click();
    await player.advance(3);
    await player.advance(1);
    const first = speeds().find((rpm) => rpm > 0) ?? 0;
    expect(first).toBeLessThanOrEqual(rpmOf(2));
  });

  test('a link lost while the person looks at another screen brings the alarm to them', async () => {
    await player.startRoutine('lower-back-release-10');
    await player.advance(FIRST_WORK_S + 5);
    await watched.page.evaluate(() => {
      location.hash = '#/massager';
    });
    await watched.page.getByRole('heading', { level: 1, name: 'Massager' }).waitFor();
    await massager.dropLink();
    await watched.page.getByRole('alertdialog').waitFor();
    expect(watched.page.url()).toContain('#/session');
  });

  test('stop is the next frame after the one in flight, from any screen', async () => {
    await player.startRoutine('lower-back-release-10');
    await player.advance(FIRST_WORK_S + 3);
    await watched.page.evaluate(() => {
      location.hash = '#/journal';
    });
    await watched.page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
    massager.clear();
    await player.button('Stop').dispatchEvent('pointerdown');
    await massager.until((writes) => writes.length > 0);
    expect(meaningOf(massager.frames[0] ?? '')).toEqual({ kind: 'stop' });
    await player.advance(60);
    expect(speeds().every((rpm) => rpm === 0)).toBe(true);
  });

  test('softer, stronger and the slider move the massager under the ceiling', async () => {
    await player.startRoutine('lower-back-release-10');
    await player.advance(FIRST_WORK_S + 10);
    expect(await player.intensity.inputValue()).toBe('30');
    await player.button('Softer').click();
    await player.advance(2);
    expect(speeds().at(-1)).toBe(rpmOf(20));
    expect(await player.intensity.inputValue()).toBe('20');
    for (let press = 0; press < 5; press++) await player.button('Stronger').click();
    await player.advance(10);
    // 35 % is the routine's cap.
    expect(speeds().at(-1)).toBe(rpmOf(35));
    await player.button('Skip').click();
    await player.advance(1);
    expect(speeds().at(-1)).toBe(0);
  });
});
