import { compileProfile, createSequence, levelOf, pctOf, variantOf } from '#massager';
import type { DeviceProfile } from '#protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hexOf, madeBy, PROFILES, VECTORS, type WriteVector } from '../support/massager-files.ts';
import { type ContractBrowser, launchContractBrowser } from './harness/browser.ts';
import type { DriverRig, Frame } from './harness/driver.ts';
import { openEmulatedRig } from './harness/emulated-driver.ts';
import { deviceOf, placesOf, type Model } from './harness/profile-device.ts';
import { openSimulatedRig } from './harness/simulated-driver.ts';

/** The belt's start waits for a notification, which Chromium's emulation can't push. */
const NEEDS_AN_ANSWER = 'feelspace-navibelt';
/** In real time; on the simulator all of them are set. */
const LEVELS_IN_CHROMIUM = 2;

let browser: ContractBrowser;
let rig: DriverRig;

beforeAll(async () => {
  browser = await launchContractBrowser();
}, 60_000);

afterAll(() => browser.close());

afterEach(() => rig.dispose());

/** One model, with what is published of it. */
interface Played {
  readonly profile: DeviceProfile;
  readonly model: Model;
  readonly vectors: readonly WriteVector[];
  /** How often what begins it is asked: again and again where nothing answers. */
  readonly asked: number;
}

describe.each([...PROFILES])('%s', (id, profile) => {
  const models = modelsOf(id);

  test.each(models)('on the simulator, model $name $modelId: every byte as published', async (model) => {
    rig = await openSimulatedRig(deviceOf(profile, model));
    await drive({ profile, model, vectors: vectorsOf(id, model), asked: 1 });
  });

  if (id === NEEDS_AN_ANSWER)
    test('in Chromium, where nothing can answer it: stopped, asked three times, and said so', async () => {
      rig = await openEmulatedRig(browser, deviceOf(profile, {}));
      await rig.connect();
      expect(await rig.until({ link: 'absent' })).toMatchObject({ error: 'no-answer' });
      const init = one(profile, {}, 'init');
      expect(wire(profile)).toEqual([...one(profile, {}, 'stop'), ...init, ...init, ...init]);
    });
  else
    test('in Chromium: connects, runs and stops with the bytes that are published', async () => {
      const [model = {}] = models;
      rig = await openEmulatedRig(browser, deviceOf(profile, model));
      const vectors = vectorsOf(id, model).slice(0, LEVELS_IN_CHROMIUM);
      await drive({ profile, model, vectors, asked: triesOf(profile) });
    });
});

/** Connects, sets what the vectors set, stops, and holds every write against them, to the byte and the way. */
async function drive({ profile, model, vectors, asked }: Played): Promise<void> {
  const whole = variantOf(profile, model);
  const count = sequenceOf(profile);
  const stop = (): readonly unknown[] => count.made(model, { do: 'stop' });
  await rig.connect();
  const ready = await rig.until({ link: 'ready' });
  expect(ready).not.toHaveProperty('error');
  const driven: unknown[] = [...stop()];
  for (let time = 0; time < asked; time++) driven.push(...count.made(model, { do: 'init' }));
  driven.push(...count.made(model, { do: 'safety' }));
  const begins = driven.length;
  const arrived = (): Promise<void> =>
    rig.air.untilFrames(() => wire(profile).length >= driven.length).catch(() => undefined);
  await arrived();
  expect(wire(profile)).toEqual(driven);
  let level = 0;
  for (const vector of vectors) {
    const pct = pctIn(whole, vector);
    const next = pct === undefined ? level : levelOf(whole, pct);
    if (pct === undefined || next === level) continue;
    if (level === 0 && next > 0) driven.push(...count.made(model, { do: 'start' }));
    level = next;
    driven.push(...count.expects(model, vector));
    await rig.setLevels([pct]);
    await arrived();
    await rig.until({ setLevel: level });
  }
  await rig.setLevels([], 'stop');
  driven.push(...stop());
  await arrived();
  await rig.until({ setLevel: 0 });
  expect(wire(profile)).toEqual(driven);
  expect(driven.length).toBeGreaterThan(begins + 1);
  await rig.disconnect();
  expect((await rig.until({ link: 'released' })).setPct).toBe(0);
}

/** What was written, by endpoint; without questions, which come when they come. */
function wire(profile: DeviceProfile): readonly unknown[] {
  const questions = questionsOf(profile);
  const place = placesOf(profile);
  const endpoint = ({ characteristic }: Frame): string | undefined =>
    Object.keys(profile.endpoints).find((name) => place(name).characteristic === characteristic);
  return rig.air
    .frames()
    .filter(({ bytes }) => !questions.has(bytes))
    .map((frame) => ({ to: endpoint(frame), bytes: frame.bytes, response: frame.response }));
}

function questionsOf(profile: DeviceProfile): ReadonlySet<string> {
  const compiled = compileProfile(profile);
  if (!compiled.ok) throw new Error(`${profile.id} compiles`);
  const { poll, battery } = compiled.value;
  const asked = [poll, battery?.kind === 'ask' ? battery : undefined].flatMap(
    (question) => question?.frames(createSequence()) ?? [],
  );
  return new Set(asked.map(({ bytes }) => hexOf(bytes)));
}

/** What vectors expect on one link: where frames carry a rolling number, it goes on from one to the next. */
function sequenceOf(profile: DeviceProfile) {
  const rolls = JSON.stringify(profile).includes('{seq');
  let next = 1;
  const made = (model: Model, vector: Pick<WriteVector, 'do'>): readonly unknown[] => {
    const whole = { from: '', expect: [], ...model, ...vector, ...(rolls && { seq: next }) } as WriteVector;
    const frames = madeBy(profile, whole) as readonly unknown[];
    if (rolls) next += frames.length;
    return frames;
  };
  return {
    made,
    expects: (model: Model, vector: WriteVector): readonly unknown[] =>
      rolls ? made(model, vector) : vector.expect,
  };
}

function one(profile: DeviceProfile, model: Model, what: 'stop' | 'init'): readonly unknown[] {
  return sequenceOf(profile).made(model, { do: what });
}

function pctIn(profile: DeviceProfile, vector: WriteVector): number | undefined {
  if (vector.do === 'set') return vector.pct;
  if (vector.do !== 'set-native') return undefined;
  const pct = pctOf(profile, vector.level);
  return levelOf(profile, pct) === vector.level ? pct : undefined;
}

function modelsOf(id: string): readonly Model[] {
  const models = (VECTORS.get(id)?.vectors ?? []).flatMap((vector) =>
    vector.do === 'notify' ? [] : [{ name: vector.name, modelId: vector.modelId }],
  );
  return [...new Map(models.map((model) => [JSON.stringify(model), model])).values()];
}

/** How often a profile asks what begins it, where nothing answers. */
function triesOf({ init = [] }: DeviceProfile): number {
  return Math.max(1, ...init.map((step) => ('await' in step ? (step.tries ?? 1) : 1)));
}

/** Those that set something on this model. */
function vectorsOf(id: string, model: Model): readonly WriteVector[] {
  return (VECTORS.get(id)?.vectors ?? []).filter(
    (vector): vector is WriteVector =>
      (vector.do === 'set' || vector.do === 'set-native') &&
      vector.name === model.name &&
      vector.modelId === model.modelId &&
      vector.seq === undefined,
  );
}
