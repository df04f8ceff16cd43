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
          { do: 'strengthen' as const, at: index, by: 1 as const },
          { do: 'strengthen' as const, at: index, by: -1 as const },
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

describe('whatever is edited', () => {
  test('the routine keeps every rule, or says at which step it does not; no step is above a cap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...content.routines),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 1,
          maxLength: 25,
        }),
        (start, picks) => {
          let routine = ownCopyOf(start, content.routines);
          for (const pick of picks) {
            const edits = offered({ routine, rules });
            const edit = edits[Math.floor(pick * edits.length)]!;
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
