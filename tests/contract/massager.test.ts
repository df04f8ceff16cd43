import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { THERAGUN } from '../support/emulated-massager.ts';
import { type ContractBrowser, launchContractBrowser } from './harness/browser.ts';
import { type DriverRig, type OpenRig, commandsIn } from './harness/driver.ts';
import { openEmulatedRig } from './harness/emulated-driver.ts';
import { openSimulatedRig } from './harness/simulated-driver.ts';

const STOP = 'AA 07 01 03 00 00 03';
const AT = {
  30: 'AA 16 01 03 07 08 03',
  45: 'AA 43 01 03 08 34 03',
  60: 'AA 70 01 03 09 60 03',
} as const;

let browser: ContractBrowser;
let rig: DriverRig;

const BLUETOOTHS: Readonly<Record<string, OpenRig>> = {
  'the simulator': openSimulatedRig,
  'Chromium with an emulated massager': (device) => openEmulatedRig(browser, device),
};

beforeAll(async () => {
  browser = await launchContractBrowser();
}, 60_000);

afterAll(() => browser.close());

afterEach(() => rig.dispose());

const commands = (): readonly string[] => commandsIn(rig.air.frames());
const untilCommand = (bytes: string): Promise<void> =>
  rig.air.untilFrames((frames) => commandsIn(frames).at(-1) === bytes);

