import { issueAt } from './brief.ts';
import type { Body, Zone } from './body.ts';
import type { Limits } from './limits.ts';
import type { ParseIssue } from './result.ts';
import { oneOf } from './rules.ts';

/** Zones that bear less than others, with the cap in `limits.json` that is theirs. */
const TENDER: Readonly<Record<string, 'waist' | 'deepButtock' | 'neckHead'>> = {
  'quadratus-lumborum': 'waist',
  'piriformis-region': 'deepButtock',
  'neck-shoulder-angle': 'neckHead',
};

/**
 * Least distance of a one-sided path on the back from the midline, in cm: two fingers,
 * as the cue of the stay-off area `spine-midline` has it.
 */
const MIDLINE_CM = 3;

/** An issue with the file it belongs to, under `protocols/`. */
export interface FileIssue {
  readonly file: string;
  readonly issue: ParseIssue;
}

/** Whether the parts of the body know each other, and whether every zone keeps off what must be kept off. */
export function checkBody(body: Body, limits: Limits): readonly FileIssue[] {
  const zones = [...body.zones.values()].flatMap((zone, index) => checkZone({ zone, index, body, limits }));
  return [
    ...zones.map((issue) => ({ file: 'body/zones.json', issue })),
    ...checkPositions(body).map((issue) => ({ file: 'body/positions.json', issue })),
    ...checkTechniques(body).map((issue) => ({ file: 'body/techniques.json', issue })),
    ...checkShared(body, limits).map((issue) => ({ file: 'care/limits.json', issue })),
  ];
}

interface ZoneCheck {
  readonly zone: Zone;
  readonly index: number;
  readonly body: Body;
  readonly limits: Limits;
}

function checkZone({ zone, index, body, limits }: ZoneCheck): readonly ParseIssue[] {
  const path = `zones.${index}`;
  const known = (
    field: string,
    ids: readonly string[],
    all: ReadonlyMap<string, unknown>,
  ): readonly ParseIssue[] =>
    ids.flatMap((id, at) => (all.has(id) ? [] : [issueAt(`${path}.${field}.${at}`, id, oneOf(all.keys()))]));
  return [
    ...known('attachments', zone.attachments, body.attachments),
    ...known('techniques', zone.techniques, body.techniques),
    ...known('positions', zone.positions, body.positions),
    ...known('avoid', zone.avoid, body.noGoAreas),
    ...inOrder(`${path}.intensityPct`, zone.intensityPct),
    ...inOrder(`${path}.secondsPerSide`, zone.secondsPerSide),
    ...checkStayOff({ zone, index, body, limits }),
  ];
}

/** No zone is a stay-off area, comes near the spine, or is worked harder than its place bears. */
function checkStayOff({ zone, index, body, limits }: ZoneCheck): readonly ParseIssue[] {
  const path = `zones.${index}`;
  const issues: ParseIssue[] = [];
  if (body.noGoAreas.has(zone.id))
    issues.push(issueAt(`${path}.id`, zone.id, 'an id that is not that of a stay-off area'));
  const nearest = Math.min(...zone.path.schematicCm.map(([x]) => Math.abs(x)));
  if (zone.view === 'back' && !zone.sides.includes('both') && nearest < MIDLINE_CM)
    issues.push(issueAt(`${path}.path.schematicCm`, nearest, `at least ${MIDLINE_CM} cm from the spine`));
  const tender = TENDER[zone.id];
  if (tender === undefined) return issues;
  const cap = limits.intensityCapPct[tender];
  if (zone.intensityPct[1] > cap)
    issues.push(
      issueAt(`${path}.intensityPct.1`, zone.intensityPct[1], `at most ${cap}, the cap of this place`),
    );
  // Held pressure here would rest on what lies beneath: the kidney, the sciatic nerve, the neck's vessels.
  if (zone.techniques.includes('hold'))
    issues.push(issueAt(`${path}.techniques`, 'hold', 'no hold with a motor on this place'));
  return issues;
}

function checkPositions(body: Body): readonly ParseIssue[] {
  return [...body.positions.values()].flatMap((position, index) =>
    position.goodFor.flatMap((zone, at) =>
      body.zones.has(zone)
        ? []
        : [issueAt(`positions.${index}.goodFor.${at}`, zone, oneOf(body.zones.keys()))],
    ),
  );
}

function checkTechniques(body: Body): readonly ParseIssue[] {
  return [...body.techniques.values()].flatMap(({ paceCmPerS }, index) =>
    paceCmPerS ? inOrder(`techniques.${index}.paceCmPerS`, paceCmPerS) : [],
  );
}

function checkShared(body: Body, limits: Limits): readonly ParseIssue[] {
  return limits.sharedDose.zones.flatMap((zones, group) =>
    zones.flatMap((zone, at) =>
      body.zones.has(zone)
        ? []
        : [issueAt(`sharedDose.zones.${group}.${at}`, zone, oneOf(body.zones.keys()))],
    ),
  );
}

function inOrder(path: string, [low, high]: readonly [number, number]): readonly ParseIssue[] {
  return low <= high ? [] : [issueAt(path, [low, high], 'the lower number first')];
}
