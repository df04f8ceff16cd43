import type { ProtocolStep } from '#care';
import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../../src/ui/elements/bb-score.ts';
import { SCORE_WIDTH, buildScore } from '../../../src/ui/elements/score-lines.ts';
import '../../../src/ui/styles/tokens.css';
import { aContent, aProtocol } from '../../support/fake-content.ts';

let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  host.remove();
});

const steps = aProtocol(aContent(), { routineId: 'lower-back-release-10' })!.steps;

function aStep(change: Partial<ProtocolStep>): ProtocolStep {
  return {
    kind: 'work',
    index: 0,
    seconds: 60,
    side: 'left',
    intensityPct: 30,
    ceilingPct: 60,
    cues: [],
    ...change,
  };
}

/** Y of the ends of all lines, and X of all lines. */
function ends(d: string): { x: number[]; from: number[]; to: number[] } {
  const lines = [...d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)];
  const numbers = (group: number) => lines.map((line) => Number(line[group]));
  return { x: numbers(1), from: numbers(2), to: numbers(3) };
}

async function show(positionMs?: number): Promise<ShadowRoot> {
  render(html`<bb-score .steps=${steps} .positionMs=${positionMs} live></bb-score>`, host);
  const score = host.querySelector('bb-score')!;
  await score.updateComplete;
  return score.shadowRoot!;
}

test('left lies above the axis, right below, both on either side', () => {
  const [left, right, both] = buildScore([
    aStep({ side: 'left' }),
    aStep({ side: 'right' }),
    aStep({ side: 'both' }),
  ]).map(({ d }) => ends(d));
  expect(left!.to.every((y) => y < 21)).toBe(true);
  expect(right!.to.every((y) => y > 21)).toBe(true);
  expect(both!.to.some((y) => y < 21)).toBe(true);
  expect(both!.to.some((y) => y > 21)).toBe(true);
});

test('a line is the higher the stronger the step, and never leaves the picture', () => {
  const highest = (intensityPct: number): number =>
    Math.min(...ends(buildScore([aStep({ intensityPct })])[0]!.d).to);
  expect(highest(15)).toBeGreaterThan(highest(30));
  expect(highest(100)).toBeGreaterThanOrEqual(0);
});

test('a step takes its share of the width', () => {
  const [first, second] = buildScore([aStep({ seconds: 20 }), aStep({ seconds: 60 })]).map(
    ({ d }) => ends(d).x,
  );
  expect(Math.max(...first!)).toBeLessThan(SCORE_WIDTH / 4);
  expect(Math.min(...second!)).toBeGreaterThan(SCORE_WIDTH / 4);
  expect(second!.length).toBeGreaterThan(2.5 * first!.length);
});

test('every step, however short, has a line', () => {
  const many = Array.from({ length: 120 }, () => aStep({ seconds: 5 }));
  expect(buildScore(many).every(({ d }) => ends(d).x.length >= 1)).toBe(true);
});

test('what is done, now and next is told apart, with a playhead where the session is', async () => {
  const root = await show(173_000);
  expect(root.querySelectorAll('.work.done')).toHaveLength(2);
  expect(root.querySelectorAll('.work.now')).toHaveLength(1);
  expect(root.querySelectorAll('.work.next')).toHaveLength(5);
  const { backgroundPositionX } = getComputedStyle(root.querySelector('.head')!);
  expect(parseFloat(backgroundPositionX)).toBeCloseTo((173 / 440) * 100, 1);
});

test('the playhead moves within a step, and the steps with it from one to the next', async () => {
  const places = async (positionMs: number) => {
    const root = await show(positionMs);
    const { backgroundPositionX } = getComputedStyle(root.querySelector('.head')!);
    return [Math.round(parseFloat(backgroundPositionX) * 4.4), root.querySelectorAll('.done').length];
  };
  const [, doneBefore] = await places(30_000);
  expect(await places(31_000)).toEqual([31, doneBefore]);
  expect((await places(150_000))[1]).toBeGreaterThan(doneBefore!);
  expect(await places(30_000)).toEqual([30, doneBefore]);
  expect((await places(440_000))[0]).toBe(440);
  expect((await show(440_000)).querySelectorAll('.now, .next')).toHaveLength(0);
});

test('without a place the whole routine lies ahead', async () => {
  const root = await show();
  expect(root.querySelectorAll('.work.next')).toHaveLength(8);
  expect(root.querySelector('.head')).toBeNull();
});
