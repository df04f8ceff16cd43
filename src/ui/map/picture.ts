import type {
  Camera,
  MapBadge,
  MapBox,
  MapName,
  MapSide,
  MarkState,
  PacerFigure,
  PacerMotion,
  PacerTrack,
  ZoneMark,
} from './body-map.types.ts';
import { areasOf, cameraOf, mapOf, motionOf, sizeOf, strokesOf } from './zones.ts';

/** Everything one layer shows: what is frozen when it fades away. */
export interface MapPicture {
  readonly map: MapName;
  /** The side the camera looks at; a change of it is a cross-fade. */
  readonly side: MapSide | undefined;
  readonly view: MapBox;
  /** `cover`: the view fills the space; `contain`: all of it is seen. */
  readonly fit: 'cover' | 'contain';
  readonly marks: readonly ZoneMark[];
  /** Ids of the no-go shapes that are shown. */
  readonly noGo: readonly string[];
  readonly badges: readonly MapBadge[];
  readonly pacer: PacerMotion | undefined;
  readonly live: boolean;
  readonly sketch: boolean;
}

/** Where an area is marked twice, the state that matters more wins. */
const WEIGHT: Readonly<Record<MarkState, number>> = { done: 0, planned: 1, next: 2, active: 3 };

/** The state of each area that is marked, by the id of its outline. Unknown zones have no areas. */
export function areaStates(marks: readonly ZoneMark[]): ReadonlyMap<string, MarkState> {
  const states = new Map<string, MarkState>();
  for (const { zone, side, state } of marks)
    for (const area of areasOf(zone, side)) {
      const before = states.get(area);
      if (before === undefined || WEIGHT[state] > WEIGHT[before]) states.set(area, state);
    }
  return states;
}

/** What a map is seen through: the camera if it is on this map, else the frame, else the whole map. */
export function viewOf(
  map: MapName,
  { camera, frame }: { readonly camera?: Camera | undefined; readonly frame?: MapBox | undefined },
): Pick<MapPicture, 'view' | 'fit' | 'side'> {
  const crop = camera && mapOf(camera.zone) === map ? cameraOf(camera.zone, camera.side) : undefined;
  if (crop) return { view: crop, fit: 'cover', side: camera?.side };
  if (frame) return { view: frame, fit: 'cover', side: undefined };
  return { view: { x: 0, y: 0, ...sizeOf(map) }, fit: 'contain', side: undefined };
}

/** The figure a motion asks for; where it asks for none, what its zone is made for. */
export function figureOf({ figure, zone }: PacerMotion): PacerFigure {
  return figure ?? (motionOf(zone) === 'hold' ? 'hold' : 'line');
}

/** The paths a dot moves along. A hold on a zone made for strokes rests in the middle of it. */
export function pacerTracks(
  motion: PacerMotion,
  strokes: Readonly<Record<string, string>>,
): readonly PacerTrack[] {
  const { zone, side } = motion;
  const inTheMiddle = figureOf(motion) === 'hold' && motionOf(zone) !== 'hold';
  return strokesOf(zone, side).flatMap(({ id, from, to }) => {
    const d = strokes[id];
    if (d === undefined) return [];
    const middle = (from + to) / 2;
    return [inTheMiddle ? { d, from: middle, to: middle } : { d, from, to }];
  });
}
