import { css } from 'lit';

/** Softer, a row of rising lines, Stronger. */
export const intensityStyles = css`
  :host {
    display: block;
  }
  .intensity {
    display: grid;
    grid-template-columns: var(--tap-session) minmax(0, 1fr) var(--tap-session);
    gap: 0.75rem;
    align-items: center;
  }
  .intensity.resting {
    grid-template-columns: minmax(0, 1fr);
  }
  .step {
    touch-action: manipulation;
  }
  .step.limit bb-icon {
    opacity: 0.4;
  }
  .scale {
    container-type: inline-size;
    position: relative;
    display: grid;
    min-block-size: 4.3125rem;
    align-content: center;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.5rem;
    font: var(--t-caption);
    line-height: 1.15;
    color: var(--ink-2);
  }
  .readout b {
    display: block;
    font: 680 1.25rem/1.1 var(--font);
    font-stretch: 92%;
    color: var(--ink);
    font-variant-numeric: var(--num);
  }
  .readout span:last-child {
    text-align: end;
  }
  .scale > svg {
    display: block;
    inline-size: 100%;
    block-size: 2rem;
  }
  svg {
    overflow: visible;
  }
  line {
    stroke-linecap: round;
  }
  .lit {
    stroke: var(--ink);
    stroke-width: 3.4;
  }
  .dim {
    stroke: var(--line-strong);
    stroke-width: 2.6;
    opacity: 0.55;
  }
  .over {
    opacity: 0.22;
  }
  .mark {
    fill: var(--ink);
  }
  .mark.aim {
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  .closed .readout b {
    color: var(--ink-2);
  }
  .note {
    font: var(--t-body-s);
    color: var(--ink-2);
    text-align: center;
  }
  .closed .bars .on {
    background: var(--ink-3);
  }
  input {
    position: absolute;
    inset-block: auto -0.5rem;
    inset-inline: -4px;
    inline-size: calc(100% + 8px);
    block-size: var(--tap-session);
    margin: 0;
    appearance: none;
    background: none;
    border-radius: var(--r-s);
    cursor: pointer;
    touch-action: pan-y;
  }
  input:disabled {
    cursor: default;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 8px;
    block-size: var(--tap-session);
    background: none;
  }
  input::-moz-range-thumb {
    inline-size: 8px;
    block-size: var(--tap-session);
    border: 0;
    background: none;
  }
  .hand {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding: 0.25rem 0.875rem;
    border-radius: var(--r-l);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  .hand input {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: var(--r-l);
  }
  .hand .readout span:last-child {
    text-align: start;
  }
  .level {
    font: 480 1.125rem/1.25 var(--font);
    font-stretch: 96%;
  }
  .level b {
    font-weight: 720;
  }
  .bars {
    display: flex;
    gap: 0.25rem;
    align-items: end;
  }
  .bars {
    block-size: 2rem;
  }
  .bars i {
    inline-size: 0.4375rem;
    block-size: 0.75rem;
    border-radius: 4px;
    background: var(--line-strong);
    opacity: 0.55;
  }
  /* Rising: each a little higher than the one before, however many there are. */
  .bars i:nth-child(n + 2) {
    block-size: 1.0625rem;
  }
  .bars i:nth-child(n + 3) {
    block-size: 1.375rem;
  }
  .bars i:nth-child(n + 4) {
    block-size: 1.6875rem;
  }
  .bars i:nth-child(n + 5) {
    block-size: 2rem;
  }
  .bars.many {
    gap: 2px;
  }
  .bars.many i {
    inline-size: max(2px, calc(5rem / 20 - 2px));
  }
  .bare {
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
  }
  .bars .on {
    background: var(--ink);
    opacity: 1;
  }
  @container (max-width: 11rem) {
    .unit {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* Both readings in one row as long as they fit; else they have the room of the lines. */
  @container (max-width: 8rem) {
    .readout {
      gap: 0 0.25rem;
      font-stretch: 84%;
    }
  }
  @container (max-width: 6.75rem) {
    .scale > svg {
      display: none;
    }
  }
  @container (max-width: 10rem) {
    .bars {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .step {
      border: 1px solid;
    }
    .bars i {
      forced-color-adjust: none;
      background: GrayText;
    }
    .bars .on {
      background: CanvasText;
    }
    .lit {
      stroke: CanvasText;
    }
    .dim {
      stroke: GrayText;
    }
  }
`;
