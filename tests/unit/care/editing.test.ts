import {
  edited,
  offeredSides,
  offeredTechniques,
  offeredZones,
  ownCopyOf,
  problemsOf,
  type EditContext,
  type Edited,
  type RoutineEdit,
} from '#care';
import { capOf, checkRoutine, parseRoutine, type Routine, type RoutineRules } from '#protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInContent, builtInRoutine } from '../../support/routines.ts';

const content = builtInContent();
const rules: RoutineRules = { body: content.body, ...content.care };
const release = builtInRoutine(content, 'lower-back-release-10');
const gentle = builtInRoutine(content, 'gentle-first-5');

/** Does an edit that has to be possible. */
function after(routine: Routine, ...edits: readonly RoutineEdit[]): Routine {
  return edits.reduce((now, edit) => {
    const result = edited(edit, { routine: now, rules });
    if (!result.ok) throw new Error(`${JSON.stringify(edit)}: ${result.why}`);
    return result.routine;
  }, routine);
}

function whyNot(routine: Routine, edit: RoutineEdit): string | undefined {
  const result = edited(edit, { routine, rules });
  return result.ok ? undefined : result.why;
}

/** The first step on a zone and side. */
function at(routine: Routine, zone: string, side = 'left'): number {
  return routine.steps.findIndex((step) => step.kind === 'work' && step.zone === zone && step.side === side);
}

function workAt(routine: Routine, index: number) {
  const step = routine.steps[index];
  if (step?.kind !== 'work') throw new Error(`no work at ${index}`);
  return step;
}

/** Every edit that the editor offers for a routine as it is. */
function offered(context: EditContext): readonly RoutineEdit[] {
  const { steps } = context.routine;
  const zones = offeredZones(context);
  return steps.flatMap((step, index): readonly RoutineEdit[] => [
    { do: 'retime', at: index, by: 1 },
    { do: 'retime', at: index, by: -1 },
    { do: 'move', at: index, by: 1 },
    { do: 'move', at: index, by: -1 },
    { do: 'move', at: index, by: 3 },
    { do: 'duplicate', at: index },
    { do: 'remove', at: index },
    ...(['work', 'rest', 'breathe', 'switch'] as const).map((kind) => ({
      do: 'add' as const,
      after: index,
      kind,
    })),
    ...(step.kind === 'work'
      ? [
          ...[1, -1, 8].map((by) => ({ do: 'strengthen' as const, at: index, by })),
          ...zones.map(({ id }) => ({ do: 'zone' as const, at: index, zone: id })),
          ...zonesOf(step.zone).flatMap((zone) => [
            ...offeredTechniques(zone, context).map(({ id }) => ({
              do: 'technique' as const,
              at: index,
              technique: id,
            })),
            ...offeredSides(zone, context.routine).map((side) => ({ do: 'side' as const, at: index, side })),
          ]),
        ]
      : []),
  ]);
}

function zonesOf(id: string) {
  const zone = rules.body.zones.get(id);
  return zone ? [zone] : [];
}

/** True as long as nothing is stronger than zone, level and routine let it be. */
function isUnderCaps(routine: Routine): boolean {
  return routine.steps.every((step) => {
    if (step.kind !== 'work' || step.motor !== 'on') return true;
    const most = Math.min(rules.body.zones.get(step.zone)!.intensityPct[1], capOf(routine, rules));
    return step.intensityPct <= most;
  });
}

/** Picks one of many; numbers far above any count, so that the remainder is as likely for each. */
const pick = fc.nat({ max: 1_000_003 });

