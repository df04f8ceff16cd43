import type { MapBox, MapName, MapPoint, MapSide } from './body-map.types.ts';
import table from './zones.json';

/** A stroke of a zone: the id of its path, the part of it to use, and the centimetres drawn. */
export interface ZoneStroke {
  readonly id: string;
  readonly cm: number;
  readonly from: number;
  readonly to: number;
}

/** Whether the hand travels along the stroke, rests at its two ends, or lies still. */
export type ZoneMotion = 'travel' | 'hold' | 'still';

interface ZoneSide {
  readonly areas: readonly string[];
  readonly strokes: readonly ZoneStroke[];
  readonly anchor: MapPoint;
  readonly box: MapBox;
  readonly crop: MapBox;
  readonly noGo: readonly string[];
}

/** Width and height of a map, in map units. */
export function sizeOf(map: MapName): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = table.maps[map].viewBox.split(' ').map(Number);
  return { width, height };
}

/** On which side of the picture the person's left is: on the front map they face you. */
export function leftIsOn(map: MapName): 'left' | 'right' {
  return table.maps[map].leftIsOn === 'right' ? 'right' : 'left';
}

/** All no-go shapes of a map. */
export function allNoGo(map: MapName): readonly string[] {
  return table.maps[map].noGo;
}

/** The map a zone is drawn on; undefined for a zone that none of them has. */
export function mapOf(zone: string): MapName | undefined {
  return find(zone)?.map as MapName | undefined;
}

/** Whether a hand travels on this zone; undefined for an unknown one. */
export function motionOf(zone: string): ZoneMotion | undefined {
  return find(zone)?.motion as ZoneMotion | undefined;
}

/** Whether the way back is a stroke too; if not, lift at the end and start again. */
export function strokeReturns(zone: string): boolean {
  return find(zone)?.returns ?? true;
}

/** Ids of the outlines to light; none for an unknown zone. */
export function areasOf(zone: string, side: MapSide): readonly string[] {
  return sidesOf(zone, side).flatMap((one) => one.areas);
}

/** The paths to move along; none for an unknown zone or where nothing travels. */
export function strokesOf(zone: string, side: MapSide): readonly ZoneStroke[] {
  return sidesOf(zone, side).flatMap((one) => one.strokes);
}

/** The no-go shapes to show whenever this side of the zone is active. */
export function noGoOf(zone: string, side: MapSide): readonly string[] {
  return [...new Set(sidesOf(zone, side).flatMap((one) => one.noGo))];
}

/** Middle of the zone (of both sides together: between them); undefined for an unknown zone. */
export function anchorOf(zone: string, side: MapSide): MapPoint | undefined {
  const sides = sidesOf(zone, side);
  if (sides.length === 0) return undefined;
  const mean = (key: 'x' | 'y') => sides.reduce((sum, one) => sum + one.anchor[key], 0) / sides.length;
  return { x: mean('x'), y: mean('y') };
}

/** Boxes around the areas of a zone, one a side drawn; none for an unknown zone. */
export function boxesOf(zone: string, side: MapSide): readonly MapBox[] {
  return sidesOf(zone, side).map((one) => one.box);
}

/** The part of the map to look at, a square; undefined for an unknown zone. */
export function cameraOf(zone: string, side: MapSide): MapBox | undefined {
  const crops = sidesOf(zone, side).map((one) => one.crop);
  const [first, second] = crops;
  if (!first || !second) return first;
  return { ...first, x: (first.x + second.x) / 2 };
}

/**
 * A part of the map that holds all these zones, with room around.
 * `marginPct`: room on each side, in percent of the larger extent. Undefined if none is on the map.
 */
export function frameOf(
  marks: readonly { readonly zone: string; readonly side: MapSide }[],
  map: MapName,
  marginPct = 8,
): MapBox | undefined {
  const boxes = marks
    .filter((mark) => mapOf(mark.zone) === map)
    .flatMap((mark) => boxesOf(mark.zone, mark.side));
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const margin = (Math.max(right - left, bottom - top) * marginPct) / 100;
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

function find(zone: string) {
  return table.zones.find((one) => one.id === zone);
}

/** `both` means the pair; a zone that is drawn only as a pair is meant by any side. */
function sidesOf(zone: string, side: MapSide): readonly ZoneSide[] {
  const sides = find(zone)?.sides as Partial<Record<MapSide, RawSide>> | undefined;
  if (!sides) return [];
  const asked = side === 'both' ? [sides.left, sides.right] : [sides[side]];
  const drawn = sides.both ? [sides.both] : asked;
  return drawn.filter((one) => one !== undefined).map(readSide);
}

/** One side as zones.json has it; tests check every entry. */
interface RawSide {
  readonly areas: readonly string[];
  readonly strokes: readonly ZoneStroke[];
  readonly anchor: readonly number[];
  readonly box: readonly number[];
  readonly crop: string;
  readonly noGo: readonly string[];
}

function readSide(raw: RawSide): ZoneSide {
  const [x = 0, y = 0] = raw.anchor;
  return {
    areas: raw.areas,
    strokes: raw.strokes,
    noGo: raw.noGo,
    anchor: { x, y },
    box: readBox(raw.box),
    crop: readBox(raw.crop.split(' ').map(Number)),
  };
}

function readBox([x = 0, y = 0, width = 0, height = 0]: readonly number[]): MapBox {
  return { x, y, width, height };
}
