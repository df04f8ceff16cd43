import { issueAt } from './brief.ts';
import type { Body, Zone } from './body.ts';
import type { ParseIssue } from './result.ts';
import type { RoutineStep, WorkStep } from './routine.ts';
import { oneOf, type RoutineRules, type Stepped } from './rules.ts';

/** Zones, techniques, attachments and positions exist and fit each other, and no step is stronger than it may be. */
export function checkSteps(routine: Stepped, rules: RoutineRules): readonly ParseIssue[] {
  const cap = capOf(routine, rules);
  return routine.steps.flatMap((step, index) => {
    const path = `steps.${index}`;
    const common = checkReferences(step, path, rules.body);
    if (step.kind === 'heat') return [...common, ...checkHeat(step, path, rules.body)];
    if (step.kind !== 'work') return common;
    const zone = rules.body.zones.get(step.zone);
    if (!zone) return [...common, unknownZone(step.zone, path, rules.body)];
    return [...common, ...checkPlace(step, path, zone), ...checkMotor({ step, path, zone, cap, rules })];
  });
}

/**
 * The strongest this routine may be, in percent.
 * An add-on has no level: it keeps to that of the routines it goes with, else to the gentle one.
 */
export function capOf(routine: Stepped, { limits }: RoutineRules): number {
  if ('level' in routine) return Math.min(routine.intensityCapPct, limits.intensityCapPct[routine.level]);
  const caps = (routine.besideLevels ?? ['gentle']).map((level) => limits.intensityCapPct[level]);
  return Math.min(...caps);
}

function checkReferences(step: RoutineStep, path: string, body: Body): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const { position, attachment } = step;
  if (position !== undefined && !body.positions.has(position))
    issues.push(issueAt(`${path}.position`, position, oneOf(body.positions.keys())));
  if (attachment !== undefined && !body.attachments.has(attachment))
    issues.push(issueAt(`${path}.attachment`, attachment, oneOf(body.attachments.keys())));
  return issues;
}

/** A stay-off area is never a zone, whatever a file says; it gets words of its own. */
function unknownZone(zone: string, path: string, body: Body): ParseIssue {
  const expected = oneOf(body.zones.keys());
  const area = body.noGoAreas.get(zone);
  const why = area ? `a place that may be worked (${area.name} is a stay-off area): ` : '';
  return issueAt(`${path}.zone`, zone, `${why}${expected}`);
}

function checkHeat(
  step: Extract<RoutineStep, { kind: 'heat' }>,
  path: string,
  body: Body,
): readonly ParseIssue[] {
  const zone = body.zones.get(step.zone);
  if (!zone) return [unknownZone(step.zone, path, body)];
  const issues: ParseIssue[] = [];
  if (!zone.techniques.includes('heat')) {
    const warm = [...body.zones.values()].filter((one) => one.techniques.includes('heat'));
    issues.push(issueAt(`${path}.zone`, step.zone, oneOf(warm.map((one) => one.id))));
  }
  if (!zone.sides.includes(step.side)) issues.push(issueAt(`${path}.side`, step.side, oneOf(zone.sides)));
  const { attachment } = step;
  if (attachment !== undefined && !zone.attachments.includes(attachment))
    issues.push(issueAt(`${path}.attachment`, attachment, oneOf(zone.attachments)));
  return issues;
}

/** Side, technique, pressure, head and position are among those that the zone allows. */
function checkPlace(step: WorkStep, path: string, zone: Zone): readonly ParseIssue[] {
  const issues: ParseIssue[] = [];
  const among = (field: string, value: string, allowed: readonly string[]): void => {
    if (!allowed.includes(value))
      issues.push(issueAt(`${path}.${field}`, value, `for ${zone.name}: ${oneOf(allowed)}`));
  };
  const sides: readonly string[] = zone.sides.includes('left') ? [...zone.sides, 'affected'] : zone.sides;
  among('side', step.side, sides);
  among('technique', step.technique, zone.techniques);
  among('pressure', step.pressure, zone.pressure);
  among('attachment', step.attachment, zone.attachments);
  if (step.attachmentAlt !== undefined) among('attachmentAlt', step.attachmentAlt, zone.attachments);
  among('position', step.position, zone.positions);
  return issues;
}

interface MotorCheck {
  readonly step: WorkStep;
  readonly path: string;
  readonly zone: Zone;
  readonly cap: number;
  readonly rules: RoutineRules;
}

/** The motor runs only where technique and zone take one, within the zone's range and the routine's cap. */
function checkMotor({ step, path, zone, cap, rules }: MotorCheck): readonly ParseIssue[] {
  const intensity = (expected: string) => [issueAt(`${path}.intensityPct`, step.intensityPct, expected)];
  if (step.motor !== 'on') return step.intensityPct === 0 ? [] : intensity('0, for the motor is not on');
  const [low, high] = zone.intensityPct;
  if (high === 0) return [issueAt(`${path}.motor`, step.motor, `off: ${zone.name} takes no motor`)];
  if (rules.body.techniques.get(step.technique)?.motor === false)
    return [
      issueAt(`${path}.motor`, step.motor, `off or optional: ${step.technique} is done without a motor`),
    ];
  const [from, to] = [Math.max(low, 1), Math.min(high, cap)];
  if (step.intensityPct >= from && step.intensityPct <= to) return [];
  return intensity(`${from} to ${to}: ${zone.name} takes ${low} to ${high}, and the cap here is ${cap}`);
}
