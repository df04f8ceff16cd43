import { adjustStep, keyOf, prescribe, withoutZone, type Protocol } from '#care';
import { buildTimeline, createSessionPlayer, positionAt, segmentAt, type SessionPlayer } from '#session';
import { parseSessionRecord, type SessionRecord } from '#storage';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { placeInPlan } from '../../../src/app/place-in-plan.ts';
import { createRecorder, type Recorder } from '../../../src/app/recorder.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { builtInContent, builtInRoutine } from '../../support/routines.ts';

// Sessions of many minutes, looked at ten times a second, take their time on a machine that does other things too.
vi.setConfig({ testTimeout: 30_000 });

const content = builtInContent();
const { body } = content;
const { limits, cueing } = content.care;
const rules = { body, limits };

/** A session that is written down, without a massager: what is set is what the step plans. */
interface Rig {
  readonly clock: ManualClock;
  readonly player: SessionPlayer;
  readonly recorder: Recorder;
  readonly protocol: Protocol;
  replan(protocol: Protocol): void;
  record(): SessionRecord;
}

function aPlan(id: string, after: readonly string[] = []): Protocol {
  const made = prescribe(
    builtInRoutine(content, id),
    { affectedSide: 'left', maxIntensityPct: 100, completedSessions: 10 },
    { ...rules, after: content.addOns.filter((addOn) => after.includes(addOn.id)) },
  );
  if (!made.ok) throw new Error(`needs ${made.needs}`);
  return made.protocol;
}

function written(first: Protocol, from?: SessionRecord): Rig {
  const clock = new ManualClock();
  let protocol = first;
  const stood = from && { activeMs: from.activeSeconds * 1000, positionMs: 60_000, offsetPct: 0 };
  const player = createSessionPlayer({ timeline: buildTimeline(first, cueing), clock, from: stood });
  const head = { id: 'new', protocol, mode: 'by-hand', startedAt: 9_000, protocolsVersion: '1' } as const;
  const recorder = createRecorder({ ...head, from });
  player.state$.subscribe((state) => {
    const step = segmentAt(state.timeline, state.positionMs)?.step;
    recorder.observe(state, state.status === 'running' ? (step?.intensityPct ?? 0) : 0);
  });
  return {
    clock,
    player,
    recorder,
    get protocol() {
      return protocol;
    },
    replan(changed) {
      const timeline = buildTimeline(changed, cueing);
      const placeMs = placeInPlan(positionAt(player.state, clock.now()), player.state.timeline, timeline);
      protocol = changed;
      recorder.replan(changed);
      player.replan(timeline, placeMs);
    },
    record: () => recorder.record(100_000),
  };
}

function longer(rig: Rig, stepIndex: number, bySeconds: number): void {
  const adjustment = adjustStep(rig.protocol, { stepIndex, bySeconds }, rules);
  if (adjustment.ok) rig.replan(adjustment.protocol);
}

const run = (rig: Rig, seconds: number): void => {
  rig.clock.advance(seconds * 1_000);
};

/** In tenths, so that sums are exact. */
const tenths = (seconds: number): number => Math.round(seconds * 10);
const sumOf = ({ steps }: SessionRecord, what: 'activeSeconds' | 'motorSeconds'): number =>
  steps.reduce((sum, step) => sum + tenths(step[what]), 0);

describe('a session of several parts on record', () => {
  const rig = written(aPlan('desk-reset-4', ['stretch-after-4', 'walk-5']));

  test('names its add-ons, and each of their steps the part that it belongs to', () => {
    const { addOns, steps, plannedSeconds } = rig.record();
    expect(addOns).toEqual([
      { role: 'after', id: 'stretch-after-4', name: 'Stretch after' },
      { role: 'after', id: 'walk-5', name: 'Short walk' },
    ]);
    expect(steps.map(({ part }) => part)).toEqual([
      ...Array.from({ length: 10 }, () => undefined),
      ...Array.from({ length: 12 }, () => 'stretch-after-4'),
      'walk-5',
    ]);
    expect(plannedSeconds).toBe(240 + 240 + 300);
  });

  test('has no list of add-ons and no events where there were none', () => {
    const record = written(aPlan('desk-reset-4')).record();
    expect('addOns' in record || 'events' in record).toBe(false);
  });
});

describe('a step that gets longer while it runs', () => {
  test('is written with what it ran, and the session with its new length', () => {
    const rig = written(aPlan('desk-reset-4'));
    rig.player.start();
    run(rig, 5 + 20 + 10);
    longer(rig, 1, 15);
    run(rig, 300);
    const record = rig.record();
    expect(record).toMatchObject({ endReason: 'completed', activeSeconds: 255, plannedSeconds: 255 });
    expect(record.steps[1]).toMatchObject({ activeSeconds: 55, motorSeconds: 55, skipped: false });
  });
});

