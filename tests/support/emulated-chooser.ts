import type { Page } from 'playwright';

/** What the person does with the browser's Bluetooth chooser. */
export type ChooserAnswer = 'choose' | 'cancel';

/**
 * Answers the Bluetooth chooser of a page through the DevTools, until told to stop.
 * A chooser is announced again under the same id each time its list changes, and a second answer to it
 * brings the browser down: so each id is answered once, and choosing waits for the peripheral to appear.
 * @returns stops.
 */
export async function answerChooser(
  page: Page,
  person: { readonly address: () => string; readonly answer: () => ChooserAnswer },
): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const answered = new Set<string>();
  cdp.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
    const cancel = person.answer() === 'cancel';
    const deviceId = person.address();
    const inRange = devices.some((device) => device.id === deviceId);
    if (answered.has(id) || (!cancel && !inRange)) return;
    answered.add(id);
    const answering = cancel
      ? cdp.send('DeviceAccess.cancelPrompt', { id })
      : cdp.send('DeviceAccess.selectPrompt', { id, deviceId });
    answering.catch(() => {
      // The page was closed with its chooser open.
    });
  });
  await cdp.send('DeviceAccess.enable');
  return async () => {
    await cdp.detach().catch(() => {
      // The page is closed already.
    });
  };
}
