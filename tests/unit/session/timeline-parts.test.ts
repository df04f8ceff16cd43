import { inOwnWords, prescribe, type Protocol } from '#care';
import { buildTimeline, type Cue } from '#session';
import { describe, expect, test } from 'vitest';
import { heard } from '../../support/heard.ts';
import { builtInContent, builtInRoutine } from '../../support/routines.ts';
import { speechMs } from '../../support/speech.ts';

const content = builtInContent();
const { cueing, limits } = content.care;

function planOf(id: string, before: readonly string[], after: readonly string[]): Protocol {
  const named = (ids: readonly string[]) => content.addOns.filter((addOn) => ids.includes(addOn.id));
  const made = prescribe(
    builtInRoutine(content, id),
    { maxIntensityPct: 100, affectedSide: 'left', completedSessions: 10 },
    { body: content.body, limits, before: named(before), after: named(after) },
  );
  if (!made.ok) throw new Error(`needs ${made.needs}`);
  return made.protocol;
}

const spanOf = (cue: Cue) => {
  const longestMs = Math.max(speechMs(cue.text ?? ''), speechMs(cue.byHandText ?? ''));
  return { fromMs: cue.atMs, toMs: cue.atMs + longestMs };
};

describe('a session of several parts', () => {
  const plan = planOf('desk-reset-4', ['breathing-3'], ['fork-rails-2', 'walk-5']);
  const timeline = buildTimeline(plan, cueing);
  const calls = (index: number): readonly string[] =>
    heard(timeline, index).filter((line) => / (ten-seconds|next)/.test(line));

  test('names the part that comes', () => {
    expect(calls(0)).toEqual(['+171.134 next Next: Quick desk reset.']);
    expect(calls(10)).toEqual(['+15 next Next: Fork rails.']);
    expect(calls(13)).toEqual(['+20 ten-seconds Next: Short walk.']);
  });

  test('is complete once, at its very end', () => {
    expect(timeline.cues.filter(({ kind }) => kind === 'complete').map(({ atMs }) => atMs)).toEqual([
      timeline.durationMs,
    ]);
    expect(timeline.durationMs).toBe((180 + 240 + 120 + 300) * 1000);
  });
});

describe.each(content.routines.map(({ id }) => id))('%s with all that may stand beside it', (id) => {
  const plan = planOf(
    id,
    ['heat-first-10', 'breathing-3'],
    content.addOns.map((addOn) => addOn.id),
  );
  const words = { sideNames: { left: 'Watch side', right: 'Ring side' }, handLevels: 20 };
  const timeline = buildTimeline(inOwnWords(plan, words), cueing, words);

  test('never says two things at once, in nobody’s words', () => {
    const spans = timeline.cues.filter(({ text }) => text !== undefined).map(spanOf);
    spans.slice(1).forEach((span, before) => {
      expect(spans[before]?.toMs).toBeLessThanOrEqual(span.fromMs);
    });
  });

  test('says how long is left only when it is true', () => {
    for (const { atMs, segment, kind } of timeline.cues)
      if (kind === 'ten-seconds') expect((timeline.segments[segment]?.endMs ?? 0) - atMs).toBe(10_000);
  });

  test('lasts as long as its parts', () => {
    expect(timeline.durationMs).toBe(plan.parts.reduce((sum, part) => sum + part.totalSeconds, 0) * 1000);
  });
});