describe('whatever is edited', () => {
  test('the routine keeps every rule, or says at which step it does not; no step is above a cap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...content.routines),
        fc.array(fc.tuple(pick, pick), { minLength: 1, maxLength: 25 }),
        (start, picks) => {
          let routine = ownCopyOf(start, content.routines);
          for (const [kind, which] of picks) {
            const all = offered({ routine, rules });
            const kinds = [...new Set(all.map((one) => one.do))];
            const wanted = kinds[kind % kinds.length];
            const edits = all.filter((one) => one.do === wanted);
            const edit = edits[which % edits.length]!;
            const result: Edited = edited(edit, { routine, rules });
            if (!result.ok) {
              expect(result.why).toMatch(/^[A-Z0-9].*\.$/);
              continue;
            }
            ({ routine } = result);
            const said = JSON.stringify(edit);
            expect(routine.steps[result.at], said).toBeDefined();
            expect(isUnderCaps(routine), said).toBe(true);
            const parsed = parseRoutine(JSON.parse(JSON.stringify(routine)));
            expect(parsed.ok ? [] : parsed.issues, said).toEqual([]);
            const problems = problemsOf(routine, rules);
            expect(problems.length, said).toBe(checkRoutine(routine, rules).length);
            for (const { stepIndex, why } of problems) {
              expect(routine.steps[stepIndex!], said).toBeDefined();
              // Only too little of something can be left over: what would be too much is refused.
              expect(why, said).toMatch(/^Too short: at least|minutes/);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('built-in routines are sound before anything is changed', () => {
    for (const routine of content.routines) expect(problemsOf(routine, rules)).toEqual([]);
  });
});

describe('one edit', () => {
  test('lengthens by whole strokes at the same pace, and stops where the area has had enough', () => {
    const index = at(release, 'gluteus-maximus');
    const longer = workAt(after(release, { do: 'retime', at: index, by: 1 }), index);
    expect([longer.seconds, longer.strokes, longer.strokeSeconds]).toEqual([51, 17, 3]);
    let routine = release;
    let why: string | undefined;
    while (why === undefined) {
      why = whyNot(routine, { do: 'retime', at: index, by: 1 });
      if (why === undefined) routine = after(routine, { do: 'retime', at: index, by: 1 });
    }
    expect(why).toBe('Two minutes on one area is the most.');
    expect(workAt(routine, index).seconds).toBe(120);
  });

  test('shortens no further than the area takes', () => {
    const index = at(gentle, 'gluteus-maximus');
    expect(whyNot(gentle, { do: 'retime', at: index, by: -1 })).toBe(
      'Half a minute on one area is the least.',
    );
  });

  test('keeps the motor time of a first session', () => {
    let routine = gentle;
    for (;;) {
      const edit: RoutineEdit = { do: 'duplicate', at: at(routine, 'gluteus-maximus') };
      const result = edited(edit, { routine, rules });
      if (!result.ok) break;
      ({ routine } = result);
    }
    expect(routine.motorSeconds).toBeLessThanOrEqual(rules.limits.motorSecondsPerSession.firstSession);
    expect(problemsOf(routine, rules)).toEqual([]);
  });

  test('makes stronger in steps of five up to the cap, which says whose it is', () => {
    const waist = at(release, 'quadratus-lumborum');
    const strong = after(
      release,
      { do: 'strengthen', at: waist, by: 1 },
      { do: 'strengthen', at: waist, by: 9 },
    );
    expect(workAt(strong, waist).intensityPct).toBe(30);
    expect(whyNot(strong, { do: 'strengthen', at: waist, by: 1 })).toBe(
      'Side of the waist is worked at 30 percent at most.',
    );
    expect(whyNot(gentle, { do: 'strengthen', at: at(gentle, 'gluteus-maximus'), by: 1 })).toBe(
      'This routine stays at 15 percent or less.',
    );
  });

  test('on another area takes over nothing that the area does not allow', () => {
    const index = at(release, 'gluteus-maximus');
    const step = workAt(after(release, { do: 'zone', at: index, zone: 'quadratus-lumborum' }), index);
    expect(step.technique).toBe('glide');
    expect(step.intensityPct).toBe(30);
    expect(step.seconds).toBeLessThanOrEqual(60);
    expect(step.cues).toEqual([{ atSec: 0, text: 'Left side, side of the waist, glide.' }]);
    expect(step.direction).toBe(rules.body.zones.get('quadratus-lumborum')!.path.direction);
  });

  test('keeps what an author wrote where it is still true', () => {
    const index = at(release, 'gluteus-maximus');
    const cues = workAt(release, index).cues;
    expect(workAt(after(release, { do: 'strengthen', at: index, by: -1 }), index).cues).toEqual(cues);
    expect(workAt(after(release, { do: 'retime', at: index, by: 1 }), index).cues[0]).toEqual(cues[0]);
  });

  test('no longer counts breaths that are not taken', () => {
    const deep = builtInRoutine(content, 'deep-tissue-15');
    const index = deep.steps.findIndex(({ kind }) => kind === 'breathe');
    const longer = after(deep, { do: 'retime', at: index, by: 1 }).steps[index];
    expect(longer?.cues[0]?.text).toBe('Breathe in for four, out for six.');
    expect(longer).toMatchObject({ seconds: 30, breath: { count: 3 } });
  });

  test('moves past the changes between steps, which then say what comes next', () => {
    const index = at(release, 'gluteus-maximus', 'right');
    const moved = after(release, { do: 'move', at: index, by: -1 });
    expect(moved.steps.slice(2, 5).map((step) => [step.kind, step.kind === 'work' && step.side])).toEqual([
      ['work', 'right'],
      ['switch', false],
      ['work', 'left'],
    ]);
    expect(moved.steps[3]?.cues[0]?.text).toBe('Change sides. Next, left side, buttock.');
    expect(problemsOf(moved, rules)).toEqual([]);
  });

  test('puts in a change of head where one is needed, and takes out what leads nowhere', () => {
    const index = at(release, 'gluteus-maximus');
    const kinds = (routine: Routine) => routine.steps.map(({ kind }) => kind).join(' ');
    const gone = after(release, { do: 'remove', at: index });
    expect(kinds(gone)).not.toContain('breathe switch');
    const none = after(gone, { do: 'remove', at: at(gone, 'gluteus-maximus', 'right') });
    expect(kinds(none)).not.toContain('switch switch');
    expect(problemsOf(none, rules)).toEqual([]);
  });

  test('leaves getting ready first and the end last', () => {
    expect(whyNot(release, { do: 'remove', at: 0 })).toBe('Getting ready stays: the hands need the time.');
    expect(whyNot(release, { do: 'move', at: 1, by: -1 })).toBe('Getting ready comes first.');
    expect(whyNot(release, { do: 'move', at: release.steps.length - 1, by: -1 })).toBe('Finish comes last.');
    const last = release.steps.length - 1;
    const added = after(release, { do: 'add', after: last, kind: 'rest' });
    expect(added.steps.at(-1)?.kind).toBe('finish');
  });

  test('adds massage that is like the one before it, where there is room', () => {
    const index = at(release, 'quadratus-lumborum');
    const added = edited({ do: 'add', after: index, kind: 'work' }, { routine: release, rules });
    if (!added.ok) throw new Error(added.why);
    expect(workAt(added.routine, added.at)).toMatchObject({ side: 'left', motor: 'on' });
    expect(problemsOf(added.routine, rules)).toEqual([]);
  });

  test('of the name alone changes nothing else, and an empty name is a problem of its own', () => {
    const named = after(release, { do: 'rename', name: 'Mine' });
    expect(named).toEqual({ ...release, name: 'Mine' });
    expect(problemsOf({ ...release, name: ' ' }, rules)).toEqual([
      { stepIndex: undefined, why: 'The routine needs a name.' },
    ]);
  });
});
