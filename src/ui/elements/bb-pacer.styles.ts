import { css } from 'lit';

/** The dot, its halo and its tail in map units (`--u`), and the line that stands for them without motion. */
export const pacerStyles = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
    container-type: size;
    pointer-events: none;
  }
  .way {
    --u: calc(100cqw / var(--map-width));
    position: absolute;
    inset: 0;
  }
  .dot,
  .tail {
    position: absolute;
    left: 0;
    top: 0;
    width: 0;
    height: 0;
  }
  .dot i,
  .tail i {
    position: absolute;
    border-radius: 50%;
    translate: -50% -50%;
    box-sizing: border-box;
    forced-color-adjust: none;
  }
  .dot i {
    width: calc(21.6 * var(--u));
    height: calc(21.6 * var(--u));
    background: #fff;
    border: calc(2.6 * var(--u)) solid var(--zone-ink);
    box-shadow: 0 0 0 calc(5.8 * var(--u)) color-mix(in srgb, var(--zone-ink) 34%, transparent);
  }
  .tail i {
    background: #fff;
  }
  .tail-3 i {
    width: calc(12.2 * var(--u));
    height: calc(12.2 * var(--u));
    opacity: 0.5;
  }
  .tail-2 i {
    width: calc(9.6 * var(--u));
    height: calc(9.6 * var(--u));
    opacity: 0.34;
  }
  .tail-1 i {
    width: calc(7.2 * var(--u));
    height: calc(7.2 * var(--u));
    opacity: 0.22;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .line {
    fill: none;
    stroke: var(--zone-ink);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .arrow {
    fill: none;
    stroke: var(--zone-ink);
    stroke-width: 1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .rest {
    fill: #fff;
    stroke: var(--zone-ink);
    stroke-width: 2.6;
  }
`;
