import { createMemoryMassagers, type RememberedMassager } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';

// Loaded by the app when they are first asked for, which here would take longer than what is waited for.
await Promise.all([import('../../../src/app/motor.ts'), import('#virtual')]);

const ROUTINE = { routineId: 'lower-back-release-10' };
/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

const desk = ({ app }: AppRig) => app.massagerDesk;

function remembered({ app }: AppRig): readonly RememberedMassager[] {
  let known: readonly RememberedMassager[] = [];
  app.massagerDesk.remembered$
    .subscribe((list) => {
      known = list;
    })
    .unsubscribe();
  return known;
}

/** A massager that was connected once, and let go. */
async function aKnownOne(options: AppRigOptions = {}): Promise<AppRig> {
  const rig = anAppRig({ air: {}, ...options });
  await rig.finish(desk(rig).connect());
  await rig.finish(desk(rig).disconnect());
  return rig;
}

/** What the chooser is asked for from now on. */
function choosers(rig: AppRig): readonly RequestDeviceOptions[] {
  const asked: RequestDeviceOptions[] = [];
  const { bluetooth } = rig.real!;
  const request = bluetooth.requestDevice.bind(bluetooth);
  bluetooth.requestDevice = (options) => {
    if (options) asked.push(options);
    return request(options);
  };
  return asked;
}

describe('a massager that was ready', () => {
  test('is remembered by its name, its profile and the time', async () => {
    const massagerStore = createMemoryMassagers();
    const rig = await aKnownOne({ massagerStore });
    expect(remembered(rig)).toEqual([
      {
        deviceId: 'simulated-1',
        name: 'Elite',
        profileId: 'theragun-gen4',
        lastUsedAt: expect.any(Number) as number,
      },
    ]);
    expect((await massagerStore.list()).massagers).toEqual(remembered(rig));
  });

  test('is connected again without the chooser where the browser still knows it', async () => {
    const rig = await aKnownOne();
    const asked = choosers(rig);
    await rig.finish(desk(rig).connect({ deviceId: 'simulated-1' }));
    expect(desk(rig).state).toMatchObject({ link: 'ready', deviceId: 'simulated-1' });
    expect(asked).toEqual([]);
  });

  test('is shown alone in the chooser where the browser does not', async () => {
    const rig = await aKnownOne();
    rig.real!.bluetooth.getDevices = () => Promise.reject(new Error('behind a flag'));
    const asked = choosers(rig);
    await rig.finish(desk(rig).connect({ deviceId: 'simulated-1' }));
    expect(desk(rig).state.link).toBe('ready');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ filters: [{ name: 'Elite' }] });
    expect(asked[0]?.optionalServices).toContain('0000ffe0-0000-1000-8000-00805f9b34fb');
  });

  test('keeps what the person settled for it when it is used again, and is forgotten when asked', async () => {
    const rig = await aKnownOne();
    await desk(rig).remember('simulated-1', { maxIntensityPct: 20, withoutSafetyStep: true });
    await rig.finish(desk(rig).connect());
    expect(remembered(rig)).toMatchObject([{ maxIntensityPct: 20, withoutSafetyStep: true }]);
    const [known] = remembered(rig);
    await desk(rig).forget('simulated-1');
    expect(remembered(rig)).toEqual([]);
    await desk(rig).bringBack(known!);
    expect(remembered(rig)).toEqual([known]);
  });

  test('is not remembered from the simulator', async () => {
    const rig = anAppRig();
    await rig.finish(desk(rig).useSimulator());
    await rig.advance(2);
    expect(remembered(rig)).toEqual([]);
  });

  test('and can not be read any more is counted, and the others are there', async () => {
    const rig = await aKnownOne({ massagerStore: createMemoryMassagers([{ deviceId: 'x' }]) });
    const damaged: number[] = [];
    desk(rig).rememberedDamaged$!.subscribe((count) => damaged.push(count));
    expect(damaged).toEqual([1]);
    expect(remembered(rig)).toHaveLength(1);
  });

  test('is forgotten with everything else', async () => {
    const massagerStore = createMemoryMassagers();
    const rig = await aKnownOne({
      massagerStore,
      keeping: { erasers: [() => massagerStore.remove('simulated-1')] },
    });
    await rig.app.services.keeping.eraseEverything();
    expect(remembered(rig)).toEqual([]);
  });
});

