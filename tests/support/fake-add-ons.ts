import type { AddOn, RoutineStep } from '#protocol';
import type { AddOnChoice } from '#ui';
import { aWorkStep } from './fake-content.ts';

const cue = (text: string) => [{ atSec: 0, text }];

/** Three minutes of breathing, before, after or instead; unless told otherwise. */
export function anAddOn(change: Partial<AddOn> = {}): AddOn {
  const steps: readonly RoutineStep[] = change.steps ?? [
    { kind: 'breathe', seconds: 180, cues: [{ atSec: 0, text: 'In for four, out for six.' }], breath: { inSec: 4, outSec: 6, count: 18 } }, // prettier-ignore
  ];
  return {
    schema: 1,
    id: 'breathing-3',
    language: 'en',
    name: 'Breathing only',
    minutes: 3,
    when: ['before', 'after', 'instead'],
    note: 'Six breaths a minute is the target.',
    sources: [],
    motorSeconds: 0,
    ...change,
    steps: [...steps],
    totalSeconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** The five kinds of add-on, in the order of the files. */
export function someAddOns(): readonly AddOn[] {
  return [
    anAddOn(),
    anAddOn({
      id: 'fork-rails-2',
      name: 'Fork rails (optional)',
      when: ['after'],
      note: 'Only with a fork whose gap clears the spine.',
      motorSeconds: 60,
      steps: [aWorkStep({ seconds: 60, attachment: 'fork', intensityPct: 20 })],
    }),
    anAddOn({
      id: 'heat-first-10',
      name: 'Heat first',
      when: ['before'],
      note: 'Ten minutes is the default.',
      steps: [
        { kind: 'prepare', seconds: 60, cues: cue('Wrap the pack in a towel.') },
        { kind: 'heat', seconds: 540, zone: 'whole-low-back', side: 'both', attachment: 'heat-pack', cues: cue('Warm.') }, // prettier-ignore
      ],
    }),
    anAddOn({
      id: 'stretch-after-4',
      name: 'Stretch after',
      when: ['after'],
      note: 'Guidelines place massage beside exercise, not instead of it.',
      steps: [{ kind: 'stretch', seconds: 240, side: 'left', cues: cue('Left knee toward the chest.') }],
    }),
    anAddOn({
      id: 'walk-5',
      name: 'Short walk',
      when: ['after'],
      note: 'Staying active is the first advice in every guideline read.',
      steps: [{ kind: 'move', seconds: 300, cues: cue('Walk at an easy pace.') }],
    }),
  ];
}

/** Where each may stand; the fork rails are refused. */
export function someChoices(addOns = someAddOns()): readonly AddOnChoice[] {
  return addOns.flatMap((addOn) =>
    (['before', 'after'] as const)
      .filter((where) => addOn.when.includes(where))
      .map((where) => ({
        addOn,
        where,
        refusal: addOn.id === 'fork-rails-2' ? 'After five finished sessions.' : undefined,
      })),
  );
}
