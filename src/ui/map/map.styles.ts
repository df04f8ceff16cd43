import { css } from 'lit';

/**
 * How every map is painted: tokens in, states of areas and no-go shapes out. The short names are what the
 * compiled drawings refer to. `#grad`, `#hatch` and `#glow` are in each drawing; where none is loaded yet,
 * the plain colour after the reference is used.
 */
export const mapStyles = css`
  :host {
    --_b: var(--map-base);
    --_s: var(--map-shade);
    --_so: var(--map-shade-o);
    --_h: var(--map-light);
    --_ho: var(--map-light-o);
    --_l: var(--map-line);
    --_lo: var(--map-line-o);
    --_e: var(--map-edge-o);
    --_ov: var(--map-over-o);
    --_ld: var(--map-lines-dark);
    --_ll: var(--map-lines-light);
    --_z: var(--zone);
    --_zh: var(--zone-hot);
    --_zd: var(--zone-deep);
  }
  .silhouette {
    fill: var(--map-base);
    stroke: var(--map-base);
    stroke-width: 4;
    stroke-linejoin: round;
  }
  .zone-area {
    fill: transparent;
    stroke-width: 0.9;
  }
  .zone-stroke {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .zone-lines,
  .zone-heat,
  .nogo {
    display: none;
  }
  [data-state='planned'] .zone-area {
    fill: var(--zone-planned-fill);
    fill-opacity: var(--zone-planned-o);
    stroke: var(--zone-planned-line);
    stroke-opacity: 0.5;
  }
  [data-state='planned'] .zone-lines {
    display: inline;
    fill: var(--zone-planned-line);
  }
  [data-state='next'] .zone-area {
    stroke: var(--map-line);
    stroke-width: 1.4;
    stroke-dasharray: 4 3.5;
    fill: var(--map-base);
    fill-opacity: 0.25;
  }
  [data-state='done'] .zone-area {
    fill: var(--map-line);
    fill-opacity: 0.16;
    stroke: var(--map-line);
    stroke-opacity: 0.55;
  }
  [data-state='active'] .zone-area {
    fill: url(#grad) var(--zone);
    stroke: var(--zone-rim);
    stroke-width: 1.5;
  }
  [data-state='active'] .zone-heat {
    display: inline;
    fill: var(--zone);
  }
  [data-state='active'] .zone-lines {
    display: inline;
    fill: var(--zone-ink);
    opacity: var(--zone-line-o);
  }
  [data-state='active'] .zone-stroke {
    stroke: var(--zone-ink);
    stroke-width: 1.6;
    stroke-dasharray: 0.1 5;
    stroke-opacity: 0.85;
  }
  .nogo[data-state='shown'] {
    display: inline;
  }
  .nogo-ground {
    fill: var(--map-base);
    opacity: 0.86;
  }
  .nogo-area {
    fill: url(#hatch) none;
    stroke: var(--map-line);
    stroke-dasharray: 3 3;
    opacity: 0.72;
  }
  .badge circle {
    fill: var(--cta);
    stroke: var(--bg);
    stroke-width: 2;
  }
  .badge text {
    font: 760 15px/1 var(--font);
    fill: var(--on-cta);
    text-anchor: middle;
  }
  @media (forced-colors: active) {
    :host {
      --_zh: Highlight;
      --_zd: Highlight;
    }
  }
`;
