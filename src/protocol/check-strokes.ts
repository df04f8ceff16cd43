import { issueAt } from './brief.ts';
import type { Technique } from './body.ts';
import type { ParseIssue } from './result.ts';
import type { RoutineStep, WorkStep } from './routine.ts';
import { same, type RoutineRules, type Stepped } from './rules.ts';

/** Strokes, pace and path agree with each other, with the technique and with the zone; breaths fill their step. */
export function checkStrokes(routine: Stepped, rules: RoutineRules): readonly ParseIssue[] {
  return routine.steps.flatMap((step, index) => {
    const path = `steps.${index}`;
    if (step.kind !== 'work') return checkBreath(step, path);
    const technique = rules.body.techniques.get(step.technique);
    // An unknown technique has its own message.
    if (!technique) return [];
    const at = { step, path, technique };
    return [...checkCount(at), ...checkPace(at), ...checkPath(at, rules), ...checkBreathSync(at)];
  });
}

interface StrokeCheck {
  readonly step: WorkStep;
  readonly path: string;
  readonly technique: Technique;
}

/** Strokes fill the step exactly, so that none is cut off at the end. A hold is one stroke without a length. */
function checkCount({ step, path, technique }: StrokeCheck): readonly ParseIssue[] {
  const { strokes, strokeSeconds, seconds } = step;
  if (technique.unit === 'hold') {
    if (strokes !== 1) return [issueAt(`${path}.strokes`, strokes, '1, for a hold')];
    if (strokeSeconds !== undefined)
      return [issueAt(`${path}.strokeSeconds`, strokeSeconds, 'nothing: a hold has no strokes')];
    return [];
  }
  if (strokeSeconds === undefined)
    return [issueAt(`${path}.strokeSeconds`, undefined, `seconds a ${technique.unit}`)];
  if (same(strokes * strokeSeconds, seconds)) return [];
  const expected = `as many as fill ${seconds} s at ${strokeSeconds} s each: ${round(seconds / strokeSeconds)}`;
  return [issueAt(`${path}.strokes`, strokes, expected)];
}

/** The pace is one that the technique has; pace, path and seconds a stroke say the same. */
function checkPace({ step, path, technique }: StrokeCheck): readonly ParseIssue[] {
  const { paceCmPerS, pathCm, strokeSeconds } = step;
  const at = `${path}.paceCmPerS`;
  if (paceCmPerS === undefined) {
    // A running motor has to keep moving, so its pace has to be said.
    return step.motor === 'on' ? [issueAt(at, undefined, 'a pace, for the motor is on')] : [];
  }
  const range = technique.paceCmPerS;
  if (!range || paceCmPerS < range[0] || paceCmPerS > range[1])
    return [
      issueAt(at, paceCmPerS, range ? `${range[0]} to ${range[1]}, the pace of ${technique.id}` : 'nothing'),
    ];
  if (pathCm === undefined || strokeSeconds === undefined) return [];
  if (same(pathCm, paceCmPerS * strokeSeconds)) return [];
  return [issueAt(at, paceCmPerS, `${round(pathCm / strokeSeconds)}: ${pathCm} cm in ${strokeSeconds} s`)];
}

/** A stroke ends where the zone ends: a longer one would reach what lies beyond it. */
function checkPath({ step, path, technique }: StrokeCheck, rules: RoutineRules): readonly ParseIssue[] {
  const { pathCm } = step;
  if (pathCm === undefined) return [];
  const issues: ParseIssue[] = [];
  const zone = rules.body.zones.get(step.zone);
  if (zone && pathCm > zone.path.cm)
    issues.push(issueAt(`${path}.pathCm`, pathCm, `at most ${zone.path.cm}, the length of ${zone.name}`));
  const own = technique.circleCm ?? technique.passCm;
  if (own !== undefined && !same(own, pathCm))
    issues.push(issueAt(`${path}.pathCm`, pathCm, `${own}, the length of one ${technique.unit}`));
  return issues;
}

function checkBreathSync({ step, path }: StrokeCheck): readonly ParseIssue[] {
  const { breathSync, strokeSeconds } = step;
  if (!breathSync || strokeSeconds === undefined) return [];
  if (same(breathSync.upSec + breathSync.downSec, 2 * strokeSeconds)) return [];
  const expected = `up and down together ${2 * strokeSeconds} s, as two strokes take`;
  return [issueAt(`${path}.breathSync`, breathSync, expected)];
}

/** Whole breaths fill a breathing step; beside heat they may end sooner. */
function checkBreath(step: Exclude<RoutineStep, WorkStep>, path: string): readonly ParseIssue[] {
  if (!('breath' in step)) return [];
  const { inSec, outSec, count } = step.breath;
  const takes = (inSec + outSec) * count;
  const fits = step.kind === 'breathe' ? same(takes, step.seconds) : takes <= step.seconds;
  if (fits) return [];
  const expected = `as many as fill ${step.seconds} s at ${inSec + outSec} s each: ${round(step.seconds / (inSec + outSec))}`;
  return [issueAt(`${path}.breath.count`, count, expected)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
