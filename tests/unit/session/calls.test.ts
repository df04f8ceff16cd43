import type { Cue, Timeline } from '#session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heard, ofKind } from '../../support/heard.ts';
import { aSession, still, timelineOf, work } from '../../support/timelines.ts';

describe('halfway', () => {
  const halfway = (...cues: { readonly atSec: number; readonly text: string }[]): readonly Cue[] =>
    ofKind(timelineOf(work({ seconds: 60, cues }), still('finish', 20)), 'halfway');

  test('is said in the middle of a long step', () => {
    expect(halfway()).toEqual([{ atMs: 30_000, segment: 0, kind: 'halfway', text: 'Halfway.' }]);
  });

  test('is not called in a step shorter than 40 s, nor in one that is not done for its length', () => {
    expect(
      ofKind(timelineOf(work({ seconds: 39 }), still('prepare', 60), still('finish', 60)), 'halfway'),
    ).toEqual([]);
  });

  test('is a tone where the author says it', () => {
    expect(halfway({ atSec: 31, text: 'Halfway. Breathe out.' })).toEqual([
      { atMs: 31_000, segment: 0, kind: 'halfway' },
    ]);
  });

  test('is a tone where the author says something near it', () => {
    expect(halfway({ atSec: 33, text: 'Stay below the ribs.' })).toEqual([
      { atMs: 30_000, segment: 0, kind: 'halfway' },
    ]);
  });

  test('is left out where the voice is in the middle of a sentence', () => {
    expect(halfway({ atSec: 29, text: 'Stay below the ribs and breathe out slowly.' })).toEqual([]);
  });
});

describe('the call before the end', () => {
  const callsOf = (timeline: Timeline, index = 0): readonly string[] =>
    heard(timeline, index).filter((line) => / (ten-seconds|next)/.test(line));

  test('names the work that comes, ten seconds before', () => {
    const timeline = timelineOf(still('prepare', 30), work());
    expect(callsOf(timeline)).toEqual(['+20 ten-seconds Next: Buttock, left.']);
  });

  test('names it five seconds before in a step shorter than 30 s', () => {
    expect(callsOf(timelineOf(still('rest', 12), work()))).toEqual(['+7 next Next: Buttock, left.']);
  });

  test('begins a little earlier where a long name would run into the ticks', () => {
    const zoneName = 'Front of the upper thigh';
    expect(callsOf(timelineOf(still('rest', 20), work({ zoneName })))).toEqual([
      '+14.083 next Next: Front of the upper thigh, left.',
    ]);
  });

  test('says the technique where the place stays the same', () => {
    expect(callsOf(aSession(), 3)).toEqual(['+30 ten-seconds Next: Hold, right.']);
  });

  test('names no side for work on both', () => {
    const timeline = timelineOf(
      still('prepare', 30),
      work({ side: 'both', zoneName: 'Both low-back bands' }),
    );
    expect(callsOf(timeline)).toEqual(['+20 ten-seconds Next: Both low-back bands.']);
  });

  test('says only how long is left where no work comes next', () => {
    expect(callsOf(timelineOf(work(), still('check', 15), work()))).toEqual(['+30 ten-seconds Ten seconds.']);
  });

  test('moves out of the way of what the author says', () => {
    const callBeside = (atSec: number, text = 'Lift it off now.'): readonly string[] => {
      const cues = [{ atSec, text }];
      return callsOf(timelineOf(still('rest', 15, { cues }), work()));
    };
    expect(callBeside(7)).toEqual(['+10 next Next: Buttock, left.']);
    expect(callBeside(8, 'Lift it off now, gently.')).toEqual(['+10.384 next Next: Buttock, left.']);
    expect(callBeside(9)).toEqual(['+7.45 next Next: Buttock, left.']);
  });

  test('never talks over the author or another call, whatever is said when', () => {
    const anyCue = fc.record({
      atSec: fc.integer({ min: 0, max: 60 }),
      text: fc.constantFrom(
        'Lift it off.',
        'Stay below the ribs. Feather light.',
        'Halfway. Let the device rest on you.',
      ),
    });
    const anyStep = fc
      .record({ seconds: fc.integer({ min: 2, max: 70 }), cues: fc.array(anyCue, { maxLength: 4 }) })
      .chain(({ seconds, cues }) =>
        fc.constantFrom(
          work({ seconds, cues }),
          work({ seconds, cues, side: 'right' }),
          still('switch', seconds, { cues }),
          still('breathe', seconds, { cues }),
        ),
      );
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), (steps) => {
        const said = timelineOf(...steps).cues.flatMap((cue) =>
          cue.text === undefined
            ? []
            : [{ ...cue, untilMs: cue.atMs + (cue.text.split(' ').length / 2.4) * 1000 }],
        );
        for (const call of said) {
          if (call.kind === 'instruction') continue;
          for (const other of said)
            expect(call === other || call.untilMs <= other.atMs || other.untilMs <= call.atMs).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is a tone alone where its words would run into the author’s', () => {
    const cues = [{ atSec: 51, text: 'Nearly there. Breathe out and let go.' }];
    expect(callsOf(timelineOf(work({ seconds: 60, cues }), still('rest', 15)))).toEqual(['+50 ten-seconds']);
  });

  test('is left out where the author is speaking', () => {
    const cues = [{ atSec: 49, text: 'Nearly there. Breathe out and let go.' }];
    expect(callsOf(timelineOf(work({ seconds: 60, cues }), still('rest', 15)))).toEqual([]);
  });

  test('is not made in the last step', () => {
    expect(callsOf(timelineOf(still('finish', 60)))).toEqual([]);
  });
});

describe('ticks', () => {
  test('are left out of a tiny step', () => {
    expect(
      ofKind(timelineOf(still('switch', 4), still('switch', 5)), 'tick').map(({ atMs }) => atMs),
    ).toEqual([6_000, 7_000, 8_000]);
  });

  test('are all left out where one would fall on words', () => {
    const cues = [{ atSec: 17, text: 'And rest.' }];
    expect(ofKind(timelineOf(still('rest', 20, { cues })), 'tick')).toEqual([]);
  });
});
