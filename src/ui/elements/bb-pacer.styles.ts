import { css } from 'lit';

/** The dot, its halo and its tail, a pixel being a map unit, and the line that stands for them without motion. */
export const pacerStyles = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
    contain: size layout style;
    pointer-events: none;
  }
  .way {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
    transform: scale(var(--unit, 1));
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
    width: 21.6px;
    height: 21.6px;
    background: #fff;
    border: 2.6px solid var(--zone-ink);
    box-shadow: 0 0 0 5.8px color-mix(in srgb, var(--zone-ink) 34%, transparent);
  }
  .tail i {
    background: #fff;
  }
  .tail-3 i {
    width: 12.2px;
    height: 12.2px;
    opacity: 0.5;
  }
  .tail-2 i {
    width: 9.6px;
    height: 9.6px;
    opacity: 0.34;
  }
  .tail-1 i {
    width: 7.2px;
    height: 7.2px;
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
