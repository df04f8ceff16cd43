import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launch, openPage } from '../../e2e/browser.ts';
import { PlayerPage } from '../../e2e/player-page.ts';
import { meaningOf } from '../../e2e/theragun-wire.ts';
import { createEmulatedMassager, type EmulatedMassager } from '../../support/emulated-massager.ts';
import { median, quantile, show, sum } from '../numbers.ts';
import type { BenchSite } from '../site.ts';
import type { Table } from '../table.ts';

/** A usual link. */
const ANSWER_MS = 30;
/** Get-ready; the ramp writes a level every half second or so after it. */
const UNTIL_RAMP_MS = 5_000 + 700;
/** A level that was written later than this after stop would still be seen. */
const AFTERMATH_MS = 300;

interface Press {
  /** From the finger on the button to the stop frame's arrival. */
  readonly arrivedMs: number;
  /** How much of that the write in flight took. */
  readonly waitedMs: number;
  readonly levelsAfter: number;
}

/** The Stop button of the built app, on the browser's own Bluetooth. */
export async function measureStopInChromium({ appUrl, quick }: BenchSite): Promise<readonly Table[]> {
  const runs = quick ? 1 : 5;
  const browser = await launch();
  const { page } = await openPage(browser);
  const massager = await createEmulatedMassager(browser, page, { answerDelayMs: ANSWER_MS });
  try {
    const player = new PlayerPage(page);
    await player.connectMassager(appUrl);
    const presses: Press[] = [];
    for (let run = 0; run < runs; run++) presses.push(await pressOnce(player, massager));
    const of = (read: (press: Press) => number): readonly number[] => presses.map(read);
    const own = of(({ arrivedMs, waitedMs }) => arrivedMs - waitedMs);
    const arrived = of(({ arrivedMs }) => arrivedMs);
    const waited = of(({ waitedMs }) => waitedMs);
    const row = (name: string, values: readonly number[]): string[] => [
      name,
      show(median(values)),
      show(quantile(values, 0.95)),
      show(Math.max(...values)),
    ];
    return [
      {
        title: `STOP in Chromium, built app, emulated massager that answers after ${ANSWER_MS} ms, ${runs} presses`,
        columns: ['from pointerdown', 'ms p50', 'p95', 'max'],
        rows: [
          row('to the stop frame at the massager', arrived),
          row('of that, write in flight', waited),
          row('of that, page, browser and test rig', own),
        ],
        note: `Levels after stop: ${sum(of(({ levelsAfter }) => levelsAfter))}. Limit: the write in flight.`,
      },
    ];
  } finally {
    await massager.calm();
    await page.context().close();
    await massager.dispose();
    await browser.close();
  }
}

async function pressOnce(player: PlayerPage, massager: EmulatedMassager): Promise<Press> {
  const { page } = player;
  await player.startRoutine('lower-back-release-10');
  await player.button('Skip').click();
  await player.button('Skip').click();
  await player.button('Stop').hover();
  await delay(UNTIL_RAMP_MS + Math.random() * 1_500);
  const offsetMs = await clockOffset(page);
  await page.evaluate(() => {
    const note = ({ timeStamp }: Event): void => {
      document.body.dataset['pressedMs'] = String(timeStamp);
    };
    window.addEventListener('pointerdown', note, { capture: true, once: true });
  });
  const before = massager.writes.length;
  await page.mouse.down();
  const pressedMs = Number(await page.evaluate(() => document.body.dataset['pressedMs'])) + offsetMs;
  await massager.until((writes) => writes.some(({ bytes, atMs }) => isStop(bytes) && atMs > pressedMs));
  await page.mouse.up();
  await delay(AFTERMATH_MS);
  const stop = massager.writes.find(
    ({ bytes, atMs }, at) => at >= before && isStop(bytes) && atMs > pressedMs,
  );
  const last = massager.writes.findLast(({ atMs, response }) => response && atMs <= pressedMs);
  const waitedMs = Math.max(0, (last?.atMs ?? -Infinity) + ANSWER_MS - pressedMs);
  return {
    arrivedMs: (stop?.atMs ?? NaN) - pressedMs,
    waitedMs,
    levelsAfter: massager.writes.filter(
      ({ bytes, atMs }) => atMs > (stop?.atMs ?? 0) && meaningOf(bytes).kind === 'speed',
    ).length,
  };
}

function isStop(bytes: string): boolean {
  return meaningOf(bytes).kind === 'stop';
}

/** What to add to the page's clock to get this process's: by the fastest of some round trips. */
async function clockOffset(page: Page): Promise<number> {
  let best = { tripMs: Infinity, offsetMs: 0 };
  for (let round = 0; round < 8; round++) {
    const sentMs = performance.now();
    const pageMs = await page.evaluate(() => performance.now());
    const tripMs = performance.now() - sentMs;
    if (tripMs < best.tripMs) best = { tripMs, offsetMs: sentMs + tripMs / 2 - pageMs };
  }
  return best.offsetMs;
}
