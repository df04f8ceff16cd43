import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MapBadge, MapName, ZoneMark } from '../map/body-map.types.ts';
import { leftIsOn, mapOf } from '../map/zones.ts';
import { figureFrame } from '../figure-frame.ts';
import { mapsOf } from '../routine-plan.ts';
import { base } from '../styles/base.styles.ts';
import './bb-body-map.ts';

/** Width to height below which two maps stand one above the other: side by side they would leave half of it empty. */
const STACKED_BELOW = 0.75;

/** A routine's areas on the body: one map, or two side by side where it works on both. */
@customElement('bb-routine-art')
export class RoutineArt extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-rows: 100%;
        block-size: 100%;
        min-block-size: 0;
      }
      :host([stacked]) {
        grid-auto-flow: row;
        grid-auto-columns: 100%;
        grid-auto-rows: minmax(0, 1fr);
        row-gap: 1rem;
      }
      /* Without lines, honey itself has to say where. */
      :host([sketch]) {
        --zone-planned-fill: var(--zone);
        --zone-planned-o: 0.75;
      }
      div {
        position: relative;
        min-block-size: 0;
        overflow: hidden;
      }
      bb-body-map {
        block-size: 100%;
        inline-size: 100%;
      }
      .sides {
        position: absolute;
        inset: 42% 0 auto;
        display: flex;
        justify-content: space-between;
        padding-inline: 0.75rem;
        font: 650 0.9375rem/1 var(--font);
        color: var(--ink-3);
      }
      .turned {
        flex-direction: row-reverse;
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly ZoneMark[] = [];
  @property({ attribute: false }) badges: readonly MapBadge[] = [];
  @property() noGo: 'none' | 'all' = 'none';
  /** Small: one map, flat, without lines. */
  @property({ type: Boolean, reflect: true }) sketch = false;
  /** The whole figure rather than the part with the areas. */
  @property({ type: Boolean }) whole = false;

  /** Width to height of the element; 0 until it has a size. */
  @state() private aspect = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.height > 0)
      this.aspect = entry.contentRect.width / entry.contentRect.height;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render() {
    // before it is known how much room there is, any picture would only have to move
    if (this.aspect === 0) return nothing;
    const maps = mapsOf(this.marks).slice(0, this.sketch ? 1 : 2);
    const stacked = maps.length > 1 && this.aspect < STACKED_BELOW;
    this.toggleAttribute('stacked', stacked);
    const aspect = stacked ? this.aspect * maps.length : this.aspect / maps.length;
    return maps.map((map) => this.#map(map, aspect));
  }

  #map(map: MapName, aspect: number) {
    const marks = this.marks.filter(({ zone }) => mapOf(zone) === map);
    return html`<div>
      <bb-body-map
        .map=${map}
        .marks=${marks}
        .badges=${this.badges.filter(({ zone }) => mapOf(zone) === map)}
        .frame=${this.whole ? undefined : figureFrame(marks, map, aspect)}
        .noGo=${this.noGo}
        ?sketch=${this.sketch}
        label=${viewWords(map)}
      ></bb-body-map>
      ${
        leftIsOn(map) === 'right' && !this.sketch
          ? html`<p class="sides turned" aria-hidden="true">
              <span>${msg('L', { desc: 'left, one letter' })}</span
              ><span>${msg('R', { desc: 'right, one letter' })}</span>
            </p>`
          : nothing
      }
    </div>`;
  }
}

function viewWords(map: MapName): string {
  switch (map) {
    case 'back':
      return msg('Back view. The areas of the routine are marked.');
    case 'front':
      return msg('Front view. The areas of the routine are marked.');
    case 'neck':
      return msg('Neck and shoulders from behind. The areas of the routine are marked.');
    case 'foot':
      return msg('Soles of the feet. The areas of the routine are marked.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routine-art': RoutineArt;
  }
}
