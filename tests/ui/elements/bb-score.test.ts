import type { ProtocolStep } from '#care';
import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../../src/ui/elements/bb-playhead.ts';
import type { Playhead } from '../../../src/ui/elements/bb-playhead.ts';
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

test('what is done, now and next is told apart', async () => {
  const root = await show(173_000);
  expect(root.querySelectorAll('.work.done')).toHaveLength(2);
  expect(root.querySelectorAll('.work.now')).toHaveLength(1);
  expect(root.querySelectorAll('.work.next')).toHaveLength(5);
});

test('the steps move on with the session, and back with it', async () => {
  const done = async (positionMs: number) => (await show(positionMs)).querySelectorAll('.done').length;
  const before = await done(30_000);
  expect(await done(31_000)).toBe(before);
  expect(await done(150_000)).toBeGreaterThan(before);
  expect(await done(30_000)).toBe(before);
  expect((await show(440_000)).querySelectorAll('.now, .next')).toHaveLength(0);
});

test('without a place the whole routine lies ahead', async () => {
  const root = await show();
  expect(root.querySelectorAll('.work.next')).toHaveLength(8);
});

describe('the playhead', () => {
  async function aHead(over: Partial<Playhead> = {}): Promise<Playhead> {
    render(html`<bb-score .steps=${steps}><bb-playhead></bb-playhead></bb-score>`, host);
    host.style.setProperty('width', '457px');
    const head = host.querySelector('bb-playhead')!;
    Object.assign(head, { positionMs: 173_000, durationMs: 440_000, running: true, ...over });
    await host.querySelector('bb-score')!.updateComplete;
    await head.updateComplete;
    return head;
  }

  /** Of the way, in percent. */
  function at(head: Playhead): number {
    const line = head.shadowRoot!.querySelector('div')!;
    return (100 * new DOMMatrix(getComputedStyle(line).transform).m41) / line.clientWidth;
  }

  const motion = (head: Playhead) => head.shadowRoot!.querySelector('div')!.getAnimations()[0]!;

  test('makes no page wider, however far it is', async () => {
    for (const positionMs of [1_000, 220_000, 439_000]) {
      await aHead({ positionMs, running: false });
      host.style.setProperty('width', '100%');
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    }
  });

  test('stands where the session is', async () => {
    expect(at(await aHead({ running: false }))).toBeCloseTo((173 / 440) * 100, 1);
    expect(at(await aHead({ running: false, positionMs: 440_000 }))).toBeCloseTo(100, 1);
    expect(at(await aHead({ running: false, positionMs: 0 }))).toBeCloseTo(0, 1);
    expect(at(await aHead({ running: false, durationMs: 0 }))).toBeCloseTo(0, 1);
  });

  test('goes on by itself, and is where the session is a minute later', async () => {
    const head = await aHead();
    const going = motion(head);
    expect(going.playState).toBe('running');
    going.pause();
    going.currentTime = 60_500;
    expect(at(head)).toBeCloseTo((233 / 440) * 100, 1);
  });

  test('is put right by the session, ahead and back', async () => {
    const head = await aHead({ running: false });
    for (const positionMs of [300_000, 100_000]) {
      head.positionMs = positionMs;
      await head.updateComplete;
      expect(at(head)).toBeCloseTo(positionMs / 4_400, 1);
    }
  });
});