describe('an area that is left out', () => {
  test('keeps what ran of it, stands as skipped where nothing did, and moves nothing to another step', () => {
    const rig = written(aPlan('lower-back-release-10'));
    rig.player.start();
    // 20 s into the left buttock.
    run(rig, 5 + 30 + 20 + 20);
    const rule = { zone: 'gluteus-maximus', fromStep: 2 };
    rig.recorder.note({ kind: 'rule', what: 'skin' });
    rig.replan(withoutZone(rig.protocol, rule, rules));
    run(rig, 10 + 5);
    const { steps, events, activeSeconds } = rig.record();
    expect(steps.slice(2, 7).map((step) => [step.index, step.kind, step.zone, step.activeSeconds, step.skipped])).toEqual([
      [2, 'work', 'gluteus-maximus', 20, false],
      [3, 'switch', undefined, 0, true],
      [4, 'work', 'gluteus-maximus', 0, true],
      [5, 'switch', undefined, 10, false],
      [6, 'work', 'lumbar-erector', 5, false],
    ]); // prettier-ignore
    expect(events).toEqual([{ kind: 'rule', what: 'skin', atSeconds: 70 }]);
    expect(activeSeconds).toBe(85);
  });
});

describe('a session that was cut off and goes on', () => {
  const first = written(aPlan('desk-reset-4'));
  first.player.start();
  run(first, 5 + 20 + 30);
  first.recorder.note({ kind: 'lost' });
  const kept: SessionRecord = {
    ...first.record(),
    id: 'old',
    startedAt: 1_000,
    mode: 'simulator',
    pauses: 2,
  };

  test('keeps its id, its beginning and its mode, and says what happened', () => {
    const record = written(aPlan('desk-reset-4'), kept).record();
    expect(record).toMatchObject({ id: 'old', startedAt: 1_000, mode: 'simulator', pauses: 2 });
    expect(record.events).toEqual([
      { kind: 'lost', atSeconds: 50 },
      { kind: 'interrupted', atSeconds: 50 },
      { kind: 'mode', what: 'by-hand', atSeconds: 50 },
    ]);
  });

  test('goes on counting where it stood', () => {
    const rig = written(aPlan('desk-reset-4'), kept);
    rig.player.start();
    run(rig, 5 + 8 + 10);
    const record = rig.record();
    expect(record.steps.slice(0, 4).map(({ activeSeconds }) => activeSeconds)).toEqual([20, 30, 8, 10]);
    expect(record.activeSeconds).toBe(68);
    expect(rig.player.state.activeMs).toBe(68_000);
    expect(record.maxPct).toBe(30);
  });
});

test('a massager that comes later is named', () => {
  const rig = written(aPlan('desk-reset-4'));
  rig.recorder.device('theragun-gen4', 'Elite');
  expect(rig.record()).toMatchObject({ deviceProfileId: 'theragun-gen4', deviceName: 'Elite' });
});

type Act =
  | { readonly act: 'run' | 'seek' | 'longer'; readonly seconds: number }
  | { readonly act: 'skip' | 'back' | 'pause' | 'resume' | 'leave-out' };

const seconds = (max: number) => fc.double({ min: 0, max, noNaN: true });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('run' as const), seconds: seconds(60) }),
  fc.record({ act: fc.constant('seek' as const), seconds: seconds(500) }),
  fc.record({ act: fc.constant('longer' as const), seconds: fc.constantFrom(15, -15) }),
  fc.record({ act: fc.constantFrom('skip', 'back', 'pause', 'resume', 'leave-out') }),
);

function perform(rig: Rig, one: Act): void {
  const { timeline, positionMs } = rig.player.state;
  const { index = 0, step } = segmentAt(timeline, positionMs) ?? {};
  if (one.act === 'run') run(rig, one.seconds);
  else if (one.act === 'seek') rig.player.seek(one.seconds * 1_000);
  else if (one.act === 'longer') longer(rig, index, one.seconds);
  else if (one.act === 'leave-out') {
    const zone = step?.zone ?? 'gluteus-maximus';
    rig.replan(withoutZone(rig.protocol, { zone, fromStep: index }, rules));
  } else rig.player[one.act]();
}

test('whatever happens to a session, its steps add up to the time that it ran', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...content.routines.map(({ id }) => id)),
      fc.array(anyAct, { maxLength: 25 }),
      (id, acts) => {
        const rig = written(aPlan(id, ['walk-5']));
        const known = new Set(rig.protocol.steps.map(keyOf));
        rig.player.start();
        run(rig, 6);
        for (const one of acts) perform(rig, one);
        rig.recorder.note({ kind: 'rule', what: 'hand' });
        const record = rig.record();
        expect(sumOf(record, 'activeSeconds')).toBe(tenths(record.activeSeconds));
        expect(sumOf(record, 'motorSeconds')).toBe(tenths(record.motorSeconds));
        expect(Math.abs(record.activeSeconds * 1000 - rig.player.state.activeMs)).toBeLessThanOrEqual(51);
        expect(record.motorSeconds).toBeLessThanOrEqual(record.activeSeconds);
        expect(parseSessionRecord(record)).toEqual({ ok: true, value: record });
        expect(new Set(record.steps.map(({ index }) => index))).toEqual(known);
        for (const step of record.steps) expect(step.skipped && step.activeSeconds > 0.1).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
