import { afterEach, describe, expect, test } from 'vitest';
import { PROFILES, VECTORS, builtInProfile } from '../support/massager-files.ts';
import { deviceOf, placesOf } from './harness/profile-device.ts';
import { openSimulatedRig, type SimulatedRig } from './harness/simulated-driver.ts';

/*
 * What a massager says by itself, and what it is asked by itself: vectors that Chromium's emulation can't play, since
 * it pushes no notification. On the simulator, through the whole driver.
 */

let rig: SimulatedRig;

afterEach(() => rig.dispose());

async function ready(id: string): Promise<void> {
  rig = await openSimulatedRig(deviceOf(builtInProfile(id), {}));
  await rig.connect();
  await rig.until({ link: 'ready' });
}

const vectorsOf = (id: string) => VECTORS.get(id)?.vectors ?? [];
const withReports = [...PROFILES.keys()].filter((id) =>
  vectorsOf(id).some((vector) => vector.do === 'notify'),
);
const asked = [...PROFILES.keys()].flatMap((id) =>
  vectorsOf(id).flatMap((vector) =>
    vector.do === 'poll' || vector.do === 'battery' ? [[id, vector] as const] : [],
  ),
);

describe.each(withReports)('%s', (id) => {
  const place = placesOf(builtInProfile(id));

  test('every published report is read as the vectors say, or dropped with a reason', async () => {
    await ready(id);
    for (const vector of vectorsOf(id)) {
      if (vector.do !== 'notify') continue;
      const lines = await rig.notify({ ...place(vector.endpoint), bytes: vector.bytes });
      const words = lines.map(({ what }) => what).join('; ');
      const said = Object.entries(vector.fields ?? {}).map(
        ([name, value]) => `${name} ${typeof value === 'boolean' ? Number(value) : value}`,
      );
      expect(
        lines.map(({ bytes }) => bytes),
        words,
      ).toEqual([vector.bytes]);
      if (vector.fields === null) expect(words).toMatch(/dropped: /);
      else for (const each of said) expect(words).toContain(each);
    }
    expect((await rig.until({ link: 'ready' })).link).toBe('ready');
  });
});

test.each(asked)('%s is asked by itself: $do', async (id, vector) => {
  await ready(id);
  const [frame] = vector.expect;
  await rig.air.untilFrames((frames) => frames.some(({ bytes }) => bytes === frame?.bytes));
  expect(rig.air.frames().find(({ bytes }) => bytes === frame?.bytes)?.response).toBe(frame?.response);
});

test('the belt is answered whenever it asks for a sign of life', async () => {
  await ready('feelspace-navibelt');
  const [answer] = vectorsOf('feelspace-navibelt').flatMap((vector) =>
    vector.do === 'keep-alive' ? vector.expect : [],
  );
  const place = placesOf(builtInProfile('feelspace-navibelt'))(answer?.to ?? '');
  const before = rig.air.frames().length;
  for (let time = 1; time <= 3; time++) {
    await rig.notify({ ...place, bytes: '01' });
    await rig.air.untilFrames((frames) => frames.length >= before + time);
  }
  const written = rig.air.frames().slice(before);
  expect(written).toEqual(
    [1, 2, 3].map(() => ({
      bytes: answer?.bytes,
      response: answer?.response,
      characteristic: place.characteristic,
    })),
  );
});
