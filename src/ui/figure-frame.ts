import type { MapBox, MapName, ZoneMark } from './map/body-map.types.ts';
import { frameOf, sizeOf } from './map/zones.ts';

/** How much wider than the figure the picture is, so that its outline has air. */
const AIR = 1.08;
/** Areas stand a little above the middle: the picture fades out below. */
const LIFT = 0.05;

/**
 * The part of a map to show in a space of this shape (width to height): the whole width of the figure with all
 * marked areas in it. Undefined where nothing is marked: then the whole map is the picture.
 */
export function figureFrame(marks: readonly ZoneMark[], map: MapName, aspect: number): MapBox | undefined {
  const areas = frameOf(marks, map, 10);
  if (!areas) return undefined;
  const figure = sizeOf(map);
  const whole = Math.min(figure.width * AIR, figure.height * aspect); // no wider than leaves nothing empty below
  const width = Math.max(whole, areas.width, areas.height * aspect);
  const height = width / aspect;
  const wanted = areas.y + areas.height / 2 - height / 2 + height * LIFT;
  const lowest = Math.max(0, figure.height - height);
  return { x: (figure.width - width) / 2, y: Math.min(Math.max(0, wanted), lowest), width, height };
}
