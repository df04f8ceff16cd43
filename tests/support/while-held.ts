import type { Page } from 'playwright';

/** Holds a page as a debugger does, so that no code of it runs before `act` is done. */
export async function whileHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Debugger.enable');
  const held = new Promise((resolve) => {
    cdp.once('Debugger.paused', resolve);
  });
  const evaluated = cdp.send('Runtime.evaluate', { expression: 'debugger' });
  await held;
  try {
    await act();
  } finally {
    await cdp.send('Debugger.resume');
    await evaluated;
    await cdp.detach();
  }
}
