import { TONES, type ToneName, type ToneSpec } from '#cues';
import { expect, test } from 'vitest';
import { createToneRenderer } from '../../../src/cues/render-tone.ts';
import { toneMs } from '../../../src/cues/tones.ts';
import { difference, features, peak } from '../../support/listen.ts';

const RATE = 44_100;
const ALL = Object.values(TONES);
const START_S = 0.1;

interface Render {
  /** Cut at this moment, by the clock of the audio. */
  readonly cutS?: number;
  /** Through the loudspeaker of a phone. */
  readonly isSmall?: boolean;
}

/** What comes out of the loudspeaker when a tone is started a tenth of a second in. */
async function render(spec: ToneSpec, { cutS, isSmall }: Render = {}): Promise<Float32Array> {
  const seconds = START_S + toneMs(spec) / 1000 + 0.2;
  const context = new OfflineAudioContext(1, Math.ceil(seconds * RATE), RATE);
  const speaker = context.createBiquadFilter();
  speaker.type = 'highpass';
  speaker.frequency.value = 500;
  speaker.connect(context.destination);
  const cancel = createToneRenderer(context)(isSmall ? speaker : context.destination, spec, START_S);
  if (cutS !== undefined) {
    void context.suspend(cutS).then(() => {
      cancel();
      return context.resume();
    });
  }
  return (await context.startRendering()).getChannelData(0);
}

test.each(ALL)('$name is heard, does not clip, and is silent before its time', async (spec) => {
  const samples = await render(spec);
  const start = Math.floor(START_S * RATE);
  expect(peak(samples.subarray(0, start))).toBe(0);
  expect(peak(samples)).toBeGreaterThan(0.1);
  expect(peak(samples)).toBeLessThanOrEqual(0.5);
});

test.each(ALL)('$name starts on its sample, without a click at either end', async (spec) => {
  const samples = await render(spec);
  const start = Math.floor(START_S * RATE);
  const first = samples.findIndex((sample) => sample !== 0);
  expect(Math.abs(first - start)).toBeLessThanOrEqual(2);
  expect(Math.abs(samples[first]!)).toBeLessThan(0.001);
  // The low-pass rings out below hearing; what counts is that nothing audible is cut off.
  const end = Math.round((START_S + toneMs(spec) / 1000) * RATE);
  expect(peak(samples.subarray(end - 200, end))).toBeLessThan(0.003);
  expect(peak(samples.subarray(end + 0.01 * RATE))).toBeLessThan(0.0005);
});

test.each(ALL)('$name is still there on a phone', async (spec) => {
  const [full, small] = [await render(spec), await render(spec, { isSmall: true })];
  expect(peak(small)).toBeGreaterThan(peak(full) / 2);
});

test('any two tones are told apart, on a phone too', async () => {
  for (const isSmall of [false, true]) {
    const heard: (readonly [ToneName, readonly number[]])[] = [];
    for (const spec of ALL) heard.push([spec.name, features(await render(spec, { isSmall }), RATE)]);
    const pairs = heard.flatMap(([a, fa], index) =>
      heard.slice(index + 1).map(([b, fb]) => ({ pair: `${a} and ${b}`, difference: difference(fa, fb) })),
    );
    const nearest = pairs.reduce((least, pair) => (pair.difference < least.difference ? pair : least));
    expect(nearest.difference, nearest.pair).toBeGreaterThan(0.25);
  }
});

test('a tone that is cut before its start is never heard', async () => {
  expect(peak(await render(TONES.end, { cutS: 0.05 }))).toBe(0);
});

test('a tone that is cut while it sounds is gone within thirty milliseconds, without a click', async () => {
  const samples = await render(TONES.end, { cutS: 0.4 });
  const cut = Math.round(0.4 * RATE);
  expect(peak(samples.subarray(cut + 0.03 * RATE))).toBeLessThan(0.002);
  const steps = samples.subarray(cut - 500, cut + 500);
  const jump = steps.reduce(
    (most, sample, index) => Math.max(most, Math.abs(sample - (steps[index - 1] ?? sample))),
    0,
  );
  expect(jump).toBeLessThan(0.12);
});

test('a spectrum analyser finds two different tones different and one tone the same as itself', async () => {
  const tick = features(await render(TONES.tick), RATE);
  expect(difference(tick, tick)).toBeCloseTo(0, 6);
  expect(difference(tick, features(await render(TONES['side-change']), RATE))).toBeGreaterThan(0.5);
});
