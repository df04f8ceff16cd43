import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapPoint, PacerFigure, PacerTrack } from '../map/body-map.types.ts';
import { type PacerCycle, buildCycle } from '../map/pacer-cycle.ts';
import { MediaQuery } from '../media-query.ts';
import { measureTrack } from '../map/track.ts';
import { pacerStyles } from './bb-pacer.styles.ts';

/** How far the three dots of the tail are behind, as the design has it. */
const TAIL_MS = [420, 300, 180] as const;
/** The swell of a hold: one slow beat, the design's `--d-beat`. */
const BEAT_MS = 1200;
/** Further off than this, the dot is put where it belongs: a step was restarted, or the page was frozen. */
const OUT_OF_PHASE_MS = 1500;

/**
 * A dot that moves along a stroke at its true speed, over a map of the same size. Only the compositor moves
 * it; nothing is rendered per frame. With reduced motion: a line with arrows.
 */
@customElement('bb-pacer')
export class Pacer extends LitElement {
  static override styles = pacerStyles;

  /** The strokes to show, in map units; one dot each. */
  @property({ attribute: false }) tracks: readonly PacerTrack[] = [];
  /** Width of the map in its own units. */
  @property({ type: Number }) mapWidth = 320;
  /** Height of the map in its own units. */
  @property({ type: Number }) mapHeight = 640;
  @property() figure: PacerFigure = 'line';
  /** Of one pass, circle or rest. */
  @property({ type: Number }) strokeSeconds = 5;
  /** Circles or passes that fit the step. */
  @property({ type: Number }) strokes: number | undefined;
  /** Whether the way back is a stroke too. */
  @property({ attribute: false }) returns = true;
  /** False: the dot rests where it was. */
  @property({ type: Boolean }) running = false;
  /** Time since the step began; taken when the motion starts, goes on, or is out of phase. */
  @property({ type: Number }) elapsedMs: number | undefined;

  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  #shape = '';
  #moves: { readonly animation: Animation; readonly behindMs: number }[] = [];
  #swells: Animation[] = [];
  readonly #size = new ResizeObserver(() => {
    this.#fit();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#drop();
  }

  protected override render() {
    if (this.tracks.length === 0) return nothing;
    if (this.#reducedMotion.matches) return this.#still();
    return html`<div class="way">${this.tracks.map(() => dots)}</div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const shape = this.#reducedMotion.matches ? '' : this.#shapeNow();
    if (shape !== this.#shape) {
      this.#drop();
      this.#shape = shape;
      if (shape) this.#begin();
    } else if (this.#moves.length > 0) {
      this.#follow(changed.has('running') ? 'turned' : 'goes-on');
    }
  }

  /** Everything that makes it another motion; not where in it we are. */
  #shapeNow(): string {
    const { tracks, figure, strokeSeconds, strokes, returns, mapWidth } = this;
    return tracks.length === 0
      ? ''
      : JSON.stringify([tracks, figure, strokeSeconds, strokes, returns, mapWidth]);
  }

  /** The dot lives in map units; how large one is, is told once a size. */
  #fit(): void {
    const { clientWidth } = this;
    if (clientWidth > 0) this.style.setProperty('--unit', (clientWidth / this.mapWidth).toFixed(4));
  }

  #begin(): void {
    this.#fit();
    const ways = [...this.renderRoot.querySelectorAll('.carriages')];
    this.tracks.forEach((track, index) => {
      const cycle = this.#cycleOf(track);
      [...(ways[index]?.children ?? [])].forEach((part, place) => {
        this.#move(part, { cycle, behindMs: TAIL_MS[place] ?? 0 });
      });
      const face = ways[index]?.querySelector('.dot i');
      if (face && this.figure === 'hold') this.#swells.push(face.animate(SWELL, SWELL_TIMING));
    });
    this.#follow('begun');
  }

  #cycleOf(track: PacerTrack): PacerCycle {
    const { figure, strokeSeconds, strokes, returns } = this;
    return buildCycle({ figure, strokeSeconds, strokes, returns, ...measureTrack(track) });
  }

  #move(element: Element, { cycle, behindMs }: { cycle: PacerCycle; behindMs: number }): void {
    // What stays as it is isn't animated: it would be looked at in each frame all the same.
    const lifts = cycle.frames.some(({ opacity }) => opacity !== 1);
    const frames = cycle.frames.map((frame) => ({
      ...keyframe(frame),
      ...(lifts && { opacity: frame.opacity }),
    }));
    const animation = element.animate(frames, {
      duration: cycle.durationMs,
      iterations: Infinity,
      direction: cycle.alternate ? 'alternate' : 'normal',
      fill: 'both',
    });
    animation.pause();
    animation.currentTime = -behindMs;
    this.#moves.push({ animation, behindMs });
  }

  /** Rests or goes on; in phase with the step when it begins, goes on, or has come out of phase. */
  #follow(event: 'begun' | 'turned' | 'goes-on'): void {
    const { elapsedMs, running } = this;
    const anew = event === 'begun' || (event === 'turned' && running);
    for (const { animation, behindMs } of this.#moves) {
      const at = Number(animation.currentTime ?? 0) + behindMs;
      if (elapsedMs !== undefined && (anew || Math.abs(elapsedMs - at) > OUT_OF_PHASE_MS))
        animation.currentTime = elapsedMs - behindMs;
      if (event !== 'goes-on') turn(animation, running);
    }
    if (event !== 'goes-on') for (const swell of this.#swells) turn(swell, running);
  }

  #drop(): void {
    for (const { animation } of this.#moves) animation.cancel();
    for (const swell of this.#swells) swell.cancel();
    this.#moves = [];
    this.#swells = [];
    this.#shape = '';
  }

  #still() {
    const { mapWidth, mapHeight, figure, returns } = this;
    return html`<svg viewBox="0 0 ${mapWidth} ${mapHeight}" aria-hidden="true">
      <defs>
        <marker id="arrow" viewBox="-6 -5 8 10" markerWidth="5" markerHeight="6" orient="auto-start-reverse">
          <path class="arrow" d="M-4 -4L0 0L-4 4" vector-effect="none"></path>
        </marker>
      </defs>
      ${this.tracks.map((track) =>
        figure === 'hold' ? restingPlaces(track) : arrowLine(track, returns || figure !== 'line'),
      )}
    </svg>`;
  }
}

const dots = html`<div class="carriages">
  ${TAIL_MS.map((_, index) => html`<div class="tail tail-${index + 1}"><i></i></div>`)}
  <div class="dot"><i></i></div>
</div>`;

const SWELL = [{ scale: 1 }, { scale: 1.16 }, { scale: 1 }];
const SWELL_TIMING = { duration: BEAT_MS, iterations: Infinity, easing: 'cubic-bezier(.42, 0, .58, 1)' };

/**
 * In plain pixels: with `var()` or container units in hundreds of frames, each look at the styles around
 * resolved all of them anew, 7 ms a second (`npm run bench -- main-thread`).
 */
function keyframe({ x, y, offset }: PacerCycle['frames'][number]): Keyframe {
  return { offset, transform: `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)` };
}

function turn(animation: Animation, running: boolean): void {
  if (running) animation.play();
  else animation.pause();
}

function arrowLine(track: PacerTrack, bothWays: boolean) {
  const { at } = measureTrack(track);
  const points = Array.from({ length: 17 }, (_, index) => at(index / 16));
  return svg`<polyline
    class="line"
    points=${points.map(write).join(' ')}
    marker-start=${bothWays ? 'url(#arrow)' : nothing}
    marker-end="url(#arrow)"
  ></polyline>`;
}

function restingPlaces(track: PacerTrack) {
  const { at } = measureTrack(track);
  const places = track.from === track.to ? [at(0)] : [at(0), at(1)];
  return places.map(({ x, y }) => svg`<circle class="rest" cx=${x} cy=${y} r="8"></circle>`);
}

function write({ x, y }: MapPoint): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-pacer': Pacer;
  }
}
