import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.mjs';

/** A page, and everything that went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, unhandled rejections and console errors, in words. */
  readonly faults: readonly string[];
}

/** Starts the Chromium of the tests. */
export async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium: "npm test" installs one.');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** Opens a phone-sized page that remembers every fault. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}
