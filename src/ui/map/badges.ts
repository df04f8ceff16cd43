import type { MapBadge, MapBox, MapPoint } from './body-map.types.ts';
import { anchorOf, boxesOf } from './zones.ts';

/** A badge with its place on the map. */
export interface PlacedBadge extends MapPoint {
  readonly text: string;
}

/** Radius of a badge in map units. */
export const BADGE_RADIUS = 13;
/** Two badges closer than this would touch: twice the radius and a hair. */
const CLEAR = 2 * BADGE_RADIUS + 3;
/** Places that are tried within the box of a zone, as fractions of it, the middle first. */
const TRIED = [0.5, 0.22, 0.78, 0.06, 0.94];

/**
 * Puts each badge on its zone, so that no two cover each other where the zones have room for it. Several on
 * one zone stand in their order, from the top down or from left to right.
 */
export function placeBadges(badges: readonly MapBadge[]): PlacedBadge[] {
  const placed: PlacedBadge[] = [];
  badges.forEach((badge, place) => {
    const toCome = badges.slice(place + 1).flatMap((other) => wish(other, badges) ?? []);
    const cost = (point: MapPoint) => 100 * overlap(point, placed) + 10 * overlap(point, toCome);
    const best = candidates(badge, badges)
      .map((point, index) => ({ point, cost: cost(point) + index }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best) placed.push({ ...best.point, text: badge.text });
  });
  return placed;
}

/** Where the badge would like to be, then a grid over the area's box from there outwards. */
function candidates(badge: MapBadge, badges: readonly MapBadge[]): MapPoint[] {
  const wanted = wish(badge, badges);
  if (!wanted) return [];
  const grid = boxesOf(badge.zone, badge.side).flatMap((box) => gridOf(box));
  const far = (point: MapPoint) => Math.hypot(point.x - wanted.x, point.y - wanted.y);
  return [wanted, ...grid.sort((a, b) => far(a) - far(b))];
}

/** The anchor for a badge alone; else its share of the longer side of the area's box. */
function wish(badge: MapBadge, badges: readonly MapBadge[]): MapPoint | undefined {
  const { zone, side } = badge;
  const here = badges.filter((other) => other.zone === zone && other.side === side);
  const [box] = boxesOf(zone, side);
  if (!box || here.length === 1) return anchorOf(zone, side);
  const share = (here.indexOf(badge) + 1) / (here.length + 1);
  const tall = box.height >= box.width;
  return {
    x: box.x + box.width * (tall ? 0.5 : share),
    y: box.y + box.height * (tall ? share : 0.5),
  };
}

function gridOf(box: MapBox): MapPoint[] {
  return TRIED.flatMap((across) =>
    TRIED.map((down) => ({ x: box.x + across * box.width, y: box.y + down * box.height })),
  );
}

/** How far the badge would reach into those already placed, in map units. */
function overlap(point: MapPoint, placed: readonly MapPoint[]): number {
  return placed.reduce(
    (sum, other) => sum + Math.max(0, CLEAR - Math.hypot(point.x - other.x, point.y - other.y)),
    0,
  );
}