describe.each(Object.entries(BLUETOOTHS))('on %s', (_name, open) => {
  const ready = async (): Promise<void> => {
    rig = await open();
    await rig.connect();
    await rig.until({ link: 'ready' });
  };

  test('connecting sends the stop frame before everything else, with response', async () => {
    await ready();
    expect(rig.air.frames()[0]).toMatchObject({ bytes: STOP, response: true });
    expect(commands()).toEqual([STOP]);
    expect(await rig.until({ link: 'ready' })).toMatchObject({
      deviceName: 'Elite',
      motor: 'stop-sent',
      setPct: 0,
      setLevel: 0,
    });
  });

  test('a level is one speed frame, shown as what was sent', async () => {
    await ready();
    for (const [pct, frame, level] of [
      [30, AT[30], 1800],
      [45, AT[45], 2100],
      [60, AT[60], 2400],
    ] as const) {
      await rig.setLevels([pct]);
      await untilCommand(frame);
      expect(await rig.until({ setLevel: level })).toMatchObject({ motor: 'running', setPct: pct });
    }
    expect(commands()).toEqual([STOP, AT[30], AT[45], AT[60]]);
    expect(rig.air.frames().filter(({ bytes }) => bytes === AT[30])).toMatchObject([{ response: true }]);
  });

  test('nothing above the clamp is ever sent', async () => {
    await ready();
    await rig.setLevels([100]);
    await untilCommand(AT[60]);
    expect(commands()).toEqual([STOP, AT[60]]);
  });

  test('a storm of levels ends with the newest and writes few of the others', async () => {
    await ready();
    rig.air.answerDelay(30);
    for (let from = 1; from <= 41; from += 20)
      await rig.setLevels(Array.from({ length: 20 }, (_, n) => from + n));
    await untilCommand(AT[60]);
    await rig.until({ setPct: 60 });
    expect(commands().length).toBeLessThanOrEqual(5);
  });

  test('stop in a storm is the last command and the stop frame', async () => {
    await ready();
    rig.air.answerDelay(30);
    await rig.setLevels([30]);
    await untilCommand(AT[30]);
    await rig.setLevels([31, 32, 33, 34, 35], 'stop');
    await untilCommand(STOP);
    await rig.until({ motor: 'stop-sent', setPct: 0 });
    expect(commands()).toEqual([STOP, AT[30], STOP]);
    expect(await rig.stop()).toBe('sent');
    expect(
      commands()
        .slice(2)
        .every((command) => command === STOP),
    ).toBe(true);
  });

  test('0 percent is the stop frame', async () => {
    await ready();
    await rig.setLevels([30]);
    await untilCommand(AT[30]);
    await rig.setLevels([0]);
    await untilCommand(STOP);
  });

  test('a lost link leaves the motor unknown, and the next one begins with the stop frame', async () => {
    await ready();
    await rig.setLevels([30]);
    await rig.until({ setPct: 30 });
    await rig.air.loseLink();
    const lost = await rig.until({ motor: 'unknown' });
    expect(['lost', 'reconnecting']).toContain(lost.link);
    expect(lost.error).toBe('link-lost');
    const before = rig.air.frames().length;
    await rig.setLevels([45]);
    await rig.reconnect();
    expect(await rig.until({ link: 'ready' })).toMatchObject({ motor: 'stop-sent', setPct: 0 });
    expect(rig.air.frames()[before]).toMatchObject({ bytes: STOP, response: true });
    expect(commands()).toEqual([STOP, AT[30], STOP]);
  });

  test('a link lost in a write is as lost as any other', async () => {
    await ready();
    rig.air.answerDelay(60);
    await rig.setLevels([30]);
    await rig.until({ motor: 'running' });
    await rig.air.loseLink();
    expect((await rig.until({ motor: 'unknown' })).link).not.toBe('ready');
    await rig.reconnect();
    await rig.until({ link: 'ready' });
    expect(commands().at(-1)).toBe(STOP);
  });

  test('a refused link says so, and the next try may succeed', async () => {
    rig = await open();
    rig.air.refuseConnections(1);
    await rig.connect();
    expect(await rig.until({ link: 'absent' })).toMatchObject({ error: 'busy' });
    expect(rig.air.frames()).toEqual([]);
    await rig.connect();
    const state = await rig.until({ link: 'ready' });
    expect(state.error).toBeUndefined();
  });

  test('a refused write is written again', async () => {
    await ready();
    await rig.until({ motor: 'stop-sent' });
    rig.air.refuseWrites(2);
    await rig.setLevels([30]);
    await rig.until({ setPct: 30 });
    rig.air.refuseWrites(2);
    await rig.setLevels([], 'stop');
    await rig.until({ setPct: 0 });
    expect(commands().at(-1)).toBe(STOP);
  });

  test('a stop that is never answered ends the link and leaves the motor unknown', async () => {
    await ready();
    await rig.setLevels([30]);
    await rig.until({ setPct: 30 });
    rig.air.stall();
    expect(await rig.stop()).toBe('unknown');
    expect((await rig.until({ motor: 'unknown' })).link).not.toBe('ready');
  });

  test('a device without the characteristics is the wrong one and is sent nothing', async () => {
    rig = await open({ services: { [THERAGUN.service]: { [THERAGUN.notify]: { notify: true } } } });
    await rig.connect();
    expect(await rig.until({ link: 'absent' })).toMatchObject({ error: 'wrong-device' });
    expect(rig.air.frames()).toEqual([]);
  });

  test('a closed chooser is no fault and leaves everything as it was', async () => {
    rig = await open();
    rig.air.chooser('cancel');
    await rig.connect();
    expect(await rig.until({ link: 'absent' })).toMatchObject({ error: 'cancelled', motor: 'stopped' });
    rig.air.chooser('choose');
    await rig.connect();
    await rig.until({ link: 'ready' });
  });

  test('without a radio there is no Bluetooth', async () => {
    rig = await open();
    await rig.air.radio('absent');
    await rig.connect();
    expect(await rig.until({ link: 'absent' })).toMatchObject({ error: 'radio-off' });
    await rig.air.radio('powered-on');
  });

  test('letting go stops the motor last of all', async () => {
    await ready();
    await rig.setLevels([30]);
    await untilCommand(AT[30]);
    await rig.disconnect();
    expect((await rig.until({ link: 'released' })).setPct).toBe(0);
    expect(commands()).toEqual([STOP, AT[30], STOP]);
    const { length } = rig.air.frames();
    await rig.setLevels([45]);
    await rig.connect();
    await rig.until({ link: 'ready' });
    expect(rig.air.frames()[length]?.bytes).toBe(STOP);
  });
});