describe('a maximum of the massager’s own', () => {
  const MAX = aStore({ maxIntensityPct: 12 });

  function aStore(change: Partial<RememberedMassager>): () => ReturnType<typeof createMemoryMassagers> {
    return () =>
      createMemoryMassagers([
        { deviceId: 'simulated-1', name: 'Elite', profileId: 'theragun-gen4', lastUsedAt: 1, ...change },
      ]);
  }

  test('holds in a session, whatever the personal one', async () => {
    const rig = anAppRig({ air: {}, massagerStore: MAX() });
    await rig.finish(desk(rig).connect());
    const session = rig.app.sessionDesk.begin(ROUTINE)!;
    let highest = 0;
    for (let seconds = 0; seconds < FIRST_WORK_S + 40; seconds++) {
      await rig.advance(1);
      session.player.stronger();
      highest = Math.max(highest, rig.virtual()!.targetPpm);
    }
    // 1,200 and 20 more for each percent.
    expect(highest).toBe(1_440);
    expect(Math.max(...session.protocol.steps.map(({ ceilingPct }) => ceilingPct))).toBe(12);
  });

  test('that is lowered holds from this moment on', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(FIRST_WORK_S + 10);
    expect(rig.virtual()!.targetPpm).toBeGreaterThan(1_400);
    await desk(rig).remember('simulated-1', { maxIntensityPct: 10 });
    await rig.advance(0.3);
    expect(rig.virtual()!.targetPpm).toBe(1_400);
  });
});

describe('holding at the lowest level', () => {
  test('runs at the lowest level of the profile for as long as it is held', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    const letGo = desk(rig).holdLowest()!;
    await rig.advance(2);
    expect(rig.virtual()!.targetPpm).toBe(1_200);
    await rig.advance(5);
    expect(rig.virtual()!.targetPpm).toBe(1_200);
    letGo();
    await rig.advance(0.1);
    expect(rig.virtual()!.targetPpm).toBe(0);
    letGo();
  });

  test('lasts ten seconds at most', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    desk(rig).holdLowest();
    await rig.advance(9.8);
    expect(rig.virtual()!.targetPpm).toBeGreaterThan(0);
    await rig.advance(0.4);
    expect(rig.virtual()!.targetPpm).toBe(0);
  });

  test('ends with the link, and does not begin again by itself', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    desk(rig).holdLowest();
    await rig.advance(2);
    rig.real!.massager.loseLink();
    await rig.advance(4);
    expect(desk(rig).state.link).toBe('ready');
    expect(rig.virtual()!.targetPpm).toBe(0);
  });

  test.each<readonly [string, (rig: AppRig) => Promise<void> | void]>([
    ['without a massager', ({ app }) => app.massagerDesk.byHand()],
    [
      'in a session',
      ({ app }) => {
        app.sessionDesk.begin(ROUTINE);
      },
    ],
  ])('is refused %s', async (_when, prepare) => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    await rig.finish(Promise.resolve(prepare(rig)));
    expect(desk(rig).holdLowest()).toBeUndefined();
  });

  test('is refused on a page that nobody sees', async () => {
    let isHidden = false;
    const rig = anAppRig({ air: {}, isHidden: () => isHidden });
    await rig.finish(desk(rig).connect());
    isHidden = true;
    expect(desk(rig).holdLowest()).toBeUndefined();
    expect(desk(rig).test()).toBe(false);
  });
});

describe('cancelling', () => {
  test.each([
    ['while the chooser is open', { latencyMs: 60_000 }, 'choosing'],
    ['while it connects', { hangConnect: true }, 'connecting'],
  ] as const)('%s leaves things as they were', async (_when, air, link) => {
    const rig = anAppRig({ air });
    const connecting = desk(rig).connect();
    for (let turns = 0; turns < 500 && desk(rig).state.link !== link; turns++) await rig.advance(0.001);
    expect(desk(rig).state.link).toBe(link);
    desk(rig).cancel();
    expect(desk(rig).state).toMatchObject({ link: 'absent', error: 'cancelled' });
    await rig.finish(connecting);
    await rig.advance(20);
    expect(desk(rig).state).toMatchObject({ link: 'absent', error: 'cancelled' });
    expect(desk(rig).mode).toBe('by-hand');
    expect(rig.real!.massager.state.linked).toBe(false);
  });

  test('while it is sought again lets it go', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    rig.real!.loseLink(60_000);
    await rig.advance(1);
    expect(desk(rig).state.link).toBe('reconnecting');
    desk(rig).cancel();
    await rig.advance(70);
    expect(desk(rig).state.link).toBe('absent');
    expect(rig.real!.massager.state.linked).toBe(false);
  });

  test('what is ready changes nothing', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(desk(rig).connect());
    desk(rig).cancel();
    await rig.advance(2);
    expect(desk(rig).state).toMatchObject({ link: 'ready' });
    expect(desk(rig).state.error).toBeUndefined();
  });
});
