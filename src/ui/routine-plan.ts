import type { Protocol, ProtocolStep } from '#care';
import type { Body } from '#protocol';
import { msg, str } from '@lit/localize';
import type { MapBadge, MapName, MapSide } from './map/body-map.types.ts';
import { allNoGo, mapOf } from './map/zones.ts';

export { areasWords, levelWords, marksOf, plannedMarks } from './plan-words.ts';

/** One area of a routine with everything that is done there in the same way. */
export interface AreaRow {
  readonly zone: string;
  readonly name: string;
  readonly technique: string;
  readonly sides: readonly MapSide[];
  readonly times: number;
  /** Of one time. */
  readonly seconds: number;
  /** 0 where the motor is off. */
  readonly intensityPct: number;
}

/** The steps on the body, in order, each zone and way of moving once. */
export function areaRows(steps: readonly ProtocolStep[]): readonly AreaRow[] {
  const rows = new Map<string, AreaRow>();
  for (const step of steps) {
    const row = rowOf(step);
    if (!row) continue;
    const key = [row.zone, row.technique, row.seconds, row.intensityPct].join('/');
    const before = rows.get(key);
    const sides = [...new Set([...(before?.sides ?? []), ...row.sides])];
    rows.set(key, { ...row, sides, times: (before?.times ?? 0) + 1 });
  }
  return [...rows.values()];
}

/** A step on the body as a row of its own; undefined for any other. */
function rowOf({ kind, zone, zoneName, side, techniqueName, seconds, intensityPct }: ProtocolStep) {
  if (!zone || (kind !== 'work' && kind !== 'heat')) return undefined;
  const technique = techniqueName ?? (kind === 'heat' ? msg('Heat') : '');
  return { zone, name: zoneName ?? zone, technique, sides: [side ?? 'both'], seconds, intensityPct };
}

/** The maps a routine needs, the one with most areas first; the back where it has none. */
export function mapsOf(marks: readonly { readonly zone: string }[]): readonly [MapName, ...MapName[]] {
  const counts = new Map<MapName, number>();
  for (const { zone } of marks) {
    const map = mapOf(zone);
    if (map) counts.set(map, (counts.get(map) ?? 0) + 1);
  }
  const [first = 'back', ...rest] = [...counts].sort(([, a], [, b]) => b - a).map(([map]) => map);
  return [first, ...rest];
}

/** The place of each row in the order, once: on the right where both sides are meant. */
export function rowBadges(rows: readonly AreaRow[]): readonly MapBadge[] {
  return rows.map(({ zone, sides }, index) => ({
    zone,
    side: sides.includes('right') || sides.includes('both') ? 'right' : 'left',
    text: String(index + 1),
  }));
}

/** The same steps before it is known which side they are for. */
export function withoutSides(steps: readonly ProtocolStep[]): readonly ProtocolStep[] {
  return steps.map((step) => {
    const { ...rest }: { -readonly [Key in keyof ProtocolStep]: ProtocolStep[Key] } = step;
    delete rest.side;
    return rest;
  });
}

/** `15 to 30 %` over the steps in which the motor runs; undefined for a routine without motor. */
export function intensityWords({ steps }: Protocol): string | undefined {
  const levels = steps.map(({ intensityPct }) => intensityPct).filter((pct) => pct > 0);
  if (levels.length === 0) return undefined;
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  return low === high ? `${low}\u00a0%` : msg(str`${low} to ${high}\u00a0%`);
}

/** The places to keep off beside the areas of a routine, as far as its maps hatch them. */
export function keepOff(rows: readonly AreaRow[], body: Body): readonly { name: string; cue: string }[] {
  const maps = mapsOf(rows);
  const hatched = (id: string): boolean =>
    maps.some((map) => allNoGo(map).some((shape) => shape.startsWith(`no-go-${id}`)));
  const near = new Set(rows.flatMap(({ zone }) => body.zones.get(zone)?.avoid ?? []));
  return [...near].filter(hatched).flatMap((id) => {
    const area = body.noGoAreas.get(id);
    return area ? [{ name: area.name, cue: area.cue }] : [];
  });
}
