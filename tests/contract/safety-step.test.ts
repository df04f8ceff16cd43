import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { madeBy, PROFILES, VECTORS, type WriteVector } from '../support/massager-files.ts';
import { type ContractBrowser, launchContractBrowser } from './harness/browser.ts';
import type { DriverRig, Frame, OpenRig, RigDevice } from './harness/driver.ts';
import { openEmulatedRig } from './harness/emulated-driver.ts';
import { deviceOf } from './harness/profile-device.ts';
import { openSimulatedRig } from './harness/simulated-driver.ts';

let browser: ContractBrowser;
let rig: DriverRig;

const BLUETOOTHS: Readonly<Record<string, OpenRig>> = {
  'the simulator': openSimulatedRig,
  'Chromium with an emulated massager': (device) => openEmulatedRig(browser, device),
};

/** Those that can be made safer when they are connected; without one there is no test here, which fails. */
const SAFER = [...PROFILES].flatMap(([id, profile]) => (profile.safetyStep ? [[id, profile] as const] : []));

beforeAll(async () => {
  browser = await launchContractBrowser();
}, 60_000);

afterAll(() => browser.close());

afterEach(() => rig.dispose());

describe.each(SAFER)('%s', (id, profile) => {
  /** One of those whose bytes are published. */
  const { name, modelId } = (VECTORS.get(id)?.vectors ?? []).find(
    (vector): vector is WriteVector => vector.do === 'safety',
  ) ?? { name: undefined, modelId: undefined };
  const made = (what: Pick<WriteVector, 'do'> & { readonly pct?: number }): readonly string[] =>
    (
      madeBy(profile, { from: '', expect: [], name, modelId, ...what } as WriteVector) as readonly Frame[]
    ).map(({ bytes }) => bytes);
  const [stop = ''] = made({ do: 'stop' });
  const level = made({ do: 'set', pct: 30 }).at(-1);
  const bytes = (): readonly string[] => rig.air.frames().map((frame) => frame.bytes);
  /** How often it was stopped, and how often made safer. */
  const times = (): readonly [stopped: number, safer: number] => [
    bytes().filter((one) => one === stop).length,
    bytes().filter((one) => made({ do: 'safety' }).includes(one)).length,
  ];

  describe.each(Object.entries(BLUETOOTHS))('on %s', (_name, open) => {
    const device: RigDevice = deviceOf(profile, { name, modelId });

    /** Connected, run, lost, found again and run: a level arrives after all that a link begins with. */
    async function twice(how: { readonly withoutSafetyStep: boolean }): Promise<void> {
      rig = await open(device);
      await rig.connect(how);
      await run(1);
      await rig.air.loseLink();
      await rig.until({ motor: 'unknown' });
      await rig.reconnect();
      await run(2);
    }

    async function run(time: number): Promise<void> {
      await rig.until({ link: 'ready' });
      await rig.setLevels([30]);
      await rig.air.untilFrames((frames) => frames.filter((frame) => frame.bytes === level).length >= time);
    }

    test('is made safer on each link', async () => {
      await twice({ withoutSafetyStep: false });
      const [stopped, safer] = times();
      expect(stopped).toBeGreaterThanOrEqual(2);
      expect(safer).toBe(2 * made({ do: 'safety' }).length);
    });

    test('is left as it is where the person said so, also on the next link, and stopped all the same', async () => {
      await twice({ withoutSafetyStep: true });
      const [stopped, safer] = times();
      expect(stopped).toBeGreaterThanOrEqual(2);
      expect(safer).toBe(0);
      expect(bytes()[0]).toBe(stop);
    });
  });
});
