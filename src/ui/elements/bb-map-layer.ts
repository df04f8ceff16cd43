import { LitElement, type PropertyValues, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BADGE_RADIUS, placeBadges } from '../map/badges.ts';
import { mapStyles } from '../map/map.styles.ts';
import type { MapDrawing, PacerMotion, PacerTrack } from '../map/body-map.types.ts';
import { type MapPicture, areaStates, figureOf, pacerTracks } from '../map/picture.ts';
import { MediaQuery } from '../media-query.ts';
import { SILHOUETTES } from '../map/silhouettes.ts';
import { boxesOf, sizeOf, strokeReturns } from '../map/zones.ts';
import { mapLayerStyles } from './bb-map-layer.styles.ts';
import './bb-pacer.ts';

/** The camera's move within a side and its easing: the design's `--d-3` and `--ease`. */
const CAMERA = { duration: 420, easing: 'cubic-bezier(.3, 0, .1, 1)' } as const;

/**
 * One map seen by one camera: a part of `bb-body-map`, which cross-fades between two of them. Each has its own
 * shadow root, so that the ids inside the drawings never meet. Figure, glow, areas and dot are stacked in
 * layers of their own: while a session runs only the opacity of the glow and the place of the dot change.
 */
@customElement('bb-map-layer')
export class MapLayer extends LitElement {
  static override styles = [mapStyles, mapLayerStyles];

  @property({ attribute: false }) picture: MapPicture | undefined;
  /** The map's compiled drawing; a silhouette is shown without it. */
  @property({ attribute: false }) drawing: MapDrawing | undefined;

  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  #waited = false;
  #aimed = '';

  protected override update(changed: PropertyValues<this>): void {
    const before = this.#aim();
    if (!this.drawing) this.#waited = true;
    super.update(changed);
    if (before && !this.#reducedMotion.matches) this.#glideFrom(before);
  }

  protected override render() {
    const { picture, drawing } = this;
    if (!picture) return nothing;
    const classes = ['stage', picture.fit];
    if (picture.live) classes.push('live');
    if (picture.sketch) classes.push('sketch');
    if (this.#waited) classes.push('late');
    const { width, height } = sizeOf(picture.map);
    const viewBox = `0 0 ${width} ${height}`;
    return html`<div class=${classes.join(' ')}>
      ${drawing ? this.#drawn(picture, { drawing, viewBox }) : this.#silhouette(picture, viewBox)}
      ${picture.badges.length > 0 ? this.#badges(picture, viewBox) : nothing}
    </div>`;
  }

  #drawn(picture: MapPicture, { drawing, viewBox }: { drawing: MapDrawing; viewBox: string }) {
    const states = areaStates(picture.marks);
    const shown = new Set(picture.noGo);
    const lit = [...states].filter(([, state]) => state === 'active').map(([id]) => id);
    return html`<svg class="figure" viewBox=${viewBox} aria-hidden="true">
        ${drawing.defs} ${picture.sketch ? svg`<use class="silhouette" href="#sil"></use>` : drawing.figure}
        ${drawing.noGo((id) => (shown.has(id) ? 'shown' : ''))}
      </svg>
      <svg class="glow" viewBox=${viewBox} aria-hidden="true">
        ${lit.map((id) => svg`<use href="#${id}" filter="url(#glow)"></use>`)}
      </svg>
      <svg class="zones" viewBox=${viewBox} aria-hidden="true">
        ${drawing.zones((id) => states.get(id) ?? '')}
      </svg>
      ${picture.pacer ? this.#pacer(picture.pacer, pacerTracks(picture.pacer, drawing.strokes)) : nothing}`;
  }

  #pacer(motion: PacerMotion, tracks: readonly PacerTrack[]) {
    const { width, height } = this.drawing ?? { width: 0, height: 0 };
    return html`<bb-pacer
      .tracks=${tracks}
      .mapWidth=${width}
      .mapHeight=${height}
      .figure=${figureOf(motion)}
      .strokeSeconds=${motion.strokeSeconds}
      .strokes=${motion.strokes}
      .returns=${strokeReturns(motion.zone)}
      .running=${motion.running}
      .elapsedMs=${motion.elapsedMs}
    ></bb-pacer>`;
  }

  /** Until the map is there, or if it never comes: the figure as a quiet shape, each area as a box. */
  #silhouette(picture: MapPicture, viewBox: string) {
    return html`<svg viewBox=${viewBox} aria-hidden="true">
      <path class="silhouette" d=${SILHOUETTES[picture.map]}></path>
      ${picture.marks.map(
        ({ zone, side, state }) =>
          svg`<g data-state=${state}>${boxesOf(zone, side).map(
            ({ x, y, width, height }) =>
              svg`<rect class="zone-area" x=${x} y=${y} width=${width} height=${height} rx="12"></rect>`,
          )}</g>`,
      )}
    </svg>`;
  }

  #badges(picture: MapPicture, viewBox: string) {
    return html`<svg viewBox=${viewBox} aria-hidden="true">
      ${placeBadges(picture.badges).map(
        ({ x, y, text }) =>
          svg`<g class="badge"><circle cx=${x} cy=${y} r=${BADGE_RADIUS}></circle><text x=${x} y=${y + 5}>${text}</text></g>`,
      )}
    </svg>`;
  }

  /** Tells the sheet what to look at. @returns where the stage is now, if it has to move. */
  #aim(): DOMRect | undefined {
    if (!this.picture) return undefined;
    const { map, view } = this.picture;
    const { width, height } = sizeOf(map);
    const aim = {
      '--map-width': width,
      '--map-height': height,
      '--view-width': view.width,
      '--view-height': view.height,
      '--view-x': view.x + view.width / 2,
      '--view-y': view.y + view.height / 2,
    };
    const key = JSON.stringify(aim);
    if (key === this.#aimed) return undefined;
    this.#aimed = key;
    const before = this.#stage?.getBoundingClientRect();
    for (const [name, value] of Object.entries(aim)) this.style.setProperty(name, value.toString());
    return before;
  }

  /** From where the stage was just now (on its way, if it was still moving) to where it belongs. */
  #glideFrom(before: DOMRect): void {
    const stage = this.#stage;
    if (!stage) return;
    for (const running of stage.getAnimations()) running.cancel();
    const home = this.getBoundingClientRect();
    const after = stage.getBoundingClientRect();
    if (after.width === 0 || before.width === 0) return;
    const scale = before.width / after.width;
    const x = before.left - home.left - scale * (after.left - home.left);
    const y = before.top - home.top - scale * (after.top - home.top);
    stage.animate(
      [
        { translate: `${x.toString()}px ${y.toString()}px`, scale },
        { translate: '0px 0px', scale: 1 },
      ],
      CAMERA,
    );
  }

  get #stage(): Element | null {
    return this.renderRoot.querySelector('.stage');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-map-layer': MapLayer;
  }
}
