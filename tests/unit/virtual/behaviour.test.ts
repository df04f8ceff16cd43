import { describe, expect, test } from 'vitest';
import { builtInProfile } from '../../support/massager-files.ts';
import { aBody, aSpoken } from '../../support/virtual-massagers.ts';

const AT_2400 = 'AA 70 01 03 09 60 03';
const STOP = 'AA 07 01 03 00 00 03';
const MINUTE_MS = 60_000;

const aGun = (wish: { readonly seed?: number } = {}) =>
  aSpoken(builtInProfile('theragun-gen4'), { model: aBody('gun'), ...wish });

async function aRunningGun() {
  const gun = await aGun();
  await gun.write('command', AT_2400);
  gun.clock.advance(5_000);
  return gun;
}

describe('under pressure', () => {
  test('it slows down, and comes back when it is eased', async () => {
    const { clock, massager } = await aRunningGun();
    massager.setPressure(60);
    clock.advance(3_000);
    expect(massager.state).toMatchObject({ targetPpm: 2400, pressurePct: 60, running: true });
    expect(massager.levelAt(clock.now())).toBeLessThan(2400 * 0.93);
    massager.setPressure(0);
    clock.advance(3_000);
    expect(massager.levelAt(clock.now())).toBeGreaterThan(2400 * 0.98);
  });

  test('pressed too hard it stalls, says why, and starts again when it is eased', async () => {
    const { clock, massager } = await aRunningGun();
    massager.setPressure(100);
    clock.advance(2_000);
    expect(massager.state).toMatchObject({ targetPpm: 2400, ppm: 0, running: false, why: 'stalled' });
    massager.setPressure(20);
    clock.advance(2_000);
    expect(massager.state.running).toBe(true);
    expect(massager.state.why).toBeUndefined();
  });

  test('it drains faster', async () => {
    const [light, hard] = [await aRunningGun(), await aRunningGun()];
    hard.massager.setPressure(60);
    for (const each of [light, hard]) each.clock.advance(9 * MINUTE_MS);
    expect(hard.massager.state.batteryPct).toBeLessThan(light.massager.state.batteryPct - 3);
  });

  test('what is pressed is cut to 0 to 100', async () => {
    const { massager } = await aGun();
    massager.setPressure(250);
    expect(massager.state.pressurePct).toBe(100);
    massager.setPressure(-3);
    expect(massager.state.pressurePct).toBe(0);
  });
});

describe('heat', () => {
  test('a stalled motor cuts out, refuses to start while it is hot, and starts when it has cooled', async () => {
    const { clock, events, massager, write } = await aRunningGun();
    massager.setPressure(100);
    clock.advance(5 * MINUTE_MS);
    expect(massager.state).toMatchObject({ targetPpm: 0, running: false, why: 'cut-out' });
    expect(events.at(-1)).toMatchObject({ did: 'cut-out' });
    massager.setPressure(0);
    massager.setHeat(60);
    await write('command', AT_2400);
    expect(events.at(-1)).toMatchObject({ did: 'refused', detail: 'cut-out' });
    await write('command', STOP);
    await write('command', AT_2400);
    expect(massager.state).toMatchObject({ targetPpm: 0, why: 'cut-out' });
    clock.advance(10 * MINUTE_MS);
    expect(massager.state.heatC).toBeLessThan(50);
    await write('command', AT_2400);
    clock.advance(2_000);
    expect(massager.state).toMatchObject({ targetPpm: 2400, running: true });
    expect(massager.state.why).toBeUndefined();
  });

  test('an overheated one cuts out at once, and a cool one just warms', async () => {
    const { clock, massager } = await aRunningGun();
    clock.advance(5 * MINUTE_MS);
    expect(massager.state.running).toBe(true);
    expect(massager.state.heatC).toBeGreaterThan(24);
    massager.setHeat(66);
    expect(massager.state).toMatchObject({ targetPpm: 0, why: 'cut-out' });
  });
});

