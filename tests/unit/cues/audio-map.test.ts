import { expect, test } from 'vitest';
import { toAudioTime } from '../../../src/cues/audio-map.ts';

const stamped = (contextTime: number, performanceTime: number) => () => ({ contextTime, performanceTime });

test('a sane time stamp of the output sets the clocks against each other, latency and all', () => {
  const audio = { currentTime: 10.05, outputLatency: 0.2, getOutputTimestamp: stamped(10, 5_000) };
  expect(toAudioTime(audio, 5_010, 6_000)).toBeCloseTo(11, 9);
});

test.each([
  ['was never taken', stamped(0, 0)],
  ['is of another clock', stamped(10, 1_700_000_000_000)],
  ['is a thousand times too small', stamped(10, 5)],
  ['lies ahead of what is rendered', stamped(11, 5_000)],
  ['lags more than any headphone', stamped(7, 5_000)],
])('a time stamp that %s is not used', (_, getOutputTimestamp) => {
  const audio = { currentTime: 10.05, baseLatency: 0.01, outputLatency: 0.04, getOutputTimestamp };
  expect(toAudioTime(audio, 5_010, 6_010)).toBeCloseTo(11.01, 9);
});

test('without a time stamp the latency that the browser admits to is made up for', () => {
  expect(toAudioTime({ currentTime: 3, outputLatency: 0.25 }, 100, 1_100)).toBeCloseTo(3.75, 9);
  expect(toAudioTime({ currentTime: 3, outputLatency: 0, baseLatency: 0.01 }, 100, 1_100)).toBeCloseTo(
    3.99,
    9,
  );
  expect(toAudioTime({ currentTime: 3 }, 100, 1_100)).toBeCloseTo(4, 9);
});

test('an absurd latency is not believed', () => {
  expect(toAudioTime({ currentTime: 3, outputLatency: 40 }, 100, 100)).toBe(3);
});
