import { expect, test } from 'vitest';
import { buildPlan, type MovingState, type PlannedCue } from '../../../src/cues/plan.ts';
import { aCue, aTimeline } from '../../support/fake-player.ts';

const common = { offsetPct: 0, activeMs: 0 };

function running(cues: Parameters<typeof aTimeline>[0], positionMs = 0): MovingState {
  return { ...common, status: 'running', timeline: aTimeline(cues), positionMs, anchorMs: 100_000 };
}

function leadIn(cause: 'start' | 'resume', leadInMs: number, positionMs = 0): MovingState {
  const timeline = aTimeline([aCue(0), aCue(20_000, { kind: 'halfway', text: 'Halfway.' })]);
  return { ...common, status: 'lead-in', timeline, positionMs, anchorMs: 100_000, leadInMs, cause };
}

function plan(
  state: MovingState,
  more: Partial<Parameters<typeof buildPlan>[1]> = {},
): readonly PlannedCue[] {
  return buildPlan(state, { byHand: false, fromMs: state.positionMs, ...more });
}

test('a cue is due where its place in the timeline falls on the clock', () => {
  const [planned] = plan(running([aCue(12_500)], 10_000));
  expect(planned?.dueMs).toBe(102_500);
});

test('cues before the place that a session goes on from are over', () => {
  const dues = plan(running([aCue(1_000), aCue(5_000), aCue(9_000)], 5_000)).map(({ dueMs }) => dueMs);
  expect(dues).toEqual([100_000, 104_000]);
});

test('before the start each second of the countdown is heard, and the first step with it', () => {
  const planned = plan(leadIn('start', 5_000));
  expect(planned.map(({ tone, dueMs }) => [tone, dueMs - 100_000])).toEqual([
    ['get-ready', 0],
    ['get-ready', 1_000],
    ['get-ready', 2_000],
    ['get-ready', 3_000],
    ['get-ready', 4_000],
    ['step-start', 5_000],
    ['halfway', 25_000],
  ]);
});

test('when a session goes on, the moment it does is heard, though no cue of the timeline falls on it', () => {
  const planned = plan(leadIn('resume', 3_000, 10_000));
  expect(planned.map(({ tone, dueMs }) => [tone, dueMs - 100_000])).toEqual([
    ['get-ready', 0],
    ['get-ready', 1_000],
    ['get-ready', 2_000],
    ['step-start', 3_000],
    ['halfway', 13_000],
  ]);
});

test('the words of a countdown come at its beginning', () => {
  const phrases = { start: 'Ready?', resume: 'Going on.' };
  const words = (state: MovingState) => plan(state, { phrases }).find(({ purpose }) => purpose === 'lead-in');
  expect(words(leadIn('start', 5_000))).toMatchObject({ text: 'Ready?', dueMs: 100_000 });
  expect(words(leadIn('resume', 3_000))).toMatchObject({ text: 'Going on.', dueMs: 100_000 });
});

test('by hand, the words for doing it by hand are spoken where there are any', () => {
  const state = running([
    aCue(0, { text: 'It starts softly.', byHandText: 'Start it on the lowest speed.' }),
    aCue(9_000, { kind: 'instruction', text: 'Slower.' }),
  ]);
  expect(plan(state, { byHand: true }).map(({ text }) => text)).toEqual([
    'Start it on the lowest speed.',
    'Slower.',
  ]);
  expect(plan(state).map(({ text }) => text)).toEqual(['It starts softly.', 'Slower.']);
});

test('the last tick differs from those before it', () => {
  const tick = (count: number) => aCue(10_000 - count * 1_000, { kind: 'tick', count });
  expect(plan(running([tick(3), tick(2), tick(1)])).map(({ tone }) => tone)).toEqual([
    'tick',
    'tick',
    'last-tick',
  ]);
});

test('where tones fall on one moment, the weightiest is heard and all words are kept', () => {
  const cues = [
    aCue(30_000, { kind: 'step-start', text: 'Right buttock.' }),
    aCue(30_000, { kind: 'side-change', text: 'Change hands.' }),
  ];
  const planned = plan(running(cues));
  expect(planned.map(({ tone }) => tone)).toEqual([undefined, 'side-change']);
  expect(planned.map(({ text }) => text)).toEqual(['Right buttock.', 'Change hands.']);
});

test('an instruction is worth hearing until the next one or the end of its step, a tick for a moment', () => {
  const state = running([
    aCue(0, { text: 'Left side.' }),
    aCue(12_000, { kind: 'instruction', text: 'Slower.' }),
    aCue(27_000, { kind: 'tick', count: 3 }),
  ]);
  expect(plan(state).map(({ textUntilMs }) => textUntilMs - 100_000)).toEqual([12_000, 29_000, 27_000]);
  expect(plan(state).map(({ toneUntilMs }) => toneUntilMs - 100_000)).toEqual([12_000, 29_000, 27_150]);
});
