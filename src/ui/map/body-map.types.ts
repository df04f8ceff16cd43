import type { SVGTemplateResult } from 'lit';

/** The four maps: back, front, neck and shoulders from behind, soles. */
export type MapName = 'back' | 'front' | 'neck' | 'foot';

/** The person's own left and right. */
export type MapSide = 'left' | 'right' | 'both';

/** Lit now, dashed as the next one, drawn in honey lines, or veiled. */
export type MarkState = 'planned' | 'next' | 'active' | 'done';

/** One zone to show on a map; what is not named stays bare. */
export interface ZoneMark {
  readonly zone: string;
  readonly side: MapSide;
  readonly state: MarkState;
}

/** A zone that the picture is centred on. */
export interface Camera {
  readonly zone: string;
  readonly side: MapSide;
}

/** A short text at a zone, such as its place in the order of a routine. */
export interface MapBadge {
  readonly zone: string;
  readonly side: MapSide;
  readonly text: string;
}

/** A point in map units, 8 to the centimetre. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in map units. */
export interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/**
 * How the hand moves: along the stroke, in small circles that creep along it, in short passes across it,
 * or resting.
 */
export type PacerFigure = 'line' | 'circles' | 'across' | 'hold';

/** What the pacing dot shows. */
export interface PacerMotion {
  readonly zone: string;
  readonly side: MapSide;
  /** Of one pass along the stroke, one circle, one pass across, or one rest. */
  readonly strokeSeconds: number;
  /** False while paused: the dot rests where it was. */
  readonly running: boolean;
  /** Left out: `line`, or `hold` on a zone that is only held. */
  readonly figure?: PacerFigure | undefined;
  /** How many circles or passes fit the step: they creep along the whole stroke in that many. */
  readonly strokes?: number | undefined;
  /** Time since the step began, so that the dot is in phase with it. */
  readonly elapsedMs?: number | undefined;
}

/** A part of a stroke to move along; `from` and `to` are fractions of its length. */
export interface PacerTrack {
  /** Path data. */
  readonly d: string;
  readonly from: number;
  readonly to: number;
}

/** `''` is bare: an area that is not marked, a no-go shape that is not shown. */
export type StateOf = (areaId: string) => MarkState | 'shown' | '';

/** One compiled map: the parts that are stacked on screen, and its strokes by id. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** Path data by id. */
  readonly strokes: Readonly<Record<string, string>>;
  /** Outlines, gradients and lines that the other parts refer to: once in each shadow root. */
  readonly defs: SVGTemplateResult;
  readonly figure: SVGTemplateResult;
  readonly noGo: (stateOf: StateOf) => SVGTemplateResult;
  readonly zones: (stateOf: StateOf) => SVGTemplateResult;
}
