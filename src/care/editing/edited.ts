import type { Routine, RoutineStep, WorkStep, Zone } from '#protocol';
import { ceilingOf } from '../ceiling.ts';
import { retimed } from '../retime.ts';
import {
  refused,
  type AddedKind,
  type Draft,
  type EditContext,
  type Edited,
  type RoutineEdit,
} from './edits.ts';
import { isBetween, movedBy, worksAround } from './flow.ts';
import { fittedLength, nextLength } from './lengths.ts';
import { offeredZones, strengthRange } from './places.ts';
import { reworked, type WorkWish } from './rework.ts';
import { settled } from './settle.ts';

/** Most steps that a file can hold. */
const MOST_STEPS = 120;
/** By how much Softer and Stronger change a step; percent. */
const STEP_PCT = 5;
/** Longest name that fits every place where it is shown; a design choice. */
export const LONGEST_NAME = 60;

/**
 * The routine after one edit, with everything that follows from it. An edit that would go above a limit is refused
 * with the reason; what an edit may leave undone (an area that gets too little) is told by `problemsOf`.
 */
export function edited(edit: RoutineEdit, context: EditContext): Edited {
  const { routine } = context;
  switch (edit.do) {
    case 'rename':
      return { ok: true, routine: { ...routine, name: edit.name.slice(0, LONGEST_NAME) }, at: -1 };
    case 'retime':
      return withLength(edit.at, edit.by, context);
    case 'strengthen':
      return withStrength(edit.at, edit.by, context);
    case 'side':
      return withWork(edit.at, { side: edit.side }, context);
    case 'zone':
      return withWork(edit.at, { zone: edit.zone }, context);
    case 'technique':
      return withWork(edit.at, { technique: edit.technique }, context);
    case 'move':
      return withMove(edit.at, edit.by, context);
    case 'duplicate':
      return withCopy(edit.at, context);
    case 'remove':
      return withoutStep(edit.at, context);
    case 'add':
      return withNew(edit.after, edit.kind, context);
  }
}

const NO_STEP = refused('There is no such step.');

function withLength(at: number, by: 1 | -1, context: EditContext): Edited {
  const step = context.routine.steps[at];
  const length = nextLength(at, by, context);
  if (!step || !length.ok) return length.ok ? NO_STEP : length;
  const timed = retimed(step, length.seconds, { elapsedSeconds: 0 });
  return replaced(at, { ...timed, cues: timed.cues.filter(({ text }) => !COUNTS.test(text)) }, context);
}

/** `Two long breaths`, `Ten slow strokes`: no longer true in another length. */
const COUNTS =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)( \w+)? (strokes|circles|passes|breaths|glides|sweeps|squeezes)\b/i;

function withStrength(at: number, by: number, context: EditContext): Edited {
  const step = context.routine.steps[at];
  if (step?.kind !== 'work') return refused('Only massage has an intensity.');
  const zone = context.rules.body.zones.get(step.zone);
  const { limits, body } = context.rules;
  const ceiling = ceilingOf(step, context.routine, { limits, body, person: { maxIntensityPct: 100 } });
  if (!zone || step.motor !== 'on') return refused(ceiling.reason);
  const [low, high] = strengthRange(zone, context.routine, context.rules);
  if (by > 0 && step.intensityPct >= high) return refused(ceiling.reason);
  if (by < 0 && step.intensityPct <= low)
    return refused(`${zone.name} is worked at ${low} percent at least.`);
  const intensityPct = Math.min(high, Math.max(low, step.intensityPct + by * STEP_PCT));
  return replaced(at, { ...step, intensityPct }, context);
}

function withWork(at: number, wish: WorkWish, context: EditContext): Edited {
  const step = context.routine.steps[at];
  if (step?.kind !== 'work') return refused('Only massage has a place.');
  if (Object.entries(wish).every(([field, value]) => step[field as keyof WorkWish] === value))
    return { ok: true, routine: context.routine, at };
  const result = reworked(step, { at, wish, context });
  return result.ok ? replaced(at, result.step, context) : result;
}

function replaced(at: number, step: RoutineStep, context: EditContext): Edited {
  const drafts = draftsOf(context.routine);
  return finished(
    drafts.map((draft, index) => (index === at ? { step, from: at } : draft)),
    drafts.findIndex((_, index) => index === at),
    context,
  );
}

function withMove(at: number, by: number, context: EditContext): Edited {
  const step = context.routine.steps[at];
  if (!step) return NO_STEP;
  if (step.kind === 'prepare' || step.kind === 'finish') return refused(fixedWords(step.kind));
  const drafts = movedBy(draftsOf(context.routine), at, by);
  if (!drafts) return refused(by < 0 ? 'This is the first step.' : 'This is the last step.');
  const order = drafts.map(({ step: { kind } }) => kind);
  if (order.lastIndexOf('prepare') > 0) return refused(fixedWords('prepare'));
  const end = order.indexOf('finish');
  if (end >= 0 && end < order.length - 1) return refused(fixedWords('finish'));
  return finished(
    drafts,
    drafts.findIndex(({ from }) => from === at),
    context,
  );
}

function fixedWords(kind: 'prepare' | 'finish'): string {
  return kind === 'prepare' ? 'Getting ready comes first.' : 'Finish comes last.';
}

function withCopy(at: number, context: EditContext): Edited {
  const step = context.routine.steps[at];
  if (!step) return NO_STEP;
  if (step.kind === 'prepare' || step.kind === 'finish' || isBetween(step))
    return refused('One of these is enough.');
  return withAnother(at, step, context);
}

