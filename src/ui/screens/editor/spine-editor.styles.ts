import { css } from 'lit';

/** The spine and its blocks. */
export const spineEditor = css`
  :host {
    display: block;
    container-type: inline-size;
    --axis: 1.25rem;
  }
  .scale {
    position: sticky;
    inset-block-start: var(--head-room, 0px);
    z-index: 1;
    display: grid;
    grid-template-columns: 1fr auto repeat(2, minmax(0, auto)) auto 1fr;
    align-items: baseline;
    column-gap: min(1rem, 3cqi);
    padding-block: 0.25rem 0.375rem;
    border-block-end: 1px solid var(--line);
    background: var(--bg);
    font: var(--t-caption);
    color: var(--ink-3);
  }
  .scale b {
    font-weight: 720;
    letter-spacing: 0.03em;
    text-transform: uppercase;
    overflow-wrap: anywhere;
    color: var(--ink);
  }
  .scale b + b {
    margin-inline-start: 0.5rem;
  }
  @container (max-width: 18em) {
    .scale span:nth-of-type(2),
    .scale span:nth-of-type(3) {
      visibility: hidden;
      inline-size: 0;
    }
  }
  .scale span:last-child {
    text-align: end;
  }
  ol {
    padding-block: 0.5rem 0.75rem;
  }
  li {
    position: relative;
  }
  button {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--axis) minmax(0, 1fr);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--h, 3rem);
    scroll-margin-block: calc(var(--head-room, 0px) + 2.5rem) calc(var(--sheet-room, 0px) + 1rem);
    text-align: start;
    border-radius: var(--r-s);
  }
  .sel button {
    touch-action: none; /* a drag moves the step and not the page */
    cursor: grab;
  }
  .picture {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  svg {
    position: absolute;
    inset-block: 0;
    block-size: 100%;
  }
  .l,
  .r {
    inline-size: calc(50% - var(--axis) / 2 + 3px);
    inset-block: 1px;
    block-size: calc(100% - 2px);
    overflow: visible;
  }
  .l {
    inset-inline-start: 0;
    transform: scaleX(-1);
  }
  .r {
    inset-inline-end: 0;
  }
  .axis {
    inset-inline-start: calc(50% - 6px);
    inline-size: 12px;
  }
  path,
  line {
    vector-effect: non-scaling-stroke;
    fill: none;
  }
  .axis line {
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  circle {
    fill: var(--bg);
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  .lines {
    stroke: var(--ink-2);
    stroke-width: 1.9;
    stroke-linecap: round;
  }
  .edge {
    stroke: var(--ink);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .frame {
    stroke: transparent;
  }
  .sel .frame {
    fill: var(--surface-2);
    stroke: var(--ink);
    stroke-width: 2;
  }
  .sel .lines {
    stroke: var(--ink);
    stroke-width: 2.6;
  }
  .sel circle {
    fill: var(--ink);
    stroke: var(--ink);
  }
  .name {
    position: relative;
    grid-column: 3;
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    padding: 0.25rem 0.25rem 0.25rem 0.5rem;
    overflow-wrap: anywhere;
    color: var(--ink-2);
  }
  .right .name {
    grid-column: 1;
    grid-row: 1;
    justify-items: end;
    text-align: end;
    padding-inline: 0.25rem 0.5rem;
  }
  .both .name {
    margin-inline-start: 0.25rem;
    padding-inline: 0.5rem;
    border-radius: var(--r-s);
    background: var(--bg);
  }
  .name b {
    font: 560 0.9375rem/1.2 var(--font);
  }
  .name small {
    font: 450 0.8125rem/1.3 var(--font);
    font-variant-numeric: var(--num);
    color: var(--ink-3);
  }
  .none .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
  }
  .none .name b {
    font-weight: 480;
  }
  .switch .name b,
  .change-head .name b {
    font-size: 0.8125rem;
    color: var(--ink-3);
  }
  .sel .name b {
    font-weight: 720;
    color: var(--ink);
  }
  .sel.none button {
    background: var(--surface-2);
  }
  /* Round where the design has its dots; the target around is larger. */
  .handle {
    position: absolute;
    inset-block: 0;
    inline-size: var(--tap);
    --far: calc(50% + var(--axis) / 2 - 3px + (50% - var(--axis) / 2 + 3px) * var(--edge, 0) - 1.5rem);
    inset-inline-end: var(--far);
    touch-action: none;
    cursor: ew-resize;
  }
  .right .handle {
    inset-inline: var(--far) auto;
  }
  .handle::before,
  .handle::after {
    content: '';
    position: absolute;
    inset-inline-start: 50%;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    margin: -0.5rem;
    border: 3px solid var(--ink);
    border-radius: 50%;
    background: var(--bg);
  }
  .handle::before {
    inset-block-start: 1px;
  }
  .handle::after {
    inset-block-end: 1px;
  }
  .drop::before {
    content: '';
    position: absolute;
    inset: -2px 0 auto;
    z-index: 1;
    border-block-start: 4px solid var(--ink);
    border-radius: 2px;
  }
  .why {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    padding: 0.25rem 0.5rem 0.5rem;
    font: var(--t-caption);
    color: var(--ink);
    --icon-size: 18px;
  }
  .invalid .edge {
    stroke-dasharray: 4 5;
  }
  @media (forced-colors: active) {
    .sel button {
      outline: 2px solid Highlight;
    }
    .lines,
    .edge,
    .axis line {
      stroke: CanvasText;
    }
  }
`;
