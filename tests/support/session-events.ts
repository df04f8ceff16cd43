import type { ProtocolStep } from '#care';
import type { SessionEvent, SessionOutput, Timeline } from '#session';
import fc from 'fast-check';
import { still, timelineOf, work, type Said } from './timelines.ts';

const anyWork = fc
  .record({
    seconds: fc.integer({ min: 1, max: 60 }),
    side: fc.constantFrom('left' as const, 'right' as const),
    zone: fc.constantFrom('gluteus-maximus', 'lumbar-erector'),
    intensityPct: fc.integer({ min: 0, max: 60 }),
    ceilingPct: fc.integer({ min: 0, max: 60 }),
  })
  // A plan is never above its ceiling: care sees to that.
  .map((step) => work({ ...step, intensityPct: Math.min(step.intensityPct, step.ceilingPct) }));

const anyStill: fc.Arbitrary<ProtocolStep> = fc
  .record({
    kind: fc.constantFrom('prepare' as const, 'switch' as const, 'rest' as const, 'breathe' as const),
    seconds: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ kind, seconds }) => still(kind, seconds));

/** Timelines of one to eight steps, about half of them work, many of them short. */
export const anyTimeline: fc.Arbitrary<Timeline> = fc
  .array(fc.oneof(anyWork, anyStill), { minLength: 1, maxLength: 8 })
  .map((steps) => timelineOf(...steps));

const cause = fc.constantFrom('user' as const, 'massager-lost' as const, 'page-hidden' as const);

/** Everything that can be said to a session but stop. */
export const anySaid: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      { type: 'start' } as const,
      { type: 'resume' } as const,
      { type: 'tick' } as const,
      { type: 'tick' } as const,
      { type: 'skip' } as const,
      { type: 'back' } as const,
      { type: 'softer' } as const,
      { type: 'stronger' } as const,
    ),
  },
  { weight: 1, arbitrary: cause.map((one) => ({ type: 'pause' as const, cause: one })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -10, max: 110 }).map((pct) => ({ type: 'set-intensity' as const, pct })),
  },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.double({ min: -10, max: 110, noNaN: true }), fc.constant(NaN))
      .map((pct) => ({ type: 'set-by-hand' as const, pct })),
  },
  {
    weight: 1,
    // Mostly well before the end, or it would be over soon; sometimes a place that makes no sense.
    arbitrary: fc
      .oneof(
        { weight: 8, arbitrary: fc.double({ min: -1_000, max: 60_000, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e9) },
      )
      .map((positionMs) => ({ type: 'seek' as const, positionMs })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyTimeline, fc.double({ min: -1_000, max: 400_000, noNaN: true }))
      .map(([timeline, positionMs]) => ({ type: 'replan' as const, timeline, positionMs })),
  },
);

/** Time until the next event: mostly a little, sometimes minutes, sometimes a clock that makes no sense. */
const anyGapMs = fc.oneof(
  { weight: 30, arbitrary: fc.double({ min: 0, max: 4_000, noNaN: true }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 40_000, noNaN: true }) },
  // Seldom, since it is the end of most sessions.
  { weight: 1, arbitrary: fc.double({ min: 0, max: 720_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -5_000, max: 0, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);

/** Up to 40 events with their times. It begins with a start, or most lists would never leave `ready`. */
export const anyEvents: fc.Arbitrary<readonly SessionEvent[]> = fc
  .array(fc.tuple(anySaid, anyGapMs), { maxLength: 40 })
  .map((list) => {
    let nowMs = 1_000;
    const events = list.map(([said, gapMs]): SessionEvent => {
      if (Number.isNaN(gapMs)) return { ...said, nowMs: NaN };
      nowMs += gapMs;
      return { ...said, nowMs };
    });
    return [{ type: 'start', nowMs: 1_000 }, ...events];
  });

/** A motor that does what it is told and no more: latched until `go`, at 0 after every halt. */
export class ObedientMotor {
  levelPct = 0;
  isLatched = true;
  /** True if it stood still since `mark()`. */
  hasStopped = false;

  mark(): void {
    this.hasStopped = this.levelPct === 0;
  }

  obey(output: SessionOutput): void {
    if (output.type === 'go') this.isLatched = false;
    if (output.type === 'halt') this.isLatched = true;
    if (output.type === 'halt') this.levelPct = 0;
    if (output.type === 'intensity' && !this.isLatched) this.levelPct = output.pct;
    if (this.levelPct === 0) this.hasStopped = true;
  }
}
