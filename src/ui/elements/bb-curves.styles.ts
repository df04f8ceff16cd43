import { css } from 'lit';

/** The plan is ground, what ran is a line on it; what ran unasked stands out by its weight, not by a colour alone. */
export const curves = css`
  :host {
    display: block;
    block-size: var(--curves-h, 2.625rem);
    container-type: inline-size;
  }
  :host([whole]) {
    block-size: auto;
  }
  .picture {
    position: relative;
    block-size: 100%;
    border-block-end: 1px solid var(--line-strong);
  }
  :host([whole]) .picture {
    block-size: var(--curves-h, 8rem);
    border-block-start: 1px dashed var(--line);
  }
  svg {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  path {
    fill: none;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  path.planned {
    fill: var(--surface-3);
    stroke: var(--line-strong);
  }
  path.real {
    stroke: var(--data);
    stroke-width: 2;
  }
  path.on {
    stroke: var(--ink);
    stroke-width: 4;
  }
  .top {
    position: absolute;
    inset: 0 auto auto 0;
  }
  :is(.top, .axis, .legend) {
    font: var(--t-caption);
    line-height: 1;
    color: var(--ink-2);
  }
  :host([whole]) .top {
    inset-block-start: 0.25rem;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    margin-block: 0.375rem 0.75rem;
    font-variant-numeric: var(--num);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .picture .legend {
    position: absolute;
    inset: 0 0 auto auto;
    gap: 0.75rem;
  }
  .legend li {
    display: flex;
    gap: 0.375rem;
    align-items: center;
  }
  .legend li::before {
    content: '';
    inline-size: 0.875rem;
    border-block-start: 2px solid var(--data);
  }
  .legend .planned::before {
    block-size: 0.625rem;
    border: 1px solid var(--line-strong);
    background: var(--surface-3);
  }
  .legend .on::before {
    inline-size: 4px;
    block-size: 0.8125rem;
    border: 0;
    background: var(--ink);
  }
  @container (max-width: 12rem) {
    .picture .legend {
      display: none;
    }
  }
  @media (forced-colors: active) {
    path.planned {
      fill: Canvas;
      stroke: GrayText;
      stroke-dasharray: 4 3;
    }
    path.real {
      stroke: CanvasText;
    }
    path.on {
      stroke: Highlight;
    }
    .legend li::before {
      border-color: CanvasText;
    }
    .legend .planned::before {
      border: 1px dashed GrayText;
    }
    .legend .on::before {
      border-inline-start: 4px solid Highlight;
    }
  }
`;
