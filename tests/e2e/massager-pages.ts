import type { Browser } from 'playwright';
import { createEmulatedMassager, type EmulatedMassager } from '../support/emulated-massager.ts';
import type { EmulatedMassagerOptions } from '../support/emulated-massager.ts';
import { launch, openPage, type WatchedPage } from './browser.ts';
import { PlayerPage } from './player-page.ts';

/** Chromium has let a page with a link hang once in some thousand times while it closed. */
const CLOSE_MS = 15_000;

/** A page of the app, the person in front of it, and the massager in the air around it. */
export interface MassagerPage {
  readonly watched: WatchedPage;
  readonly player: PlayerPage;
  readonly massager: EmulatedMassager;
}

/** Pages with a massager in one browser, one at a time: the emulated radio is the browser's. */
export class MassagerPages {
  #browser: Browser | undefined;
  #open: MassagerPage | undefined;

  /** A fresh page with a massager in range; the one before has to be closed. */
  async open(options?: EmulatedMassagerOptions): Promise<MassagerPage> {
    this.#browser ??= await launch();
    // What these pages are asked about is what is written: pictures that nobody looks at need not move.
    const watched = await openPage(this.#browser, { reducedMotion: 'reduce' });
    const massager = await createEmulatedMassager(this.#browser, watched.page, options);
    this.#open = { watched, massager, player: new PlayerPage(watched.page) };
    return this.#open;
  }

  /**
   * Closes the page, then takes its massager away.
   * A page that does not close takes its browser with it: the next one gets a new browser, and no test waits.
   * @returns everything that went wrong in the page.
   */
  async close(): Promise<readonly string[]> {
    const open = this.#open;
    if (!open) return [];
    this.#open = undefined;
    if (!(await isDoneWithin(CLOSE_MS, closePage(open)))) await this.dispose();
    return open.watched.faults;
  }

  /** Closes the browser. */
  async dispose(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    await browser?.close();
  }
}

async function closePage({ watched, massager }: MassagerPage): Promise<void> {
  await massager.calm();
  await watched.page.context().close();
  await massager.dispose();
}

async function isDoneWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