describe('by itself', () => {
  test('it switches off ten minutes after the last command, and not before', async () => {
    const { clock, events, massager, write } = await aGun();
    await write('command', AT_2400);
    clock.advance(9 * MINUTE_MS);
    await write('command', AT_2400);
    clock.advance(10 * MINUTE_MS - 100);
    expect(massager.state.running).toBe(true);
    clock.advance(2_000);
    expect(massager.state).toMatchObject({ targetPpm: 0, running: false, why: 'auto-off' });
    expect(events.at(-1)).toMatchObject({ did: 'auto-off' });
  });

  test('questions are no commands', async () => {
    const { clock, massager, write } = await aGun();
    await write('command', AT_2400);
    for (let minute = 0; minute < 10; minute++) {
      clock.advance(MINUTE_MS);
      await write('command', 'AA 10 10 00');
    }
    expect(massager.state).toMatchObject({ targetPpm: 0, why: 'auto-off' });
  });

  test('an act whose timer is late is dated when it was due', async () => {
    const { clock, events, write } = await aGun();
    await write('command', AT_2400);
    const commandedMs = clock.now();
    clock.sleep(30 * MINUTE_MS);
    expect(events.at(-1)).toMatchObject({ did: 'auto-off' });
    expect(events.at(-1)!.atMs - commandedMs).toBeLessThanOrEqual(10 * MINUTE_MS);
  });

  test('its last charge is felt, and without it the motor is off', async () => {
    const { clock, events, massager, write } = await aGun();
    await write('command', 'AA 35 01 03 0E 20 03');
    clock.advance(3_000);
    const fresh = massager.levelAt(clock.now());
    massager.setBattery(2);
    clock.advance(3_000);
    expect(massager.levelAt(clock.now())).toBeLessThan(fresh * 0.92);
    massager.setBattery(0);
    expect(massager.state).toMatchObject({ targetPpm: 0, why: 'battery', batteryPct: 0 });
    await write('command', AT_2400);
    expect(events.at(-1)).toMatchObject({ did: 'refused', detail: 'battery' });
  });

  test('its speed ripples, by the seed and the time', async () => {
    const speeds = async (seed: number): Promise<readonly number[]> => {
      const { clock, massager, write } = await aGun({ seed });
      await write('command', AT_2400);
      clock.advance(10_000);
      return Array.from({ length: 20 }, (_, index) => massager.levelAt(clock.now() + index * 137));
    };
    const [one, again, other] = [await speeds(7), await speeds(7), await speeds(8)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    for (const ppm of one) expect(Math.abs(ppm / 2400 - 1)).toBeLessThan(0.016);
    expect(new Set(one.map(Math.round)).size).toBeGreaterThan(10);
  });

  test('it says how it goes once a second, in the words of its profile', async () => {
    const { clock, told } = await aRunningGun();
    told.length = 0;
    await clock.advanceAsync(5_000);
    expect(told).toHaveLength(5);
    expect(told[0]?.bytes).toMatch(/^BB .. 10 00 01 /);
  });

  test('a belt asks for signs of life and tells its charge', async () => {
    const belt = builtInProfile('feelspace-navibelt');
    const { clock, told, massager } = await aSpoken(belt, { model: aBody('belt') });
    massager.setBattery(50);
    await clock.advanceAsync(1_500);
    const at = (endpoint: string) => belt.endpoints[endpoint]?.characteristics[0];
    expect(told).toContainEqual({ characteristic: at('keep-alive'), bytes: '01' });
    expect(told).toContainEqual({ characteristic: at('charge'), bytes: '00 00 32 00 00 00 00 00 00' });
  });
});

describe('its buttons', () => {
  test('plus goes up through its speeds, minus down to the slowest, power off', async () => {
    const { clock, events, massager } = await aGun();
    const targets = (press: 'pressPlus' | 'pressMinus'): readonly number[] =>
      Array.from({ length: 5 }, () => {
        massager[press]();
        return massager.state.targetPpm;
      });
    expect(targets('pressPlus')).toEqual([1750, 1900, 2100, 2400, 2400]);
    expect(targets('pressMinus')).toEqual([2100, 1900, 1750, 1750, 1750]);
    massager.pressPower();
    clock.advance(1_000);
    expect(massager.state).toMatchObject({ targetPpm: 0, ppm: 0, why: 'power-button' });
    massager.pressMinus();
    expect(massager.state.targetPpm).toBe(0);
    expect(events.map(({ did }) => did).filter((did) => did === 'power-button')).toHaveLength(1);
  });

  test('power is told in the words of the profile', async () => {
    const belt = builtInProfile('feelspace-navibelt');
    const { clock, told, massager } = await aSpoken(belt);
    massager.pressPower();
    await clock.advanceAsync(1);
    expect(told).toEqual([
      { characteristic: belt.endpoints['button']?.characteristics[0], bytes: '00 00 00 00 00' },
    ]);
  });
});

describe('a stuck motor', () => {
  test('understands a stop and runs on; its power button ends it', async () => {
    const { clock, events, massager, write } = await aRunningGun();
    massager.setStuck('on');
    await write('command', STOP);
    clock.advance(3_000);
    expect(massager.state).toMatchObject({ targetPpm: 2400, running: true, why: 'stuck' });
    expect(events.at(-1)).toMatchObject({ did: 'refused', detail: 'stuck' });
    massager.pressPower();
    clock.advance(3_000);
    expect(massager.state).toMatchObject({ running: false, why: 'power-button' });
  });

  test('obeys again when it is loose', async () => {
    const { clock, massager, write } = await aRunningGun();
    massager.setStuck('on');
    await write('command', STOP);
    massager.setStuck('off');
    expect(massager.state.why).toBeUndefined();
    await write('command', STOP);
    clock.advance(3_000);
    expect(massager.state.running).toBe(false);
  });
});
