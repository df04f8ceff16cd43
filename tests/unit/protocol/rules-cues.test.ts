import { describe, expect, it } from 'vitest';
import { checkRoutine } from '#protocol';
import { aRoutine, builtInContent, builtInRules } from '../../support/protocols.ts';
import { matching, type RuleCase } from '../../support/rule-cases.ts';

const CASES: readonly RuleCase[] = [
  {
    rule: 'there is time to change sides',
    change: (r) => (r.steps[3]!.seconds = 7),
    path: 'steps.4.side',
    expected: /^at least 8 s of other steps before it/,
  },
  {
    rule: 'a head is changed in a step of its own',
    change: (r) => (r.steps[10]!.attachment = 'flat'),
    path: 'steps.11.attachment',
    expected: /^ball, or a change-head step of at least 20 s before it$/,
  },
  {
    rule: 'every step is announced when it begins',
    change: (r) => (r.steps[4]!.cues[0]!.atSec = 1),
    path: 'steps.4.cues',
    expected: /^a first cue at 0/,
  },
  {
    rule: 'a step without cues is not announced',
    change: (r) => (r.steps[4]!.cues = []),
    path: 'steps.4.cues',
    expected: /^a first cue at 0/,
  },
  {
    rule: 'a cue lies inside its step',
    change: (r) => (r.steps[6]!.cues[2]!.atSec = 60),
    path: 'steps.6.cues.2.atSec',
    expected: /^less than 60, the length of the step$/,
  },
  {
    rule: 'cues come one after the other',
    change: (r) => (r.steps[6]!.cues[2]!.atSec = 30),
    path: 'steps.6.cues.2.atSec',
    expected: /^more than 30, the cue before$/,
  },
  {
    rule: 'a cue can be said before the next one comes, at 2.4 words a second',
    change: (r) => (r.steps[6]!.cues[1]!.atSec = 5),
    path: 'steps.6.cues.0.text',
    expected: /^at most 12 words for 5 s at 2.4 words a second$/,
  },
  {
    rule: 'what is said by hand fits its slot too',
    change: (r) => (r.steps[0]!.cues[0]!.byHandText = 'word '.repeat(40)),
    path: 'steps.0.cues.0.byHandText',
    expected: /^at most 36 words for 15 s/,
  },
  {
    rule: 'no cue has more than 18 words',
    change: (r) => (r.steps[6]!.cues[0]!.text = 'word '.repeat(19)),
    path: 'steps.6.cues.0.text',
    expected: /^at most 18 words for one cue$/,
  },
];

describe('changes and cues', () => {
  it.each(CASES.map((one) => [one.rule, one] as const))('%s', (_, ruleCase) => {
    const routine = aRoutine(ruleCase.routine);
    expect(matching(routine, ruleCase)).toEqual([]);
    ruleCase.change(routine);
    expect(matching(routine, ruleCase)).toHaveLength(1);
  });

  const { routines, addOns } = builtInContent();
  it.each([...routines, ...addOns].map((one) => [one.id, one] as const))(
    'every rule holds for %s',
    (_, one) => {
      expect(checkRoutine(one, builtInRules())).toEqual([]);
    },
  );
});
