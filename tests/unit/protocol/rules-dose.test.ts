import { describe, expect, it } from 'vitest';
import { aRoutine, anAddOn, workStep } from '../../support/protocols.ts';
import { matching, type RuleCase } from '../../support/rule-cases.ts';

const CASES: readonly RuleCase[] = [
  {
    rule: 'the seconds of all steps add up to totalSeconds',
    change: (r) => (r.totalSeconds += 1),
    path: 'totalSeconds',
    expected: /^600, the sum of all steps/,
  },
  {
    rule: 'the seconds with a running motor add up to motorSeconds',
    change: (r) => (r.motorSeconds -= 1),
    path: 'motorSeconds',
    expected: /^410, the sum/,
  },
  {
    rule: 'minutes say about as much as the steps take',
    change: (r) => (r.minutes = 12),
    path: 'minutes',
    expected: /^about 10, for 600 s/,
  },
  {
    rule: 'no zone and side gets more than 120 s of motor',
    routine: 'gentle-first-5',
    change: (r) => (workStep(r, 3).seconds = 125),
    path: 'steps.8.seconds',
    expected: /^at most 120 s on Low-back muscle band, left$/,
  },
  {
    rule: 'no zone and side gets less than it needs',
    change: (r) => (workStep(r).seconds = 15),
    path: 'steps.2.seconds',
    expected: /^at least 30 s on Buttock, left$/,
  },
  {
    rule: 'a side that is named and the affected side count together, for they may be one',
    routine: 'sciatic-side-gentle-7',
    change: (r) => {
      workStep(r, 0).side = 'left';
      workStep(r, 1).zone = 'gluteus-medius';
      workStep(r, 1).seconds = 60;
    },
    path: 'steps.2.seconds',
    expected: /^at most 90 s on Side of the hip, left$/,
  },
  {
    rule: 'the motor runs no longer than a session may have',
    routine: 'deep-tissue-15',
    change: (r) => {
      for (let n = 0; n < 5; n += 1) workStep(r, n).seconds += 60;
    },
    path: 'motorSeconds',
    expected: /^at most 900 s of motor/,
  },
  {
    rule: 'a routine for a first session keeps to the limit of first sessions',
    routine: 'gentle-first-5',
    change: (r) => (workStep(r).seconds = 150),
    path: 'motorSeconds',
    expected: /^at most 240 s of motor/,
  },
  {
    rule: 'a routine open to the careful keeps to the limit of the careful profile',
    routine: 'evening-wind-down-20',
    change: (r) => (workStep(r).seconds += 45),
    path: 'motorSeconds',
    expected: /^at most 300 s of motor/,
  },
  {
    rule: 'a hold with the massager ends after 30 s',
    routine: 'deep-tissue-15',
    change: (r) => {
      const step = r.steps.find((one) => one.kind === 'work' && one.technique === 'hold');
      step!.seconds = 31;
    },
    path: 'seconds',
    expected: /^at most 30 s for one hold$/,
  },
  {
    rule: 'a hold by hand ends after 90 s',
    routine: 'neck-shoulder-5',
    change: (r) => (workStep(r).seconds = 91),
    path: 'steps.3.seconds',
    expected: /^at most 90 s for one fingertip hold$/,
  },
];

describe('times and totals', () => {
  it.each(CASES.map((one) => [one.rule, one] as const))('%s', (_, ruleCase) => {
    const routine = aRoutine(ruleCase.routine);
    expect(matching(routine, ruleCase)).toEqual([]);
    ruleCase.change(routine);
    expect(matching(routine, ruleCase)).toHaveLength(1);
  });

  it('zones over the same muscle share one dose', () => {
    const routine = aRoutine();
    const rails = structuredClone(workStep(anAddOn()));
    rails.seconds = 48;
    rails.strokes = 8;
    routine.steps.splice(-1, 0, rails);
    const expected = /lumbar-erector and lumbar-erectors-both share one dose$/;
    expect(matching(routine, { path: 'steps', expected })).toHaveLength(2);
  });

  it('a foot roller with a motor of its own counts as motor on that foot', () => {
    const routine = aRoutine('foot-heel-to-toe-6');
    workStep(routine, 1).seconds = 121;
    const expected = /^at most 120 s of motor on Sole of the foot, left$/;
    expect(matching(routine, { path: 'seconds', expected })).toHaveLength(1);
  });
});
