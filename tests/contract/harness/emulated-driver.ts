import type { ContractBrowser } from './browser.ts';
import type { DriverRig, RigDevice } from './driver.ts';

/** The driver in real Chromium, on its own Bluetooth, in real time. */
export async function openEmulatedRig(
  browser: ContractBrowser,
  { name, services, values }: RigDevice = {},
): Promise<DriverRig> {
  const { page, massager, close } = await browser.open({
    ...(name !== undefined && { name }),
    ...(services && { services }),
    ...(values && { values }),
  });
  return {
    connect: (how = {}) => page.evaluate((given) => window.driver.connect(given), how),
    setLevels: (pcts, end) =>
      page.evaluate(([levels, last]) => window.driver.setLevels(levels, last), [pcts, end] as const),
    stop: () => page.evaluate(() => window.driver.stop()),
    reconnect: () => page.evaluate(() => window.driver.reconnect()),
    disconnect: () => page.evaluate(() => window.driver.disconnect()),
    until: (wanted) => page.evaluate((fields) => window.driver.until(fields), wanted),
    air: {
      frames: () => massager.writes,
      untilFrames: (condition) => massager.until(condition),
      chooser(answer) {
        massager.chooser = answer;
      },
      loseLink: () => massager.dropLink(),
      refuseConnections(count) {
        massager.refuseConnections(count);
      },
      refuseWrites(count) {
        massager.refuseWrites(count);
      },
      answerDelay(ms) {
        massager.answerDelayMs = ms;
      },
      stall() {
        massager.stall();
      },
      radio: (state) => massager.radio(state),
    },
    dispose: close,
  };
}
