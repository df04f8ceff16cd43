import { css } from 'lit';

/** The stage holds the whole map at the scale the view asks for; `--u` is one map unit. */
export const mapLayerStyles = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
    container-type: size;
    overflow: clip;
  }
  .stage {
    --u: max(100cqw / var(--view-width), 100cqh / var(--view-height));
    position: absolute;
    left: 0;
    top: 0;
    width: calc(var(--map-width) * var(--u));
    height: calc(var(--map-height) * var(--u));
    transform-origin: 0 0;
    transform: translate(calc(50cqw - var(--view-x) * var(--u)), calc(50cqh - var(--view-y) * var(--u)));
  }
  .stage.contain {
    --u: min(100cqw / var(--view-width), 100cqh / var(--view-height));
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .glow {
    opacity: var(--zone-glow-o);
    fill: var(--zone);
  }
  .live .glow {
    animation: swell var(--d-beat) var(--ease-stroke) infinite;
  }
  .late > svg {
    animation: appear var(--d-2) var(--ease);
  }
  .sketch :is(.zone-lines, .zone-heat, .zone-stroke) {
    display: none;
  }
  .sketch .silhouette {
    stroke: none;
  }
  @keyframes swell {
    0%,
    100% {
      opacity: calc(var(--zone-glow-o) * 0.7);
    }
    40% {
      opacity: calc(var(--zone-glow-o) * 1.25);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .live .glow,
    .late > svg {
      animation: none;
    }
  }
`;
