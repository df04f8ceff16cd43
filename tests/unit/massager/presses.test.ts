import { describe, expect, it } from 'vitest';
import { aDriver, aReadyMassager } from '../../support/a-massager.ts';
import { builtInProfile } from '../../support/massager-files.ts';
import { levelFrame, statusFrame, STOP_FRAME } from '../../support/profiles.ts';

/** Running at 30 %, and reported so. */
async function running() {
  const made = await aReadyMassager();
  made.massager.setLevel(30);
  await made.clock.advanceAsync(3_000);
  expect(made.massager.state.measured?.level).toBe(1800);
  return made;
}

describe('plus or minus on the massager', () => {
  it('is a press once two reports tell of the same other level, and is what is set from then on', async () => {
    const { massager, clock, device, presses, bluetooth } = await running();
    device.rpm = 2_100;
    await clock.advanceAsync(500);
    expect(presses).toEqual([]);
    await clock.advanceAsync(500);
    expect(presses).toEqual([{ kind: 'level', level: 2_100, pct: 45 }]);
    expect(massager.state).toMatchObject({ setLevel: 2_100, setPct: 45, motor: 'running' });
    const before = bluetooth.commands.length;
    massager.setLevel(45);
    await clock.advanceAsync(3_000);
    expect(bluetooth.commands.length).toBe(before);
    expect(presses).toHaveLength(1);
  });

  it('is nothing that a level of ours does not change again', async () => {
    const { massager, clock, device, bluetooth } = await running();
    device.rpm = 2_100;
    await clock.advanceAsync(1_000);
    massager.setLevel(30);
    await clock.advanceAsync(500);
    expect(bluetooth.commands.at(-1)).toBe(levelFrame(1800));
  });

  it.each([
    ['as near as a hand presses it down', [1_720, 1_720, 1_720]],
    ['that does not keep still', [2_000, 2_300, 1_500, 2_100, 1_700]],
  ])('is not pressed by a speed %s', async (_what, speeds) => {
    const { clock, device, presses } = await running();
    for (const rpm of speeds) {
      device.rpm = rpm;
      await clock.advanceAsync(500);
    }
    expect(presses).toEqual([]);
  });

  it('is not pressed by a motor that follows a level of ours slowly', async () => {
    const { massager, clock, device, presses, bluetooth } = await running();
    bluetooth.onWrite = (bytes) => {
      if (bytes === 'AA 10 10 00' && device.rpm !== undefined) bluetooth.notify(statusFrame(device.rpm));
    };
    massager.setLevel(60);
    await clock.advanceAsync(5_000);
    expect(presses).toEqual([]);
  });
});

describe('the power button of the massager', () => {
  it('off is a press, and nothing is set any more', async () => {
    const { massager, clock, device, presses, bluetooth } = await running();
    device.rpm = 0;
    await clock.advanceAsync(1_000);
    expect(presses).toEqual([{ kind: 'off' }]);
    expect(massager.state).toMatchObject({ motor: 'stopped', setPct: 0, setLevel: 0 });
    massager.setLevel(30);
    await clock.advanceAsync(100);
    expect(bluetooth.commands.at(-1)).toBe(levelFrame(1800));
  });

  it('on is a press, and no stop is sent against it', async () => {
    const { massager, clock, device, presses, bluetooth } = await running();
    void massager.stop();
    await clock.advanceAsync(3_000);
    expect(massager.state.motor).toBe('stopped');
    const before = bluetooth.commands.length;
    device.rpm = 1_500;
    await clock.advanceAsync(3_000);
    expect(presses).toEqual([{ kind: 'on' }]);
    expect(massager.state).toMatchObject({ motor: 'running', setLevel: 1_500, setPct: 15 });
    expect(bluetooth.commands.length).toBe(before);
  });

  it('is not pressed by a massager that does not obey a stop: that is stopped again', async () => {
    const { massager, clock, presses, bluetooth } = await running();
    bluetooth.onWrite = () => {
      bluetooth.notify(statusFrame(1_800));
    };
    void massager.stop();
    await clock.advanceAsync(4_000);
    expect(presses).toEqual([]);
    expect(bluetooth.commands.filter((bytes) => bytes === STOP_FRAME).length).toBeGreaterThan(3);
    expect(massager.state.motor).toBe('running');
  });

  it('is told by a massager that says nothing else', async () => {
    const { massager, clock, bluetooth, presses } = aDriver([builtInProfile('feelspace-navibelt')], {
      name: '',
    });
    bluetooth.onWrite = (bytes) => {
      if (bytes === '01 81 03') bluetooth.notify('01 01 03', 'answers');
    };
    void massager.connect();
    await clock.advanceAsync(500);
    massager.setLevel(40);
    await clock.advanceAsync(500);
    bluetooth.notify('01 00 00 03 00', 'button');
    expect(presses).toEqual([{ kind: 'off' }]);
    expect(massager.state).toMatchObject({ setPct: 0, motor: 'running' });
    bluetooth.notify('00 80 40 00 00 00 00 00 00', 'charge');
    expect(massager.state.batteryPct).toBe(65);
  });
});
