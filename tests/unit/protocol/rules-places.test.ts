import { describe, expect, it } from 'vitest';
import { checkRoutine, type AddOn, type RoutineRules } from '#protocol';
import { aRoutine, anAddOn, builtInRules, workStep } from '../../support/protocols.ts';
import { matching, type RuleCase } from '../../support/rule-cases.ts';

const CASES: readonly RuleCase[] = [
  {
    rule: 'a zone is one that there is',
    change: (r) => (workStep(r).zone = 'shoulder-blade'),
    path: 'steps.2.zone',
    expected: /^one of lumbar-erector, /,
  },
  {
    rule: 'a stay-off area is never worked',
    change: (r) => (workStep(r).zone = 'kidney-ribs'),
    path: 'steps.2.zone',
    expected: /Lowest ribs and the kidney corner is a stay-off area/,
  },
  {
    rule: 'heat goes only where heat may go',
    routine: 'evening-wind-down-20',
    change: (r) => {
      const step = r.steps[1];
      if (step?.kind === 'heat') step.zone = 'lumbar-erector';
    },
    path: 'steps.1.zone',
    expected: /^one of whole-low-back$/,
  },
  {
    rule: 'a technique is one that the zone allows',
    change: (r) => (workStep(r).technique = 'thumb-walk'),
    path: 'steps.2.technique',
    expected: /^for Buttock: one of knead, glide/,
  },
  {
    rule: 'nothing is held where the sciatic nerve comes out',
    routine: 'sciatic-side-gentle-7',
    change: (r) => (workStep(r, 1).technique = 'hold'),
    path: 'steps.4.technique',
    expected: /^for Deep buttock, outer part: one of glide, sweep$/,
  },
  {
    rule: 'an attachment is one that the zone allows',
    change: (r) => (workStep(r).attachment = 'bullet'),
    path: 'steps.2.attachment',
    expected: /^for Buttock: one of ball, flat, dampener$/,
  },
  {
    rule: 'an attachment outside of work is one that there is',
    change: (r) => (r.steps[0]!.attachment = 'hammer'),
    path: 'steps.0.attachment',
    expected: /^one of ball, flat/,
  },
  {
    rule: 'the second choice of attachment fits the zone as well',
    routine: 'foot-heel-to-toe-6',
    change: (r) => (workStep(r, 1).attachmentAlt = 'ball'),
    path: 'steps.2.attachmentAlt',
    expected: /^for Sole of the foot: one of foot-device, hand$/,
  },
  {
    rule: 'a position is one in which the zone can be reached',
    change: (r) => (workStep(r).position = 'lie-back'),
    path: 'steps.2.position',
    expected: /^for Buttock: one of stand-shift, side-lying$/,
  },
  {
    rule: 'a position outside of work is one that there is',
    change: (r) => (r.steps[0]!.position = 'headstand'),
    path: 'steps.0.position',
    expected: /^one of stand, stand-lean/,
  },
  {
    rule: 'a side is one that the zone has',
    change: (r) => (workStep(r).side = 'both'),
    path: 'steps.2.side',
    expected: /^for Buttock: one of left, right, affected$/,
  },
  {
    rule: 'pressure is one that the zone allows',
    routine: 'lower-back-release-10',
    change: (r) => (workStep(r, 4).pressure = 'moderate'),
    path: 'steps.11.pressure',
    expected: /^for Side of the waist: one of float, light$/,
  },
  {
    rule: "intensity stays under the zone's highest",
    change: (r) => (workStep(r, 4).intensityPct = 31),
    path: 'steps.11.intensityPct',
    expected: /^10 to 30: Side of the waist takes 10 to 30/,
  },
  {
    rule: "intensity stays above the zone's lowest while the motor is on",
    change: (r) => (workStep(r).intensityPct = 5),
    path: 'steps.2.intensityPct',
    expected: /^10 to 35/,
  },
  {
    rule: "intensity stays under the routine's own cap",
    change: (r) => (workStep(r).intensityPct = 36),
    path: 'steps.2.intensityPct',
    expected: /the cap here is 35$/,
  },
  {
    rule: 'the cap of a routine stays under that of its level',
    change: (r) => (r.intensityCapPct = 46),
    path: 'intensityCapPct',
    expected: /^at most 45, the cap of level standard$/,
  },
  {
    rule: 'intensity is 0 where the motor is off',
    routine: 'neck-shoulder-5',
    change: (r) => (workStep(r).intensityPct = 10),
    path: 'steps.3.intensityPct',
    expected: /^0, for the motor is not on$/,
  },
  {
    rule: 'no motor runs on the neck',
    routine: 'neck-shoulder-5',
    change: (r) => (workStep(r).motor = 'on'),
    path: 'steps.3.motor',
    expected: /^off: Where neck meets shoulder takes no motor$/,
  },
  {
    rule: 'no motor runs with a technique of the hands',
    routine: 'foot-heel-to-toe-6',
    change: (r) => (workStep(r).motor = 'on'),
    path: 'steps.1.motor',
    expected: /sweep-hand is done without a motor$/,
  },
];

describe('places, heads and strength', () => {
  it.each(CASES.map((one) => [one.rule, one] as const))('%s', (_, ruleCase) => {
    const routine = aRoutine(ruleCase.routine);
    expect(matching(routine, ruleCase)).toEqual([]);
    ruleCase.change(routine);
    expect(matching(routine, ruleCase)).toHaveLength(1);
  });

  it('an add-on keeps to the cap of the routines it goes with, and to the gentle one if it names none', () => {
    const strong = (addOn: AddOn): AddOn => {
      workStep(addOn).intensityPct = 31;
      return addOn;
    };
    const wide: RoutineRules = structuredClone(builtInRules());
    wide.body.zones.get('lumbar-erectors-both')!.intensityPct = [10, 60];
    const withLevel = strong(anAddOn());
    expect(checkRoutine(withLevel, wide)).toEqual([]);
    const without = { ...withLevel };
    delete without.besideLevels;
    expect(checkRoutine(without, wide).map(({ path }) => path)).toEqual(['steps.1.intensityPct']);
  });
});