/** A step put in after another, no longer than there is left to give. */
function withAnother(after: number, step: RoutineStep, context: EditContext): Edited {
  const drafts = draftsOf(context.routine);
  const at = after + 1;
  const open: EditContext = {
    ...context,
    routine: { ...context.routine, steps: context.routine.steps.toSpliced(at, 0, step) },
  };
  const length = fittedLength(step, at, open);
  if (!length.ok) return length;
  const timed = retimed(step, length.seconds, { elapsedSeconds: 0 });
  return finished(drafts.toSpliced(at, 0, { step: { ...timed, cues: [] }, from: undefined }), at, context);
}

function withoutStep(at: number, context: EditContext): Edited {
  const { steps } = context.routine;
  if (steps[at]?.kind === 'prepare') return refused('Getting ready stays: the hands need the time.');
  if (steps.length <= 1 || steps.every((step, index) => index === at || isBetween(step)))
    return refused('A routine needs a step.');
  const drafts = draftsOf(context.routine).filter((_, index) => index !== at);
  return finished(drafts, Math.min(at, drafts.length - 1), context);
}

function withNew(after: number, kind: AddedKind, context: EditContext): Edited {
  const { steps } = context.routine;
  // Nothing comes after the end.
  const place = steps[after]?.kind === 'finish' ? after - 1 : after;
  if (kind === 'work') return withNewWork(place, context);
  const { breath, leadTimes } = context.rules.cueing;
  if (kind === 'breathe') {
    const { inSec, outSec } = breath;
    const count = 2;
    const seconds = (inSec + outSec) * count;
    return withAnother(place, { kind, seconds, breath: { inSec, outSec, count }, cues: [] }, context);
  }
  const [least, most] = leadTimes.pauseBetweenSidesSec;
  const seconds = Math.round((least + most) / 2);
  if (kind === 'switch') {
    const { before, next } = worksAround(steps, place);
    const here = steps[place];
    if (!(before ?? (here?.kind === 'work' ? here : undefined)) || !next)
      return refused('There is nothing to change between here.');
    if ([here, steps[place + 1]].some((step) => step?.kind === 'switch'))
      return refused('The change is there already.');
  }
  return withAnother(place, { kind, seconds, cues: [] }, context);
}

/** Like the work before it, on the area nearest to that which has room; else on the first area that has. */
function withNewWork(after: number, context: EditContext): Edited {
  const { steps } = context.routine;
  const like =
    steps
      .slice(0, after + 1)
      .filter(isWork)
      .at(-1) ?? steps.find(isWork);
  const zones = offeredZones(context);
  const inOrder = [...zones.filter(({ id }) => id === like?.zone), ...zones];
  let why = 'No area has room for more.';
  for (const zone of inOrder) {
    const result = newWorkOn(zone, { after, like, context });
    if (result.ok) return result;
    if (zone === inOrder[0]) ({ why } = result);
  }
  return refused(why);
}

interface NewWork {
  readonly after: number;
  readonly like: WorkStep | undefined;
  readonly context: EditContext;
}

/** A step of work that says nothing yet: all of it is made anew when it gets its area. */
const BLANK: WorkStep = {
  kind: 'work',
  seconds: 30,
  cues: [],
  zone: '',
  side: 'left',
  technique: '',
  motor: 'off',
  intensityPct: 0,
  pressure: 'float',
  attachment: '',
  strokes: 1,
  direction: '',
  position: '',
  hand: '',
};

function newWorkOn(zone: Zone, { after, like, context }: NewWork): Edited {
  const at = after + 1;
  const { side, technique, pressure, attachment, position } = like ?? BLANK;
  const blank: WorkStep = { ...BLANK, side, technique, pressure, attachment, position };
  const steps = context.routine.steps.toSpliced(at, 0, blank);
  const open: EditContext = { ...context, routine: { ...context.routine, steps } };
  const result = reworked(blank, { at, wish: { zone: zone.id }, context: open });
  if (!result.ok) return result;
  const drafts = draftsOf(context.routine).toSpliced(at, 0, { step: result.step, from: undefined });
  return finished(drafts, at, context);
}

/** Settles the drafts, and finds the step again that was at `at`. */
function finished(drafts: readonly Draft[], at: number, context: EditContext): Edited {
  const routine = settled(drafts, context);
  if (routine.steps.length > MOST_STEPS) return refused(`${MOST_STEPS} steps are the most for one routine.`);
  if (routine.totalSeconds > 3600) return refused('An hour is the most for one routine.');
  return { ok: true, routine, at: placeOf(drafts, at, routine) };
}

/** Steps are only put in or taken out between others, so the one wanted is the same in order among all but those. */
function placeOf(drafts: readonly Draft[], at: number, { steps }: Routine): number {
  const wanted = drafts[at]?.step;
  if (!wanted) return Math.max(0, Math.min(at, steps.length - 1));
  if (isBetween(wanted)) return Math.min(at, steps.length - 1);
  const place = drafts.slice(0, at + 1).filter(({ step }) => !isBetween(step)).length;
  let seen = 0;
  const found = steps.findIndex((step) => !isBetween(step) && ++seen === place);
  return Math.max(0, found);
}

function draftsOf({ steps }: Routine): readonly Draft[] {
  return steps.map((step, from) => ({ step, from }));
}

function isWork(step: RoutineStep): step is WorkStep {
  return step.kind === 'work';
}
