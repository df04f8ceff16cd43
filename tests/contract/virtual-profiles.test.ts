import { createMassager, levelOf, variantOf, type Model } from '#massager';
import type { DeviceProfile } from '#protocol';
import { createSimulator, modelFor, type VirtualMassagerEvent } from '#virtual';
import { afterEach, describe, expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { PROFILES, VECTORS } from '../support/massager-files.ts';
import { has, type Wanted } from './harness/driver.ts';
import { passTime } from './harness/simulated-driver.ts';

/*
 * The driver writes by a profile, the virtual massager reads by it, and they share no line of code: what one of them
 * takes wrongly shows as a motor that does not follow.
 */

let endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings) end();
  endings = [];
});

/** The driver with every profile it ships with, and one massager with the body that fits it, in all its moods. */
async function aPlayed(profile: DeviceProfile, { name, modelId }: Model, spoken: DeviceProfile = profile) {
  const clock = new ManualClock();
  const {
    bluetooth,
    massager: virtual,
    control,
  } = createSimulator({
    clock,
    profile: spoken,
    model: modelFor(profile.id),
    faults: { latencyMs: 15, jitterMs: 10 },
    ...(name !== undefined && { name }),
    ...(modelId !== undefined && { modelId }),
  });
  const massager = createMassager({ bluetooth, clock, profiles: [...PROFILES.values()] });
  const events: VirtualMassagerEvent[] = [];
  virtual.log$.subscribe((event) => events.push(event));
  endings.push(() => {
    massager.dispose();
    virtual.dispose();
  });
  const pass = passTime(clock);
  const until = (wanted: Wanted): Promise<void> =>
    pass.while(
      () => !has(massager.state, wanted),
      () => JSON.stringify([massager.state, events.slice(-5)]),
    );
  await pass.until(massager.connect());
  if (massager.state.candidates) await pass.until(massager.pick(profile.id));
  return { clock, control, events, massager, pass, until, virtual };
}

function modelsOf(id: string): readonly Model[] {
  const models = (VECTORS.get(id)?.vectors ?? []).flatMap((vector) =>
    vector.do === 'notify' ? [] : [{ name: vector.name, modelId: vector.modelId }],
  );
  return [...new Map(models.map((model) => [JSON.stringify(model), model])).values()];
}

describe.each([...PROFILES])('%s', (id, profile) => {
  test.each(modelsOf(id))('model $name $modelId runs, follows every level and stops', async (model) => {
    const { clock, events, massager, pass, until, virtual } = await aPlayed(profile, model);
    await until({ link: 'ready' });
    expect(massager.state.error).toBeUndefined();
    expect(virtual.state).toMatchObject({ targetPpm: 0, running: false });
    const whole = variantOf(profile, model);
    let slower = 0;
    for (const pct of [1, 50, 100]) {
      massager.setLevel(pct);
      await until({ setLevel: levelOf(whole, pct) });
      await clock.advanceAsync(4_000);
      expect(virtual.state.running).toBe(true);
      expect(virtual.state.targetPpm).toBeGreaterThanOrEqual(slower);
      expect(Math.abs(virtual.state.ppm / virtual.state.targetPpm - 1)).toBeLessThan(0.02);
      slower = virtual.state.targetPpm;
    }
    await pass.until(massager.stop());
    await clock.advanceAsync(3_000);
    expect(virtual.state).toMatchObject({ targetPpm: 0, ppm: 0, running: false });
    expect(virtual.state.why).toBeUndefined();
    expect(events.filter(({ did }) => did === 'ignored' || did === 'refused')).toEqual([]);
    expect(massager.state.link).toBe('ready');
  });

  test('lost at full speed it runs on unless it says otherwise, and the next link begins with its stop', async () => {
    const { clock, events, massager, until, virtual } = await aPlayed(profile, modelsOf(id)[0] ?? {});
    await until({ link: 'ready' });
    massager.setLevel(100);
    await clock.advanceAsync(3_000);
    expect(virtual.state.running).toBe(true);
    const from = events.length;
    virtual.loseLink();
    await until({ motor: 'unknown' });
    await until({ link: 'ready' });
    await clock.advanceAsync(3_000);
    const moved = events.slice(from).filter(({ did }) => did === 'speed');
    expect(moved[0]).toMatchObject({ detail: '0' });
    expect(virtual.state).toMatchObject({ targetPpm: 0, running: false });
  });
});

/** The profiles whose levels are guarded, with the guard taken over other bytes. */
const GUARDED = [...PROFILES].filter(([, { set }]) =>
  JSON.stringify(set).match(/\{(sum8|xor8|crc16xmodem|nsum7):/),
);

test.each(GUARDED)('%s: a driver that planted a wrong checksum moves nothing', async (_, profile) => {
  const wrong = JSON.parse(
    JSON.stringify(profile)
      .replaceAll(/\{sum8:(\d+)\.\./g, '{xor8:$1..')
      .replaceAll('{xor8:0..8}', '{sum8:0..8}'),
  ) as DeviceProfile;
  expect(wrong).not.toEqual(profile);
  const { clock, events, massager, virtual } = await aPlayed(profile, {}, { ...wrong, stop: profile.stop });
  massager.setLevel(50);
  await clock.advanceAsync(5_000);
  expect(virtual.state).toMatchObject({ targetPpm: 0, running: false });
  expect(events).toContainEqual(expect.objectContaining({ did: 'ignored', detail: 'checksum' }));
});
