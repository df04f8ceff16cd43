import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapBadge, MapName, ZoneMark } from '../map/body-map.types.ts';
import { frameOf, leftIsOn, mapOf } from '../map/zones.ts';
import { mapsOf } from '../routine-plan.ts';
import { base } from '../styles/base.styles.ts';
import './bb-body-map.ts';

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
        min-block-size: 0;
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
        inset: auto 0 0.25rem;
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
  @property({ type: Boolean }) sketch = false;
  /** The whole figure rather than the part with the areas. */
  @property({ type: Boolean }) whole = false;
  /** Said instead of the list of areas. */
  @property() label = '';

  protected override render() {
    const maps = mapsOf(this.marks);
    return (this.sketch ? maps.slice(0, 1) : maps.slice(0, 2)).map((map) => this.#map(map));
  }

  #map(map: MapName) {
    const marks = this.marks.filter(({ zone }) => mapOf(zone) === map);
    return html`<div>
      <bb-body-map
        .map=${map}
        .marks=${marks}
        .badges=${this.badges.filter(({ zone }) => mapOf(zone) === map)}
        .frame=${this.whole ? undefined : frameOf(marks, map, this.sketch ? 12 : 16)}
        .noGo=${this.noGo}
        ?sketch=${this.sketch}
        label=${this.label || viewWords(map)}
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
