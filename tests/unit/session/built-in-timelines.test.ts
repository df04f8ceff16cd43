import { buildTimeline, type Cue, type Timeline } from '#session';
import { describe, expect, test } from 'vitest';
import { aProtocolOf, builtInContent } from '../../support/routines.ts';

const content = builtInContent();
const { cueing } = content.care;
const timelines = content.routines.map((routine) => {
  const protocol = aProtocolOf(content, routine);
  return { id: routine.id, routine, timeline: buildTimeline(protocol, cueing) };
});

/** Said cues with the length that the longer of their texts takes. */
function spoken({ cues }: Timeline): readonly (Cue & { readonly untilMs: number })[] {
  return cues.flatMap((cue) => {
    if (cue.text === undefined) return [];
    const words = Math.max(...[cue.text, cue.byHandText ?? ''].map((text) => text.split(' ').length));
    return [{ ...cue, untilMs: cue.atMs + (words / cueing.voice.wordsPerSecond) * 1000 }];
  });
}

test('all ten routines are here', () => {
  expect(timelines).toHaveLength(10);
});

describe.each(timelines)('$id', ({ routine, timeline }) => {
  test('lasts as long as the author says', () => {
    expect(timeline.durationMs).toBe(routine.totalSeconds * 1000);
  });

  test('has every authored cue, word for word but for the named side', () => {
    const authored = routine.steps.flatMap(({ cues }) => cues.map(({ text }) => text));
    const said = timeline.cues.filter(({ kind }) => kind === 'instruction').map(({ text }) => text ?? '');
    expect(said.map((text) => text.replace(/^Left side\. /, ''))).toEqual(authored);
  });

  test('never says two things at once', () => {
    const said = spoken(timeline);
    said.slice(1).forEach((cue, before) => {
      expect(said[before]?.untilMs, `${said[before]?.text ?? ''} / ${cue.text ?? ''}`).toBeLessThanOrEqual(
        cue.atMs,
      );
    });
  });

  test('has its cues in order, each within its step', () => {
    const { cues, segments } = timeline;
    expect(cues.map(({ atMs }) => atMs)).toEqual(cues.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
    for (const { atMs, segment } of cues) {
      expect(atMs).toBeGreaterThanOrEqual(segments[segment]?.startMs ?? Infinity);
      expect(atMs).toBeLessThanOrEqual(segments[segment]?.endMs ?? -Infinity);
    }
  });

  test('says how long is left only when it is true', () => {
    for (const { atMs, segment, kind, text } of timeline.cues)
      if (kind === 'ten-seconds' || /ten\b/i.test(kind === 'next' ? (text ?? '') : ''))
        expect((timeline.segments[segment]?.endMs ?? 0) - atMs).toBe(10_000);
  });

  test('calls the side of every work before it begins, where it changes', () => {
    const { segments, cues } = timeline;
    for (const { step, index } of segments) {
      const before = segments.slice(0, index).findLast(({ step: { kind } }) => kind === 'work');
      if (step.kind !== 'work' || !before || before.step.side === step.side) continue;
      const tones = cues.filter(
        (cue) => cue.kind === 'side-change' && cue.segment > before.index && cue.segment <= index,
      );
      expect(tones).toHaveLength(1);
    }
  });

  test('ends with its own tone', () => {
    expect(timeline.cues.at(-1)).toMatchObject({ kind: 'complete', atMs: timeline.durationMs });
  });
});
