import { describe, expect, it } from 'vitest';
import { aRoutine, workStep } from '../../support/protocols.ts';
import { matching, type RuleCase } from '../../support/rule-cases.ts';

const CASES: readonly RuleCase[] = [
  {
    rule: 'whole strokes fill a step',
    change: (r) => (workStep(r).strokes = 14),
    path: 'steps.2.strokes',
    expected: /^as many as fill 45 s at 3 s each: 15$/,
  },
  {
    rule: 'a technique that travels says how long a stroke takes',
    change: (r) => delete workStep(r).strokeSeconds,
    path: 'steps.2.strokeSeconds',
    expected: /^seconds a circle$/,
  },
  {
    rule: 'a hold is one stroke',
    routine: 'neck-shoulder-5',
    change: (r) => (workStep(r).strokes = 2),
    path: 'steps.3.strokes',
    expected: /^1, for a hold$/,
  },
  {
    rule: 'pace, path and seconds a stroke agree',
    change: (r) => (workStep(r, 2).paceCmPerS = 4),
    path: 'steps.6.paceCmPerS',
    expected: /^3: 15 cm in 5 s$/,
  },
  {
    rule: 'a pace is one that the technique has',
    change: (r) => (workStep(r, 2).paceCmPerS = 6),
    path: 'steps.6.paceCmPerS',
    expected: /^2 to 4, the pace of glide$/,
  },
  {
    rule: 'a running motor has a pace',
    change: (r) => delete workStep(r, 2).paceCmPerS,
    path: 'steps.6.paceCmPerS',
    expected: /^a pace, for the motor is on$/,
  },
  {
    rule: 'no stroke runs out of its zone',
    change: (r) => (workStep(r, 4).pathCm = 8),
    path: 'steps.11.pathCm',
    expected: /^at most 6, the length of Side of the waist$/,
  },
  {
    rule: 'a circle is as long as a circle is',
    change: (r) => (workStep(r).pathCm = 9),
    path: 'steps.2.pathCm',
    expected: /^12, the length of one circle$/,
  },
  {
    rule: 'strokes that follow the breath take as long as the breath',
    routine: 'evening-wind-down-20',
    change: (r) => (workStep(r).breathSync = { upSec: 4, downSec: 5 }),
    path: 'steps.3.breathSync',
    expected: /^up and down together 10 s/,
  },
  {
    rule: 'whole breaths fill a breathing step',
    change: (r) => {
      const step = r.steps[1];
      if (step?.kind === 'breathe') step.breath.count = 3;
    },
    path: 'steps.1.breath.count',
    expected: /^as many as fill 20 s at 10 s each: 2$/,
  },
  {
    rule: 'breaths beside heat end before the heat does',
    routine: 'evening-wind-down-20',
    change: (r) => (r.steps[1]!.seconds = 400),
    path: 'steps.1.breath.count',
    expected: /^as many as fill 400 s/,
  },
];

describe('strokes and breaths', () => {
  it.each(CASES.map((one) => [one.rule, one] as const))('%s', (_, ruleCase) => {
    const routine = aRoutine(ruleCase.routine);
    expect(matching(routine, ruleCase)).toEqual([]);
    ruleCase.change(routine);
    expect(matching(routine, ruleCase)).toHaveLength(1);
  });
});
