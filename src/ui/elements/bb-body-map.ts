import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Camera, MapBadge, MapBox, MapDrawing, MapName, PacerMotion } from '../map/body-map.types.ts';
import type { ZoneMark } from '../map/body-map.types.ts';
import { aTurn } from '../a-turn.ts';
import { loadDrawing } from '../map/drawings.ts';
import { type MapPicture, viewOf } from '../map/picture.ts';
import { MediaQuery } from '../media-query.ts';
import { allNoGo, mapOf, noGoOf, sizeOf } from '../map/zones.ts';
import './bb-map-layer.ts';

/** From one side or map to another, as long as the camera takes within a side. */
const CROSS_FADE_MS = 420;

/** A picture in the stack; the last one is now, the one before it is fading away. */
interface Layer {
  readonly key: number;
  picture: MapPicture;
}

/**
 * A map of the body with lit areas, no-go shapes, a camera and a pacing dot. Fills its box; without a height
 * of its own it takes the shape of the map. One image to assistive technology: `label` says what is lit.
 * Loads its map when it is first shown and draws a silhouette meanwhile, or for good if that fails.
 */
@customElement('bb-body-map')
export class BodyMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      inline-size: 100%;
      aspect-ratio: var(--shape);
    }
    .picture {
      position: absolute;
      inset: 0;
      isolation: isolate;
    }
    .picture > * {
      mix-blend-mode: plus-lighter;
    }
    .picture > :only-child {
      mix-blend-mode: normal;
    }
  `;

  @property() map: MapName = 'back';
  /** What the image shows, in a sentence. */
  @property() label = '';
  /** Areas and their states; those of other maps and unknown zones are left out. */
  @property({ attribute: false }) marks: readonly ZoneMark[] = [];
  /** Centre on this zone; moves within a side, cross-fades between sides. */
  @property({ attribute: false }) camera: Camera | undefined;
  /** Without a camera: the part of the map that fills the space (`frameOf` finds one). Left out: all of it. */
  @property({ attribute: false }) frame: MapBox | undefined;
  /** Which no-go shapes are hatched: none, those of the camera's zone, or all. */
  @property() noGo: 'none' | 'camera' | 'all' = 'none';
  /** Numbers or letters at zones. */
  @property({ attribute: false }) badges: readonly MapBadge[] = [];
  @property({ attribute: false }) pacer: PacerMotion | undefined;
  /** The glow swells while a massage runs. */
  @property({ type: Boolean }) live = false;
  /** A flat shape with its areas and no lines, for small pictures. */
  @property({ type: Boolean }) sketch = false;
  /** How a map is fetched; tests bring their own. */
  @property({ attribute: false }) load: (map: MapName) => Promise<MapDrawing | undefined> = loadDrawing;

  readonly #reducedMotion = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  readonly #drawings = new Map<MapName, MapDrawing>();
  #layers: Layer[] = [];
  #fades: Animation[] = [];
  #fading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#onOnline);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onOnline);
    this.#settle();
  }

  /** A picture is more than a slow phone draws beside the words. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await aTurn();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('map') || changed.has('load')) void this.#fetch(this.map);
    const { width, height } = sizeOf(this.map);
    this.style.setProperty('--shape', `${width} / ${height}`);
    const picture = this.#picture();
    const now = this.#layers.at(-1);
    if (now && !cutsTo(now.picture, picture)) {
      now.picture = picture;
      return;
    }
    this.#settle();
    const next = { key: (now?.key ?? 0) + 1, picture };
    this.#fading = now !== undefined && !this.#reducedMotion.matches;
    this.#layers = this.#fading && now ? [{ ...now, picture: rested(now.picture) }, next] : [next];
  }

  protected override render() {
    return html`<div class="picture" role="img" aria-label=${this.label}>
      ${repeat(
        this.#layers,
        ({ key }) => key,
        ({ picture }) =>
          html`<bb-map-layer .picture=${picture} .drawing=${this.#drawings.get(picture.map)}></bb-map-layer>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    if (!this.#fading) return;
    this.#fading = false;
    const [leaving, entering] = this.renderRoot.querySelectorAll('bb-map-layer');
    if (!leaving || !entering) return;
    const timing = { duration: CROSS_FADE_MS, fill: 'both' } as const;
    const out = leaving.animate({ opacity: [1, 0] }, timing);
    this.#fades = [out, entering.animate({ opacity: [0, 1] }, timing)];
    out.onfinish = () => {
      this.#settle();
      this.requestUpdate();
    };
  }

  #picture(): MapPicture {
    const { map, camera, frame, pacer, live, sketch } = this;
    const isHere = ({ zone }: { readonly zone: string }) => mapOf(zone) === map;
    return {
      map,
      ...viewOf(map, { camera, frame }),
      marks: this.marks.filter(isHere),
      badges: this.badges.filter(isHere),
      noGo: this.#noGo(),
      pacer,
      live,
      sketch,
    };
  }

  #noGo(): readonly string[] {
    if (this.noGo === 'all') return allNoGo(this.map);
    if (this.noGo === 'none' || !this.camera) return [];
    return noGoOf(this.camera.zone, this.camera.side);
  }

  /** Ends a cross-fade: only the newest layer stays. */
  #settle(): void {
    for (const fade of this.#fades) fade.cancel();
    this.#fades = [];
    this.#layers = this.#layers.slice(-1);
  }

  async #fetch(map: MapName): Promise<void> {
    if (this.#drawings.has(map)) return;
    const drawing = await this.load(map);
    if (!drawing) return;
    this.#drawings.set(map, drawing);
    this.requestUpdate();
  }

  #onOnline = () => {
    void this.#fetch(this.map);
  };
}

/** Another map or another side is another picture; anything else is the same one, changed. */
function cutsTo(before: MapPicture, now: MapPicture): boolean {
  if (before.map !== now.map) return true;
  return before.side !== now.side && before.side !== undefined && now.side !== undefined;
}

/** A picture on its way out: nothing in it moves. */
function rested(picture: MapPicture): MapPicture {
  return { ...picture, live: false, pacer: undefined };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-body-map': BodyMap;
  }
}
